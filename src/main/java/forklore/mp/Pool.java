package forklore.mp;

import forklore.mp.pickle.Portable;
import forklore.mp.pool.Call;
import forklore.mp.pool.Dispatcher;
import forklore.mp.pool.Staffing;
import forklore.mp.self.Lineage;
import forklore.mp.self.Seconds;
import forklore.mp.tell.Tracer;
import forklore.trace.TaskCall;
import forklore.trace.Wait;

import org.jspecify.annotations.Nullable;

import java.io.Serializable;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// A fixed number of worker processes that do tasks; the counterpart of CPython's
/// `multiprocessing.Pool` under the start method *spawn*.
///
/// ```java
/// var pool = new Pool(3);
/// AsyncResult<Integer> result = pool.applyAsync(() -> square(7));
/// IO.println(result.get());
/// pool.close();
/// pool.join();
/// ```
///
/// All workers are started when the pool is made, and reused. A worker has one task at a time;
/// tasks are given out in the order of their submission, to workers in turn. [#map] and its kin put
/// several items into one task, a chunk: by default as many as CPython, so that each worker gets
/// four tasks. A chunk ends at the first item that fails.
///
/// A worker that dies fails only the task that it had, at once, and is replaced; after a few deaths
/// in a row the pool gives up and says so, and at once where an initializer throws. Workers are
/// daemons: a pool that is not joined when its process ends takes its unfinished tasks with it, and
/// says how many these were.
///
/// All methods may be called by several threads at once. Times are seconds, fractions allowed.
public final class Pool extends MappingPool implements AutoCloseable {
    /// What a worker does for a result. What it captures, and the result, must be serialisable.
    ///
    /// @param <T> the result
    @FunctionalInterface
    public interface Task<T extends @Nullable Object> extends Portable, Callable<T> {
        /// @throws Exception arrives in [AsyncResult#get()]
        @Override
        T call() throws Exception;

        @Override
        default @Nullable Object invoke(@Nullable Object... arguments) throws Exception {
            return call();
        }
    }

    /// What a worker does for no result. What it captures must be serialisable.
    @FunctionalInterface
    public interface Action extends Portable {
        /// @throws Exception arrives in [AsyncResult#get()]
        void run() throws Exception;

        @Override
        default @Nullable Object invoke(@Nullable Object... arguments) throws Exception {
            run();
            return null;
        }
    }

    /// What workers do with each of many items.
    ///
    /// @param <A> the item
    /// @param <R> the result
    @FunctionalInterface
    public interface Mapper<A extends @Nullable Object, R extends @Nullable Object>
            extends Portable {
        /// @throws Exception arrives where the result is asked for
        R apply(A item) throws Exception;

        // The compiler checked the type where the function was given; it may be nullable.
        @Override
        @SuppressWarnings({"unchecked", "NullAway"})
        default @Nullable Object invoke(@Nullable Object... arguments) throws Exception {
            return apply((A) arguments[0]);
        }
    }

    /// What workers do with each of many pairs.
    ///
    /// @param <A> the first half
    /// @param <B> the second half
    /// @param <R> the result
    @FunctionalInterface
    public interface PairMapper<
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    R extends @Nullable Object>
            extends Portable {
        /// @throws Exception arrives where the result is asked for
        R apply(A first, B second) throws Exception;

        // The compiler checked the types where the function was given; they may be nullable.
        @Override
        @SuppressWarnings({"unchecked", "NullAway"})
        default @Nullable Object invoke(@Nullable Object... arguments) throws Exception {
            return apply((A) arguments[0], (B) arguments[1]);
        }
    }

    private final Dispatcher dispatcher;

    /// A pool with a worker for each processor of this machine.
    public Pool() {
        this(Runtime.getRuntime().availableProcessors());
    }

    /// A pool of that many workers.
    ///
    /// @throws IllegalArgumentException where there would be none
    /// @throws IllegalStateException in a worker: daemons can't have children
    /// @throws ProcessException where the system refuses to start them
    public Pool(int workers) {
        this(workers, null, 0);
    }

    /// A pool whose workers each do something before their first task.
    ///
    /// @param initializer inherited, as a process's target is: it may bring queues and locks
    /// @throws PicklingException where what it captured can't be copied
    public Pool(int workers, Action initializer) {
        this(workers, initializer, 0);
    }

