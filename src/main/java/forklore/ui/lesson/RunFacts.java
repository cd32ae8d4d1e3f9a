package forklore.ui.lesson;

import java.util.List;
import java.util.Map;

/// What a page needs to know of a run, made ready for reading.
///
/// @param texts this run's measures by name, as the reader sees them; empty before a run has ended
/// @param numbers the same as numbers, where they are numbers
/// @param cursors for each lane, the identities of the processes on each line
public record RunFacts(
        Map<String, String> texts,
        Map<String, Double> numbers,
        Map<String, Map<Integer, List<Integer>>> cursors) {
    public static final RunFacts NONE = new RunFacts(Map.of(), Map.of(), Map.of());

    public RunFacts {
        texts = Map.copyOf(texts);
        numbers = Map.copyOf(numbers);
        cursors = Map.copyOf(cursors);
    }

    /// Whether a run has ended and told its measures.
    boolean told() {
        return !texts.isEmpty();
    }
}
