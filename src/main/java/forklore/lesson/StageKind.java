package forklore.lesson;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// A way to show a run; a demo names those that it needs, in the order of the eye's path.
public enum StageKind {
    TREE,
    POOL,
    QUEUE,
    PIPE,
    LOCKS,
    CORES,
    CURVE,
    /// The table of what the lanes print.
    OUTPUT;

    /// What a description calls it: `pool`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<StageKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /// All their words, for people: `tree, pool, queue, output`.
    static String words() {
        return Arrays.stream(values()).map(StageKind::word).collect(Collectors.joining(", "));
    }
}
