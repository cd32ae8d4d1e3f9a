package forklore.mp;

import forklore.mp.pool.Call;
import forklore.mp.pool.Dispatcher;
import forklore.mp.pool.Outcome;
import forklore.mp.self.Seconds;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// What a [ProcessPoolExecutor] gives for a task: its result in the manner of Java's futures.
final class TaskFuture<T extends @Nullable Object> implements Future<T> {
    private final AsyncResult<T> result;
    private final Dispatcher dispatcher;
    private final Call call;

    TaskFuture(AsyncResult<T> result, Dispatcher dispatcher, Call call) {
        this.result = result;
        this.dispatcher = dispatcher;
        this.call = call;
    }

    /// Calls off a task that no worker has begun.
    ///
    /// @return false where one has, or it is done
    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        return dispatcher.withdraw(call) && giveUp();
    }

    /// Nobody waits for it any more; a worker that has begun goes on all the same.
    boolean giveUp() {
        return result.complete(new Outcome.Cancelled());
    }

    /// Calls that once, when it is done.
    void onDone(Runnable act) {
        var _ = result.outcome().thenRun(act);
    }

    @Override
    public boolean isCancelled() {
        return result.ready() && result.outcome().join() instanceof Outcome.Cancelled;
    }

    @Override
    public boolean isDone() {
        return result.ready();
    }

    @Override
    public T get() throws InterruptedException, ExecutionException {
        await(Seconds.FOREVER);
        return value();
    }

    @Override
    public T get(long timeout, TimeUnit unit)
            throws InterruptedException, ExecutionException, java.util.concurrent.TimeoutException {
        if (!await(Math.max(0, unit.toNanos(timeout)))) {
            throw new java.util.concurrent.TimeoutException(
                    "the task was not done in time; it goes on all the same");
        }
        return value();
    }

    /// @param timeout ns; [Seconds#FOREVER]
    /// @return whether it was done in time
    boolean await(long timeout) throws InterruptedException {
        try {
            return result.await(timeout);
        } catch (InterruptedWait e) {
            Thread.interrupted();
            throw new InterruptedException(e.getMessage());
        }
    }

    private T value() throws ExecutionException {
        Outcome outcome = result.outcome().join();
        return switch (outcome) {
            case Outcome.Returned _ -> result.get();
            case Outcome.Cancelled() -> throw new CancellationException("the task was cancelled");
            default -> throw new ExecutionException(outcome.cause());
        };
    }
}
