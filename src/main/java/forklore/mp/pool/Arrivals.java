package forklore.mp.pool;

import forklore.mp.InterruptedWait;
import forklore.mp.self.Seconds;
import forklore.mp.tell.Tracer;
import forklore.trace.Wait;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The results of many chunks as they come, or in the order of their items, while more are being
/// submitted. Where that fails, the failure comes after the results of what was submitted.
public final class Arrivals {
    /// Chunks that may wait in the pool: whoever submits more has to wait, so that items without
    /// end need no room without end.
    private static final int MOST_WAITING = 1000;

    private final String pool;
    private final boolean ordered;

    /// What may be taken: of each item its result, of each chunk that failed its failure.
    private final Queue<Outcome> arrived = new ArrayDeque<>();

    /// What has to wait for others before it.
    private final Map<Integer, Outcome> early = new HashMap<>();

    private int submitted;
    private int returned;
    private int passed;
    private boolean all;
    private @Nullable RuntimeException failure;

    /// @param ordered whether the results are given in the order of the items
    public Arrivals(String pool, boolean ordered) {
        this.pool = pool;
        this.ordered = ordered;
    }

    /// A chunk is about to be submitted, when there is room for it.
    ///
    /// @return where its outcome goes
    public synchronized Consumer<Outcome> expect() throws InterruptedException {
        while (submitted - returned >= MOST_WAITING) {
            wait();
        }
        int chunk = submitted++;
        return outcome -> take(chunk, outcome);
    }

    /// It could not be submitted.
    public synchronized void expectNoMore() {
        submitted--;
    }

    /// Nothing more will be submitted.
    ///
    /// @param reason why, where it is a failure
    public synchronized void complete(@Nullable RuntimeException reason) {
        all = true;
        failure = reason;
        notifyAll();
    }

    private synchronized void take(int chunk, Outcome outcome) {
        returned++;
        if (ordered) {
            early.put(chunk, outcome);
            for (Outcome next = early.remove(passed); next != null; next = early.remove(passed)) {
                pass(next);
            }
        } else {
            pass(outcome);
        }
        notifyAll();
    }

    private void pass(Outcome chunk) {
        passed++;
        if (chunk instanceof Outcome.Returned(Object results)) {
            for (Object result : Gathering.each(results)) {
                arrived.add(new Outcome.Returned(result));
            }
        } else {
            arrived.add(chunk);
        }
    }

    /// Waits until it is known whether there is another result.
    ///
    /// @param timeout ns; [Seconds#FOREVER]
    /// @return whether that is known now
    public synchronized boolean await(long timeout) {
        if (!isOpen()) {
            return true;
        }
        long deadline = Seconds.deadline(timeout);
        Tracer.blocked(Wait.RESULT, pool, 0, timeout);
        try {
            long left = Seconds.left(deadline);
            while (isOpen() && left > 0) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
                left = Seconds.left(deadline);
            }
            return !isOpen();
        } catch (InterruptedException e) {
            throw new InterruptedWait("next", e);
        } finally {
            Tracer.unblocked(Wait.RESULT);
        }
    }

    /// Whether the next result, or that there is none, is not known yet.
    private boolean isOpen() {
        return arrived.isEmpty() && !(all && passed == submitted);
    }

    /// Whether there is another result, or a failure; known after [#await].
    public synchronized boolean hasMore() {
        return !arrived.isEmpty() || failure != null;
    }

    /// The next result, which has come.
    ///
    /// @throws NoSuchElementException where all were taken
    public synchronized @Nullable Object take() {
        Outcome outcome = arrived.poll();
        if (outcome != null) {
            return outcome.value();
        }
        RuntimeException told = failure;
        if (told == null) {
            throw new NoSuchElementException("all results were taken");
        }
        failure = null;
        throw told;
    }
}
