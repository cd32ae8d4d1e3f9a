package forklore.mp.pool;

import forklore.mp.InterruptedWait;
import forklore.mp.self.Seconds;
import forklore.mp.tell.Tracer;
import forklore.trace.Wait;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;

/// The results of many tasks in the order in which they come, while the tasks are still being
/// submitted. Where that fails, the failure comes after the results of what was submitted.
public final class Arrivals<R extends @Nullable Object> implements Iterator<R> {
    private final Queue<Outcome> arrived = new ArrayDeque<>();
    private final String pool;

    /// Tasks that were submitted and whose results were not taken; a result may be quicker.
    private int expected;

    private boolean all;
    private @Nullable RuntimeException failure;

    public Arrivals(String pool) {
        this.pool = pool;
    }

    /// Submits a task for each item.
    ///
    /// @param submit may throw
    public <A extends @Nullable Object> void submitAll(Iterable<A> items, Submission<A> submit) {
        RuntimeException refusal = null;
        try {
            for (A item : items) {
                submit.submit(item);
                expectOne();
            }
        } catch (RuntimeException e) {
            refusal = e;
        } finally {
            submitted(refusal);
        }
    }

    /// Submits a task for an item.
    @FunctionalInterface
    public interface Submission<A extends @Nullable Object> {
        void submit(A item);
    }

    private synchronized void expectOne() {
        expected++;
    }

    private synchronized void submitted(@Nullable RuntimeException refusal) {
        all = true;
        failure = refusal;
        notifyAll();
    }

    public synchronized void add(Outcome outcome) {
        arrived.add(outcome);
        notifyAll();
    }

    @Override
    public synchronized boolean hasNext() {
        if (!isOpen()) {
            return !arrived.isEmpty() || failure != null;
        }
        Tracer.blocked(Wait.RESULT, pool, 0, Seconds.FOREVER);
        try {
            while (isOpen()) {
                wait();
            }
        } catch (InterruptedException e) {
            throw new InterruptedWait("next", e);
        } finally {
            Tracer.unblocked(Wait.RESULT);
        }
        return !arrived.isEmpty() || failure != null;
    }

    /// Whether the next result, or that there is none, is not known yet.
    private boolean isOpen() {
        return arrived.isEmpty() && !(all && expected == 0);
    }

    @Override
    // The worker ran the function that promised an R, which may be a nullable type.
    @SuppressWarnings({"unchecked", "NullAway"})
    public synchronized R next() {
        if (!hasNext()) {
            throw new NoSuchElementException("all results were taken");
        }
        Outcome outcome = arrived.poll();
        if (outcome == null) {
            RuntimeException told = failure;
            failure = null;
            throw told;
        }
        expected--;
        return (R) outcome.value();
    }
}
