package forklore.mp;

import forklore.mp.pool.Outcome;
import forklore.mp.self.Seconds;
import forklore.mp.tell.Tracer;
import forklore.trace.Wait;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/// The result of a task that a pool may not have done yet; the counterpart of CPython's
/// `multiprocessing.pool.AsyncResult`. It always becomes ready: with the task's value, its
/// exception, or the death of the worker that had it.
///
/// @param <T> what the task returns
public final class AsyncResult<T extends @Nullable Object> {
    private final String pool;
    private final CompletableFuture<Outcome> done = new CompletableFuture<>();

    AsyncResult(String pool) {
        this.pool = pool;
    }

    String pool() {
        return pool;
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
        return done.isDone();
    }

    /// Whether the task returned.
    ///
    /// @throws IllegalStateException while it is not done
    public boolean successful() {
        if (!done.isDone()) {
            throw new IllegalStateException("the task is not done: ask ready() first");
        }
        return done.join() instanceof Outcome.Returned;
    }

    /// The same result for code that knows `java.util.concurrent`: completes as the task does, with
    /// its value or with what it threw. To cancel it, or to complete it, changes nothing else.
    ///
    /// @return a new one each time
    public CompletableFuture<T> toFuture() {
        return done.thenCompose(
                how ->
                        how instanceof Outcome.Returned
                                ? CompletableFuture.completedFuture(value())
                                : CompletableFuture.failedFuture(how.cause()));
    }

    /// How the task ended, or will.
    CompletableFuture<Outcome> outcome() {
        return done;
    }

    /// @return whether it was not known before
    boolean complete(Outcome how) {
        return done.complete(how);
    }

    // The worker ran the function that promised a T, which may be a nullable type.
    @SuppressWarnings({"unchecked", "NullAway"})
    private T value() {
        return (T) done.join().value();
    }

    /// @param timeout ns; [Seconds#FOREVER]
    /// @return whether the task was done in time
    boolean await(long timeout) {
        if (done.isDone()) {
            return true;
        }
        Tracer.blocked(Wait.RESULT, pool, 0, timeout);
        try {
            if (timeout == Seconds.FOREVER) {
                done.get();
            } else {
                done.get(timeout, TimeUnit.NANOSECONDS);
            }
            return true;
        } catch (java.util.concurrent.TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new AssertionError("an outcome is never a failure of its own", e);
        } catch (InterruptedException e) {
            throw new InterruptedWait("get", e);
        } finally {
            Tracer.unblocked(Wait.RESULT);
        }
    }
}
