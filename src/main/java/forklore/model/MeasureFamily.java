package forklore.model;

import java.util.function.BiConsumer;

/// Measures of one sort. It tells only what the run has shown.
@FunctionalInterface
interface MeasureFamily {
    void tell(World world, BiConsumer<String, Measure> out);

    /// The part of a measure's name that says which lane it is of.
    static String prefix(String lane) {
        return lane.isEmpty() ? "" : lane + ".";
    }
}
