package forklore.mp;

import forklore.trace.TaskCall;

import org.jspecify.annotations.Nullable;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// What a [Pool] does with many items: one function for all of them.
abstract sealed class MappingPool permits Pool {
    /// Tasks of this pool that call the function with items.
    ///
    /// @param pairs whether each item is two arguments
    abstract Mapping mapping(TaskCall call, Serializable function, boolean pairs);

    /// Applies the function to each item and waits for all results.
    ///
    /// @return the results in the order of the items
    /// @throws ProcessException as from [AsyncResult#get()] for the first chunk that failed, when
    ///   all are done
    public <A extends @Nullable Object, R extends @Nullable Object> List<R> map(
            Pool.Mapper<A, R> function, Iterable<A> items) {
        return this.<R>all(TaskCall.MAP, function, items, Mapping.USUAL).get();
    }

    /// As [#map(Pool.Mapper, Iterable)], with so many items in a task.
    ///
    /// @throws IllegalArgumentException where that is less than 1
    public <A extends @Nullable Object, R extends @Nullable Object> List<R> map(
            Pool.Mapper<A, R> function, Iterable<A> items, int chunkSize) {
        return this.<R>all(TaskCall.MAP, function, items, checked(chunkSize)).get();
    }

    /// Applies the function to each item and returns at once; the result is all results.
    ///
    /// @throws IllegalStateException where the pool takes no more tasks
    /// @throws PicklingException where something can't be copied; no task was submitted then
    public <A extends @Nullable Object, R extends @Nullable Object> AsyncResult<List<R>> mapAsync(
            Pool.Mapper<A, R> function, Iterable<A> items) {
        return all(TaskCall.MAP_ASYNC, function, items, Mapping.USUAL);
    }

    /// As [#mapAsync(Pool.Mapper, Iterable)], with so many items in a task.
    ///
    /// @throws IllegalArgumentException where that is less than 1
    public <A extends @Nullable Object, R extends @Nullable Object> AsyncResult<List<R>> mapAsync(
            Pool.Mapper<A, R> function, Iterable<A> items, int chunkSize) {
        return all(TaskCall.MAP_ASYNC, function, items, checked(chunkSize));
    }

    /// As [#mapAsync(Pool.Mapper, Iterable)]; one of the two is called when all is done, as by
    /// [Pool#applyAsync(Pool.Task, Consumer, Consumer)].
    public <A extends @Nullable Object, R extends @Nullable Object> AsyncResult<List<R>> mapAsync(
            Pool.Mapper<A, R> function,
            Iterable<A> items,
            Consumer<? super List<R>> callback,
            Consumer<ProcessException> errorCallback) {
        return mapping(TaskCall.MAP_ASYNC, function, false)
                .all(items, Mapping.USUAL, new Callbacks<>(callback, errorCallback));
    }

    /// Calls the function with the two halves of each pair and waits for all results. Java has no
    /// tuples: a pair is a [Map.Entry], as [Map#entry] makes it; for more than two, [#map] over
    /// records.
    ///
    /// @return the results in the order of the pairs
    /// @throws ProcessException as from [#map(Pool.Mapper, Iterable)]
    public <A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object>
            List<R> starmap(
                    Pool.PairMapper<A, B, R> function, Iterable<? extends Map.Entry<A, B>> pairs) {
        return mapping(TaskCall.STARMAP, function, true)
                .all(pairs, Mapping.USUAL, Callbacks.<List<R>>none())
                .get();
    }

    /// As [#starmap(Pool.PairMapper, Iterable)], with so many pairs in a task.
    ///
    /// @throws IllegalArgumentException where that is less than 1
    public <A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object>
            List<R> starmap(
                    Pool.PairMapper<A, B, R> function,
                    Iterable<? extends Map.Entry<A, B>> pairs,
                    int chunkSize) {
        return mapping(TaskCall.STARMAP, function, true)
                .all(pairs, checked(chunkSize), Callbacks.<List<R>>none())
                .get();
    }

    /// As [#starmap(Pool.PairMapper, Iterable)], but returns at once.
    public <A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object>
            AsyncResult<List<R>> starmapAsync(
                    Pool.PairMapper<A, B, R> function, Iterable<? extends Map.Entry<A, B>> pairs) {
        return mapping(TaskCall.STARMAP_ASYNC, function, true)
                .all(pairs, Mapping.USUAL, Callbacks.none());
    }

    /// As [#starmapAsync(Pool.PairMapper, Iterable)]; one of the two is called when all is done, as
    /// by [Pool#applyAsync(Pool.Task, Consumer, Consumer)].
    public <A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object>
            AsyncResult<List<R>> starmapAsync(
                    Pool.PairMapper<A, B, R> function,
                    Iterable<? extends Map.Entry<A, B>> pairs,
                    Consumer<? super List<R>> callback,
                    Consumer<ProcessException> errorCallback) {
        return mapping(TaskCall.STARMAP_ASYNC, function, true)
                .all(pairs, Mapping.USUAL, new Callbacks<>(callback, errorCallback));
    }

    /// Applies the function to each item, one task an item, and gives the results in the order of
    /// the items while others are still being made. A thread goes through the items meanwhile, at
    /// most a thousand tasks ahead of the workers: where `next` of these throws, the results of
    /// those before come first, and then what it threw.
    ///
    /// @throws IllegalStateException where the pool takes no more tasks
    public <A extends @Nullable Object, R extends @Nullable Object> IMapIterator<R> imap(
            Pool.Mapper<A, R> function, Iterable<A> items) {
        return imap(function, items, 1);
    }

    /// As [#imap(Pool.Mapper, Iterable)], with so many items in a task. A chunk that fails gives
    /// one failure in place of its results.
    ///
    /// @throws IllegalArgumentException where that is less than 1
    public <A extends @Nullable Object, R extends @Nullable Object> IMapIterator<R> imap(
            Pool.Mapper<A, R> function, Iterable<A> items, int chunkSize) {
        return mapping(TaskCall.IMAP, function, false).oneByOne(items, checked(chunkSize), true);
    }

    /// As [#imap(Pool.Mapper, Iterable)], but gives the results in the order in which they come.
    public <A extends @Nullable Object, R extends @Nullable Object> IMapIterator<R> imapUnordered(
            Pool.Mapper<A, R> function, Iterable<A> items) {
        return imapUnordered(function, items, 1);
    }

    /// As [#imap(Pool.Mapper, Iterable, int)], but gives the results in the order in which they
    /// come.
    public <A extends @Nullable Object, R extends @Nullable Object> IMapIterator<R> imapUnordered(
            Pool.Mapper<A, R> function, Iterable<A> items, int chunkSize) {
        return mapping(TaskCall.IMAP_UNORDERED, function, false)
                .oneByOne(items, checked(chunkSize), false);
    }

    private <R extends @Nullable Object> AsyncResult<List<R>> all(
            TaskCall call,
            Serializable function,
            Iterable<? extends @Nullable Object> items,
            int chunkSize) {
        return mapping(call, function, false).all(items, chunkSize, Callbacks.<List<R>>none());
    }

    private static int checked(int chunkSize) {
        if (chunkSize < 1) {
            throw new IllegalArgumentException("Chunksize must be 1+, not " + chunkSize);
        }
        return chunkSize;
    }
}
