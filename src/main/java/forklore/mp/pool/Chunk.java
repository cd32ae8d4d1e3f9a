package forklore.mp.pool;

import forklore.mp.PicklingException;
import forklore.mp.pickle.Pickle;
import forklore.wire.MessageBuilder;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Items that one task gives its function, one after the other.
///
/// @param first the number of the first among all items, counted from 0
/// @param pairs whether each is a [Map.Entry], whose two halves are two arguments
public record Chunk(int first, List<? extends @Nullable Object> items, boolean pairs) {
    /// Chunks for each worker, in CPython's reckoning: more, where some take longer than others.
    private static final int FOR_EACH_WORKER = 4;

    /// How many items CPython would put into one task: four tasks a worker, at least one item.
    public static int usualSize(int items, int workers) {
        return Math.max(1, Math.ceilDiv(items, workers * FOR_EACH_WORKER));
    }

    /// Cuts the items into chunks; the last one may be shorter.
    public static List<Chunk> cut(List<? extends @Nullable Object> items, int size, boolean pairs) {
        List<Chunk> chunks = new ArrayList<>();
        for (int first = 0; first < items.size(); first += size) {
            int end = Math.min(items.size(), first + size);
            chunks.add(new Chunk(first, items.subList(first, end), pairs));
        }
        return chunks;
    }

    /// Appends what a worker reads: number of the first, arguments for each, how many, and all.
    ///
    /// @throws PicklingException where one of them can't be copied
    void write(MessageBuilder out) {
        out.put(first).put(pairs ? 2 : 1).put(items.size());
        for (Object item : items) {
            if (pairs && item instanceof Map.Entry<?, ?> pair) {
                Pickle.write(out, pair.getKey());
                Pickle.write(out, pair.getValue());
            } else {
                Pickle.write(out, item);
            }
        }
    }

    /// Which items, for people; empty where it is one.
    String words() {
        return items.size() == 1
                ? ""
                : " (items " + first + " to " + (first + items.size() - 1) + ")";
    }
}
