package forklore.model;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Who waits for whom in a world, kept once it was worked out: the pictures, the words and the
/// story of one moment ask for the same. It adds nothing to what the world knows, so any two are
/// equal.
///
/// Threads may ask at once; at worst each works it out.
final class WaitsKept {
    private record Question(String lane, boolean last) {}

    private volatile Map<Question, WaitsFor> known = Map.of();

    /// @param now ns since the run's start
    /// @param otherwise works it out
    WaitsFor of(String lane, long now, boolean last, Supplier<WaitsFor> otherwise) {
        var question = new Question(lane, last);
        var kept = known.get(question);
        if (kept != null && kept.holdsAt(now)) {
            return kept;
        }
        var answer = otherwise.get();
        var next = new HashMap<>(known);
        next.put(question, answer);
        known = Map.copyOf(next);
        return answer;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WaitsKept;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return "";
    }
}
