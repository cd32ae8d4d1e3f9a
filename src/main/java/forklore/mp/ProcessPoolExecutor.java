package forklore.mp;

import forklore.mp.pool.Call;
import forklore.mp.pool.Dispatcher;
import forklore.mp.pool.Outcome;
import forklore.mp.pool.Staffing;
import forklore.mp.self.Lineage;
import forklore.mp.self.Seconds;
import forklore.mp.tell.Failures;
import forklore.mp.tell.Tracer;
import forklore.trace.TaskCall;
import forklore.trace.Wait;

import org.jspecify.annotations.Nullable;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Java's [ExecutorService] over processes; the counterpart of CPython's
/// `concurrent.futures.ProcessPoolExecutor`.
///
/// ```java
/// try (var executor = new ProcessPoolExecutor(3)) {
///     Future<Integer> square = executor.submit(() -> square(7));
///     IO.println(square.get());
/// }
/// ```
///
/// It differs from a [Pool] as CPython's two do. What `try` closes, or what the process leaves open
/// at its end, has done all its tasks. Results are futures: their `get` throws an
/// [ExecutionException] with what the task threw. A worker that dies breaks it: every task that is
/// not done fails with a [BrokenProcessPoolException], which names the worker and the task that it
/// had, and so does every later `submit`. Use a [Pool] where the other tasks are to go on.
///
/// What a task captures, and its result, are copied: tasks must be serialisable, as lambdas are
/// that are written where a method of this class is called. A worker has one task at a time; only
/// what no worker has begun can be cancelled. All workers are started at once; in CPython, when
/// there is a task for them.
public final class ProcessPoolExecutor implements ExecutorService {
    /// A task for no result. What it captures must be serialisable.
    @FunctionalInterface
    public interface Job extends Runnable, Serializable {}

    private final Dispatcher dispatcher;

    /// What is not done, in the order of its submission, and what does it in this process.
    private final Map<TaskFuture<?>, Runnable> open =
            Collections.synchronizedMap(new LinkedHashMap<>());

    /// With a worker for each processor of this machine.
    public ProcessPoolExecutor() {
        this(Runtime.getRuntime().availableProcessors());
    }

    /// With that many workers.
    ///
    /// @throws IllegalArgumentException where there would be none
    /// @throws IllegalStateException in a worker: daemons can't have children
    /// @throws ProcessException where the system refuses to start them
    public ProcessPoolExecutor(int workers) {
        this(workers, null, 0);
    }

    /// With workers that begin with the initializer. One that throws breaks the executor.
    ///
    /// @param initializer inherited, as a process's target is; null for nothing
    /// @param maxTasksPerChild after how many tasks a worker is replaced; 0 for never
    /// @throws IllegalArgumentException where there would be no worker, or less than no task
    /// @throws PicklingException where what the initializer captured can't be copied
    public ProcessPoolExecutor(
            int workers, Pool.@Nullable Action initializer, int maxTasksPerChild) {
        var staffing = new Staffing(workers, "SpawnProcess", initializer, maxTasksPerChild, true);
        Pool.checkMayHaveChildren("an executor");
        dispatcher = new Dispatcher(Lineage.nextId(), staffing);
        Living.add(Living.Owned.EXECUTORS, this, this::close);
    }

    /// Runs the task in a worker.
    ///
    /// @throws RejectedExecutionException after a shutdown
    /// @throws BrokenProcessPoolException after a worker's death
    /// @throws PicklingException where what the task captured can't be copied
    public <T extends @Nullable Object> Future<T> submit(Pool.Task<T> task) {
        return begin(task);
    }

    /// Runs the job in a worker; throws as [#submit(Pool.Task)].
    public Future<?> submit(Job job) {
        return submit((Runnable) job);
    }

    /// Runs the job in a worker; the result stays here. Throws as [#submit(Pool.Task)].
    public <T extends @Nullable Object> Future<T> submit(Job job, T result) {
        return submit((Runnable) job, result);
    }

    /// As [#submit(Pool.Task)].
    ///
    /// @throws PicklingException also where the task is not serialisable
    @Override
    public <T extends @Nullable Object> Future<T> submit(Callable<T> task) {
        return begin(task);
    }

    /// As [#submit(Callable)].
    @Override
    public Future<?> submit(Runnable task) {
        return begin(task, null);
    }

    /// As [#submit(Callable)]; the result stays here.
    @Override
    public <T extends @Nullable Object> Future<T> submit(Runnable task, T result) {
        return begin(task, result);
    }

    private <T extends @Nullable Object> Future<T> begin(Runnable task, @Nullable Object result) {
        var promised = new AsyncResult<T>(dispatcher.id());
        return begin(
                promised,
                Portables.of(task),
                task,
                outcome ->
                        promised.complete(
                                outcome instanceof Outcome.Returned
                                        ? new Outcome.Returned(result)
                                        : outcome));
    }

