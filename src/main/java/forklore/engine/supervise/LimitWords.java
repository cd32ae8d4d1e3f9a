package forklore.engine.supervise;

import forklore.ground.Phrases;
import forklore.ground.Text;

/// What is said of a run that reached one of its limits.
final class LimitWords {
    private static final Phrases WORDS = Phrases.of(LimitWords.class);
    private static final long MIB = 1L << 20;

    private LimitWords() {}

    static Text crowded(int processes, int limit) {
        return WORDS.text("limit.processes", processes, limit);
    }

    static Text full(long bytes, long limit) {
        if (bytes >= limit) {
            return WORDS.text("limit.memory", mib(bytes), mib(limit));
        }
        // The guard ends a run that grows quickly a little before its limit.
        return bytes >= limit - limit / 8
                ? WORDS.text("limit.memory.near", mib(bytes), mib(limit))
                : WORDS.text("limit.machine", mib(bytes));
    }

    static Text loud(long limit) {
        return WORDS.text("limit.output", mib(limit));
    }

    private static String mib(long bytes) {
        return bytes < 10 * MIB ? (bytes >> 10) + " KB" : bytes / MIB + " MB";
    }
}
