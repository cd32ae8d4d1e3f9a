package forklore.mp;

import forklore.mp.self.Seconds;
import forklore.mp.tell.Tracer;
import forklore.trace.Wait;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Several tasks of an executor that belong together: all are waited for, or the first that
/// returns. Those that are not needed any more are called off.
final class Invocation<T extends @Nullable Object> {
    private final List<TaskFuture<T>> futures = new ArrayList<>();
    private final BlockingQueue<TaskFuture<T>> done = new LinkedBlockingQueue<>();
    private final String pool;
    private final long deadline;

    /// @param timeout ns; [Seconds#FOREVER]
    Invocation(String pool, long timeout) {
        this.pool = pool;
        this.deadline = Seconds.deadline(timeout);
    }

    /// Submits the tasks: all, or none where one is refused.
    void begin(Collection<? extends Callable<T>> tasks, Submission submission) {
        boolean all = false;
        try {
            for (Callable<T> task : tasks) {
                TaskFuture<T> future = submission.begin(task);
                futures.add(future);
                future.onDone(() -> done.add(future));
            }
            all = true;
        } finally {
            if (!all) {
                callOff();
            }
        }
    }

    /// Waits for all, or until the time is over.
    List<Future<T>> all() throws InterruptedException {
        try {
            for (TaskFuture<T> future : futures) {
                if (!future.await(timeLeft())) {
                    break;
                }
            }
        } finally {
            callOff();
        }
        return List.copyOf(futures);
    }

    /// Waits for the first that returns.
    ///
    /// @throws ExecutionException where none does: the last one's failure
    T any() throws InterruptedException, ExecutionException, java.util.concurrent.TimeoutException {
        if (futures.isEmpty()) {
            throw new IllegalArgumentException("of no task, none can be the first");
        }
        Tracer.blocked(Wait.RESULT, pool, 0, timeLeft());
        try {
            return firstThatReturns();
        } finally {
            Tracer.unblocked(Wait.RESULT);
            callOff();
        }
    }

    private T firstThatReturns()
            throws InterruptedException, ExecutionException, java.util.concurrent.TimeoutException {
        for (int failed = 0; ; failed++) {
            TaskFuture<T> next = done.poll(Seconds.left(deadline), TimeUnit.NANOSECONDS);
            if (next == null) {
                throw new java.util.concurrent.TimeoutException("no task returned in time");
            }
            try {
                return next.get();
            } catch (ExecutionException e) {
                if (failed == futures.size() - 1) {
                    throw e;
                }
            }
        }
    }

    private long timeLeft() {
        return deadline == Long.MAX_VALUE ? Seconds.FOREVER : Math.max(0, Seconds.left(deadline));
    }

    private void callOff() {
        for (TaskFuture<T> future : futures) {
            if (!future.cancel(false)) {
                future.giveUp();
            }
        }
    }

    /// Hands a task in.
    interface Submission {
        <T extends @Nullable Object> TaskFuture<T> begin(Callable<T> task);
    }
}
