package forklore.mp.pool;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/// Makes one outcome of those of many chunks, when the last of them has come: the results in the
/// order of the items, or the first chunk's failure that there is.
public final class Gathering {
    private final @Nullable Outcome[] parts;
    private final Consumer<Outcome> done;
    private int open;

    /// @param done told once, by whoever brings the last outcome; at once where there are no chunks
    public Gathering(int chunks, Consumer<Outcome> done) {
        this.parts = new Outcome[chunks];
        this.done = done;
        this.open = chunks;
        if (chunks == 0) {
            done.accept(whole());
        }
    }

    /// Where the outcome of that chunk goes.
    public Consumer<Outcome> part(int chunk) {
        return outcome -> take(chunk, outcome);
    }

    private void take(int chunk, Outcome outcome) {
        boolean last;
        synchronized (this) {
            parts[chunk] = outcome;
            open--;
            last = open == 0;
        }
        if (last) {
            done.accept(whole());
        }
    }

    private synchronized Outcome whole() {
        List<@Nullable Object> values = new ArrayList<>();
        for (Outcome part : parts) {
            if (!(part instanceof Outcome.Returned(Object results))) {
                return Objects.requireNonNull(part);
            }
            Collections.addAll(values, each(results));
        }
        Arrays.fill(parts, null);
        return new Outcome.Returned(values);
    }

    /// The results of a chunk, which come as an array.
    static @Nullable Object[] each(@Nullable Object results) {
        return (Object[]) Objects.requireNonNull(results);
    }
}
