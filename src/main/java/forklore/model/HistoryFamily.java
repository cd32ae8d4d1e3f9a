package forklore.model;

import java.util.function.BiConsumer;

/// Measures of one sort that need all of a run, from its first event to its last.
@FunctionalInterface
interface HistoryFamily {
    void tell(LaneHistory lane, BiConsumer<String, Measure> out);
}
