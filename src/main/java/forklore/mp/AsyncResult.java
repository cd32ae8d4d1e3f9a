package forklore.mp;

import forklore.mp.pool.Outcome;
import forklore.mp.self.Seconds;
import forklore.mp.tell.Tracer;
import forklore.trace.Wait;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The result of a task that a pool may not have done yet; the counterpart of CPython's
/// `multiprocessing.pool.AsyncResult`. It always becomes ready: with the task's value, its
/// exception, or the death of the worker that had it.
///
/// @param <T> what the task returns
public final class AsyncResult<T extends @Nullable Object> {
    private final String pool;
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile @Nullable Outcome outcome;

    AsyncResult(String pool) {
        this.pool = pool;
    }

    /// Waits for the task and returns its value.
    ///
    /// @throws TaskFailedException where the task threw; the cause is what it threw
    /// @throws WorkerLostException where its worker died
    /// @throws ProcessException where the pool was terminated or broke before the task was done
    /// @throws InterruptedWait where the calling thread is interrupted
    public T get() {
        await(Seconds.FOREVER);
        return value();
    }

    /// Waits at most that many seconds.
    ///
    /// @throws TimeoutException where the task is not done by then; it goes on all the same
    /// @throws ProcessException as from [#get()]
    public T get(double timeout) {
        if (!await(Seconds.toNanos(timeout))) {
            throw new TimeoutException(
                    "the task was not done within " + timeout + " s; it goes on all the same");
        }
        return value();
    }

    /// Waits until the task is done, well or badly.
    ///
    /// @throws InterruptedWait where the calling thread is interrupted
    public void waitFor() {
        await(Seconds.FOREVER);
    }

    /// Waits until the task is done or that many seconds have passed; [#ready] tells which.
    ///
    /// @throws InterruptedWait where the calling thread is interrupted
    public void waitFor(double timeout) {
        await(Seconds.toNanos(timeout));
    }

    /// Whether the task is done, well or badly.
    public boolean ready() {
        return outcome != null;
    }

    /// Whether the task returned.
    ///
    /// @throws IllegalStateException while it is not done
    public boolean successful() {
        Outcome how = outcome;
        if (how == null) {
            throw new IllegalStateException("the task is not done: ask ready() first");
        }
        return how instanceof Outcome.Returned;
    }

    void complete(Outcome how) {
        outcome = how;
        done.countDown();
    }

    // The worker ran the function that promised a T, which may be a nullable type.
    @SuppressWarnings({"unchecked", "NullAway"})
    private T value() {
        Outcome how = outcome;
        if (how == null) {
            throw new AssertionError("awaited");
        }
        return (T) how.value();
    }

    private boolean await(long timeout) {
        if (outcome != null) {
            return true;
        }
        Tracer.blocked(Wait.RESULT, pool, 0, timeout);
        try {
            if (timeout == Seconds.FOREVER) {
                done.await();
                return true;
            }
            return done.await(timeout, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw new InterruptedWait("get", e);
        } finally {
            Tracer.unblocked(Wait.RESULT);
        }
    }
}
