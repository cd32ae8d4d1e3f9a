package forklore.mp;

import forklore.mp.pool.Arrivals;
import forklore.mp.pool.Call;
import forklore.mp.pool.Chunk;
import forklore.mp.pool.Dispatcher;
import forklore.mp.pool.Gathering;
import forklore.mp.pool.Outcome;
import forklore.mp.tell.Tracer;
import forklore.trace.TaskCall;

import org.jspecify.annotations.Nullable;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/// One function for many items: what `map` and its kin make of them.
///
/// @param call what the trace says
/// @param pairs whether the function takes an item's two halves
record Mapping(Dispatcher pool, TaskCall call, Serializable function, boolean pairs) {
    /// Stands for the size that CPython would choose.
    static final int USUAL = 0;

    /// Submits tasks for all items at once.
    ///
    /// @param chunkSize how many items a task has; [#USUAL]
    <R extends @Nullable Object> AsyncResult<List<R>> all(
            Iterable<? extends @Nullable Object> items,
            int chunkSize,
            Callbacks<List<R>> callbacks) {
        pool.checkRunning();
        List<@Nullable Object> all = new ArrayList<>();
        items.forEach(all::add);
        int size = chunkSize == USUAL ? Chunk.usualSize(all.size(), pool.size()) : chunkSize;
        List<Chunk> chunks = Chunk.cut(all, size, pairs);
        var result = new AsyncResult<List<R>>(pool.id());
        var gathering = new Gathering(chunks.size(), callbacks.before(result));
        Call[] calls = new Call[chunks.size()];
        for (int i = 0; i < calls.length; i++) {
            calls[i] = new Call(call, function, chunks.get(i), gathering.part(i));
        }
        pool.submit(calls);
        return result;
    }

    /// Submits tasks while it goes through the items, on a thread of its own.
    ///
    /// @param ordered whether the results come in the order of the items
    <R extends @Nullable Object> IMapIterator<R> oneByOne(
            Iterable<? extends @Nullable Object> items, int chunkSize, boolean ordered) {
        pool.checkRunning();
        var arrivals = new Arrivals(pool.id(), ordered);
        int line = Tracer.here().line();
        Thread.ofPlatform()
                .name("feeds " + pool.id())
                .daemon()
                .start(
                        () -> {
                            Tracer.standOn(line);
                            feed(items, chunkSize, arrivals);
                        });
        return new IMapIterator<>(arrivals);
    }

    private void feed(
            Iterable<? extends @Nullable Object> items, int chunkSize, Arrivals arrivals) {
        RuntimeException refusal = null;
        try {
            feedAll(items, chunkSize, arrivals);
        } catch (RuntimeException e) {
            refusal = e;
        } catch (InterruptedException e) {
            throw new AssertionError("nobody else knows this thread", e);
        } finally {
            arrivals.complete(refusal);
        }
    }

    private void feedAll(
            Iterable<? extends @Nullable Object> items, int chunkSize, Arrivals arrivals)
            throws InterruptedException {
        List<@Nullable Object> chunk = new ArrayList<>();
        int first = 0;
        try {
            Iterator<? extends @Nullable Object> each = items.iterator();
            while (each.hasNext()) {
                chunk.add(each.next());
                if (chunk.size() == chunkSize) {
                    submit(new Chunk(first, chunk, pairs), arrivals);
                    first += chunkSize;
                    chunk = new ArrayList<>();
                }
            }
        } finally {
            if (!chunk.isEmpty()) {
                submit(new Chunk(first, chunk, pairs), arrivals);
            }
        }
    }

    private void submit(Chunk chunk, Arrivals arrivals) throws InterruptedException {
        Consumer<Outcome> done = arrivals.expect();
        boolean submitted = false;
        try {
            pool.submit(new Call(call, function, chunk, done));
            submitted = true;
        } finally {
            if (!submitted) {
                arrivals.expectNoMore();
            }
        }
    }
}
