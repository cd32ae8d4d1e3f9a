package forklore.mp;

import forklore.mp.pickle.Portable;
import forklore.mp.pool.Arrivals;
import forklore.mp.pool.Call;
import forklore.mp.pool.Dispatcher;
import forklore.mp.pool.Outcome;
import forklore.mp.self.Lineage;
import forklore.mp.self.Seconds;
import forklore.mp.tell.Failures;
import forklore.mp.tell.Tracer;
import forklore.trace.TaskCall;
import forklore.trace.Wait;

import org.jspecify.annotations.Nullable;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
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
/// tasks are given out in the order of their submission, to workers in turn.
///
/// A worker that dies fails only the task that it had, at once, and is replaced; after a few deaths
/// in a row the pool gives up and says so. Workers are daemons: a pool that is not joined when its
/// process ends takes its unfinished tasks with it, and says how many these were.
///
/// All methods may be called by several threads at once. Times are seconds, fractions allowed.
public final class Pool implements AutoCloseable {
    /// What a worker does for a result. What it captures, and the result, must be serialisable.
    ///
    /// @param <T> the result
    @FunctionalInterface
    public interface Task<T extends @Nullable Object> extends Portable {
        /// @throws Exception arrives in [AsyncResult#get()]
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
        if (workers < 1) {
            throw new IllegalArgumentException(
                    "Number of processes must be at least 1, not " + workers);
        }
        if (Lineage.self().daemon()) {
            throw new IllegalStateException(
                    "daemonic processes are not allowed to have children: "
                            + Lineage.self().name()
                            + " can't have a pool");
        }
        dispatcher = new Dispatcher(Lineage.nextId(), workers);
        Living.add(this);
    }

    /// Runs the task in a worker and waits for its result.
    ///
    /// @throws IllegalStateException where the pool takes no more tasks
    /// @throws PicklingException where what the task captured can't be copied
    /// @throws ProcessException as from [AsyncResult#get()]
    public <T extends @Nullable Object> T apply(Task<T> task) {
        return this.<T>submit(TaskCall.APPLY, task, _ -> {}).get();
    }

    /// Runs the action in a worker and waits for its end; throws as [#apply(Task)].
    public void apply(Action action) {
        submit(TaskCall.APPLY, action, _ -> {}).get();
    }

    /// Runs the task in a worker and returns at once.
    ///
    /// @throws IllegalStateException where the pool takes no more tasks
    /// @throws PicklingException where what the task captured can't be copied
    public <T extends @Nullable Object> AsyncResult<T> applyAsync(Task<T> task) {
        return submit(TaskCall.APPLY_ASYNC, task, _ -> {});
    }

    /// Runs the action in a worker and returns at once; throws as [#applyAsync(Task)].
    public AsyncResult<@Nullable Void> applyAsync(Action action) {
        return submit(TaskCall.APPLY_ASYNC, action, _ -> {});
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
        return submit(
                TaskCall.APPLY_ASYNC,
                task,
                outcome -> {
                    if (outcome instanceof Outcome.Returned(Object value)) {
                        callback.accept(Pool.<T>cast(value));
                    } else {
                        errorCallback.accept(outcome.exception());
                    }
                });
    }

    /// Applies the function to each item, one task an item, and waits for all results.
    ///
    /// @return the results in the order of the items
    /// @throws ProcessException as from [AsyncResult#get()] for the first item that has none, when
    ///   all are done
    public <A extends @Nullable Object, R extends @Nullable Object> List<R> map(
            Mapper<A, R> function, Iterable<A> items) {
        List<AsyncResult<R>> results = new ArrayList<>();
        for (A item : items) {
            var result = new AsyncResult<R>(dispatcher.id());
            dispatcher.submit(new Call(TaskCall.MAP, function, item, result::complete));
            results.add(result);
        }
        results.forEach(AsyncResult::waitFor);
        List<R> values = new ArrayList<>(results.size());
        for (AsyncResult<R> result : results) {
            values.add(result.get());
        }
        return values;
    }

    /// Applies the function to each item, one task an item, and gives the results as they come. A
    /// thread goes through the items meanwhile, as far as it gets: where `next` of these throws,
    /// the results of those before come first, and then what it threw.
    ///
    /// @return to be gone through once; its `next` waits and throws as [AsyncResult#get()]
    public <A extends @Nullable Object, R extends @Nullable Object> Iterable<R> imapUnordered(
            Mapper<A, R> function, Iterable<A> items) {
        var arrived = new Arrivals<R>(dispatcher.id());
        if (!dispatcher.isRunning()) {
            throw new IllegalStateException("Pool not running: it takes no more tasks");
        }
        int line = Tracer.here().line();
        Thread.ofPlatform()
                .name("feeds " + dispatcher.id())
                .daemon()
                .start(
                        () -> {
                            Tracer.standOn(line);
                            arrived.submitAll(items, item -> submit(function, item, arrived::add));
                        });
        return () -> arrived;
    }

    private <A extends @Nullable Object, R extends @Nullable Object> void submit(
            Mapper<A, R> function, A item, Consumer<Outcome> done) {
        dispatcher.submit(new Call(TaskCall.IMAP_UNORDERED, function, item, done));
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
        Living.remove(this);
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
        Living.remove(this);
    }

    /// The process ends: so do the workers, and what they did not do is lost.
    void abandon() {
        int undone = dispatcher.terminate();
        if (undone > 0) {
            System.err.println(
                    "The pool ended with its process, and "
                            + undone
                            + (undone == 1 ? " task was" : " tasks were")
                            + " not done. Call close() and join() before main ends.");
        }
    }

    private <T extends @Nullable Object> AsyncResult<T> submit(
            TaskCall name, Serializable task, Consumer<Outcome> callback) {
        var result = new AsyncResult<T>(dispatcher.id());
        Consumer<Outcome> done =
                outcome -> {
                    try {
                        callback.accept(outcome);
                    } catch (RuntimeException | Error e) {
                        report(e);
                    } finally {
                        result.complete(outcome);
                    }
                };
        dispatcher.submit(new Call(name, task, done));
        return result;
    }

    /// A callback's failure is nobody's result; neither its task nor the pool suffers from it.
    private void report(Throwable failure) {
        System.err.println("A callback of " + this + " failed:\n" + Failures.describe(failure));
    }

    // The worker ran the function that promised a T, which may be a nullable type.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
    private static <T extends @Nullable Object> T cast(@Nullable Object value) {
        return (T) value;
    }

    @Override
    public String toString() {
        return dispatcher.toString();
    }
}
