package forklore.picture.time;

import java.util.Arrays;

/// Things in order of time, quick to look up by time; they may come a little late.
final class Track<E> {
    private static final int FIRST = 8;

    private long[] times = new long[FIRST];
    private Object[] items = new Object[FIRST];
    private int size;

    void add(long t, E item) {
        if (size == times.length) {
            times = Arrays.copyOf(times, size * 2);
            items = Arrays.copyOf(items, size * 2);
        }
        int at = size;
        while (at > 0 && times[at - 1] > t) {
            at--;
        }
        System.arraycopy(times, at, times, at + 1, size - at);
        System.arraycopy(items, at, items, at + 1, size - at);
        times[at] = t;
        items[at] = item;
        size++;
    }

    int size() {
        return size;
    }

    long time(int place) {
        return times[place];
    }

    @SuppressWarnings("unchecked") // Only add puts anything in.
    E item(int place) {
        return (E) items[place];
    }

    /// How many are not later than `t`.
    int until(long t) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] <= t) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