    /// Runs the job in a worker; what it throws is printed on `System.err`.
    public void execute(Job job) {
        execute((Runnable) job);
    }

    /// As [#execute(Job)].
    ///
    /// @throws PicklingException where the task is not serialisable
    @Override
    public void execute(Runnable task) {
        var promised = new AsyncResult<@Nullable Object>(dispatcher.id());
        var _ =
                begin(
                        promised,
                        Portables.of(task),
                        task,
                        outcome -> {
                            if (outcome instanceof Outcome.Threw threw) {
                                System.err.println(Failures.describe(threw.exception()));
                            }
                            promised.complete(outcome);
                        });
    }

    private <T extends @Nullable Object> TaskFuture<T> begin(Callable<T> task) {
        var promised = new AsyncResult<T>(dispatcher.id());
        return begin(promised, Portables.of(task), new FutureTask<>(task), promised::complete);
    }

    private <T extends @Nullable Object> TaskFuture<T> begin(
            AsyncResult<T> promised, Serializable copied, Runnable here, Consumer<Outcome> done) {
        var call = new Call(TaskCall.SUBMIT, copied, done);
        var future = new TaskFuture<>(promised, dispatcher, call);
        open.put(future, here);
        future.onDone(() -> open.remove(future));
        try {
            dispatcher.submit(call);
        } catch (IllegalStateException e) {
            open.remove(future);
            throw dispatcher.isBroken()
                    ? new BrokenProcessPoolException(String.valueOf(e.getMessage()))
                    : new RejectedExecutionException(
                            "cannot schedule new futures after shutdown", e);
        }
        return future;
    }

    @Override
    public <T extends @Nullable Object> List<Future<T>> invokeAll(
            Collection<? extends Callable<T>> tasks) throws InterruptedException {
        return invoke(tasks, Seconds.FOREVER).all();
    }

    /// Waits for all tasks, or until the time is over: then those that are not done are cancelled,
    /// and what a worker has begun goes on for nobody.
    @Override
    public <T extends @Nullable Object> List<Future<T>> invokeAll(
            Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
            throws InterruptedException {
        return invoke(tasks, unit.toNanos(timeout)).all();
    }

    @Override
    public <T extends @Nullable Object> T invokeAny(Collection<? extends Callable<T>> tasks)
            throws InterruptedException, ExecutionException {
        try {
            return invoke(tasks, Seconds.FOREVER).any();
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError("for ever is never over", e);
        }
    }

    @Override
    public <T extends @Nullable Object> T invokeAny(
            Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
            throws InterruptedException, ExecutionException, java.util.concurrent.TimeoutException {
        return invoke(tasks, unit.toNanos(timeout)).any();
    }

    private <T extends @Nullable Object> Invocation<T> invoke(
            Collection<? extends Callable<T>> tasks, long timeout) {
        var invocation = new Invocation<T>(dispatcher.id(), Math.max(Seconds.FOREVER, timeout));
        invocation.begin(tasks, this::begin);
        return invocation;
    }

    /// Takes no more tasks and returns at once; the tasks in hand are done, then the workers end.
    @Override
    public void shutdown() {
        dispatcher.close();
    }

    /// Stops the workers at once, in the middle of their tasks, which fail.
    ///
    /// @return what no worker had begun; its futures are cancelled, and it may be run here
    @Override
    public List<Runnable> shutdownNow() {
        dispatcher.close();
        List<Runnable> left = new ArrayList<>();
        List.copyOf(open.entrySet()).stream()
                .filter(each -> each.getKey().cancel(false))
                .forEach(each -> left.add(each.getValue()));
        dispatcher.terminate();
        return left;
    }

    @Override
    public boolean isShutdown() {
        return !dispatcher.isRunning();
    }

    @Override
    public boolean isTerminated() {
        return isShutdown() && dispatcher.hasNoWorkers();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        long nanos = Math.max(0, unit.toNanos(timeout));
        Tracer.blocked(Wait.JOIN, dispatcher.id(), 0, nanos);
        try {
            dispatcher.join(nanos);
        } finally {
            Tracer.unblocked(Wait.JOIN);
        }
        return isTerminated();
    }

    /// Takes no more tasks, and waits until those in hand are done and the workers have ended.
    /// Where the thread is interrupted, they are stopped.
    @Override
    public void close() {
        shutdown();
        Tracer.blocked(Wait.JOIN, dispatcher.id(), 0, Seconds.FOREVER);
        try {
            dispatcher.join(Seconds.FOREVER);
        } catch (InterruptedException e) {
            shutdownNow();
            Thread.currentThread().interrupt();
        } finally {
            Tracer.unblocked(Wait.JOIN);
        }
        Living.remove(Living.Owned.EXECUTORS, this);
    }

    @Override
    public String toString() {
        return "<ProcessPoolExecutor " + dispatcher.id() + " size=" + dispatcher.size() + ">";
    }
}
