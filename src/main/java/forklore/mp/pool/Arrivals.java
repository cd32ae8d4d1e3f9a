package forklore.mp.pool;

import forklore.mp.InterruptedWait;
import forklore.mp.self.Seconds;
import forklore.mp.tell.Tracer;
import forklore.trace.Wait;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.LinkedBlockingQueue;

/// The results of many tasks in the order in which they come.
public final class Arrivals<R extends @Nullable Object> implements Iterator<R> {
    private final LinkedBlockingQueue<Outcome> arrived = new LinkedBlockingQueue<>();
    private final String pool;
    private int expected;

    public Arrivals(String pool) {
        this.pool = pool;
    }

    public void expectOne() {
        expected++;
    }

    public void add(Outcome outcome) {
        arrived.add(outcome);
    }

    @Override
    public boolean hasNext() {
        return expected > 0;
    }

    @Override
    // The worker ran the function that promised an R, which may be a nullable type.
    @SuppressWarnings({"unchecked", "NullAway"})
    public R next() {
        if (expected == 0) {
            throw new NoSuchElementException("all results were taken");
        }
        Tracer.blocked(Wait.RESULT, pool, 0, Seconds.FOREVER);
        try {
            Outcome outcome = arrived.take();
            expected--;
            return (R) outcome.value();
        } catch (InterruptedException e) {
            throw new InterruptedWait("next", e);
        } finally {
            Tracer.unblocked(Wait.RESULT);
        }
    }
}