    /// A pool whose workers go after some tasks, each replaced by a new one.
    ///
    /// @param initializer what each does before its first task; null for nothing
    /// @param maxTasksPerChild how many tasks each does; a chunk is one; 0 for no end
    /// @throws IllegalArgumentException where there would be no worker, or less than no task
    /// @throws PicklingException where what the initializer captured can't be copied
    public Pool(int workers, @Nullable Action initializer, int maxTasksPerChild) {
        var staffing =
                new Staffing(workers, "SpawnPoolWorker", initializer, maxTasksPerChild, false);
        checkMayHaveChildren("a pool");
        dispatcher = new Dispatcher(Lineage.nextId(), staffing);
        Living.add(Living.Owned.POOLS, this, this::abandon);
    }

    static void checkMayHaveChildren(String what) {
        if (Lineage.self().daemon()) {
            throw new IllegalStateException(
                    "daemonic processes are not allowed to have children: "
                            + Lineage.self().name()
                            + " can't have "
                            + what);
        }
    }

    /// Runs the task in a worker and waits for its result.
    ///
    /// @throws IllegalStateException where the pool takes no more tasks
    /// @throws PicklingException where what the task captured can't be copied
    /// @throws ProcessException as from [AsyncResult#get()]
    public <T extends @Nullable Object> T apply(Task<T> task) {
        return submit(TaskCall.APPLY, task, Callbacks.<T>none()).get();
    }

    /// Runs the action in a worker and waits for its end; throws as [#apply(Task)].
    public void apply(Action action) {
        submit(TaskCall.APPLY, action, Callbacks.none()).get();
    }

    /// Runs the task in a worker and returns at once.
    ///
    /// @throws IllegalStateException where the pool takes no more tasks
    /// @throws PicklingException where what the task captured can't be copied
    public <T extends @Nullable Object> AsyncResult<T> applyAsync(Task<T> task) {
        return submit(TaskCall.APPLY_ASYNC, task, Callbacks.none());
    }

    /// Runs the action in a worker and returns at once; throws as [#applyAsync(Task)].
    public AsyncResult<@Nullable Void> applyAsync(Action action) {
        return submit(TaskCall.APPLY_ASYNC, action, Callbacks.none());
    }

    /// Runs the task in a worker and returns at once. One of the two is called, on a thread of the
    /// pool that must not be kept waiting, as soon as the task is done.
    ///
    /// What they throw is printed on `System.err`, and changes nothing else.
    ///
    /// @param callback takes the result
    /// @param errorCallback takes the exception that [AsyncResult#get()] throws
    public <T extends @Nullable Object> AsyncResult<T> applyAsync(
            Task<T> task, Consumer<? super T> callback, Consumer<ProcessException> errorCallback) {
        return submit(TaskCall.APPLY_ASYNC, task, new Callbacks<>(callback, errorCallback));
    }

    private <T extends @Nullable Object> AsyncResult<T> submit(
            TaskCall name, Serializable task, Callbacks<T> callbacks) {
        var result = new AsyncResult<T>(dispatcher.id());
        dispatcher.submit(new Call(name, task, callbacks.before(result)));
        return result;
    }

    @Override
    Mapping mapping(TaskCall call, Serializable function, boolean pairs) {
        return new Mapping(dispatcher, call, function, pairs);
    }

    /// Takes no more tasks and returns at once; the tasks in hand are done, then the workers end.
    /// Call [#join] to wait for that.
    @Override
    public void close() {
        dispatcher.close();
    }

    /// Stops the workers at once. Tasks that are not done fail in [AsyncResult#get()].
    public void terminate() {
        dispatcher.terminate();
        Living.remove(Living.Owned.POOLS, this);
    }

    /// Waits until all workers have ended.
    ///
    /// @throws IllegalStateException before [#close] or [#terminate]
    /// @throws InterruptedWait where the calling thread is interrupted
    public void join() {
        if (dispatcher.isRunning()) {
            throw new IllegalStateException(
                    "Pool is still running: call close() or terminate() before join()");
        }
        Tracer.blocked(Wait.JOIN, dispatcher.id(), 0, Seconds.FOREVER);
        try {
            dispatcher.join(Seconds.FOREVER);
        } catch (InterruptedException e) {
            throw new InterruptedWait("join", e);
        } finally {
            Tracer.unblocked(Wait.JOIN);
        }
        Living.remove(Living.Owned.POOLS, this);
    }

    /// The process ends: so do the workers, and what they did not do is lost.
    private void abandon() {
        int undone = dispatcher.terminate();
        if (undone > 0) {
            System.err.println(
                    "The pool ended with its process, and "
                            + undone
                            + (undone == 1 ? " task was" : " tasks were")
                            + " not done. Call close() and join() before main ends.");
        }
    }

    @Override
    public String toString() {
        return dispatcher.toString();
    }
}
