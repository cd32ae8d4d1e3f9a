package forklore.lesson;

import forklore.ground.Text;

import java.util.Map;
import java.util.OptionalInt;

/// A help towards the solution of an exercise.
///
/// @param text Markdown
/// @param at a piece of the line of the listing that it points at, for each engine; empty where it
///   points at none
public record Hint(Text text, Map<EngineKind, String> at) {
    public Hint {
        at = Map.copyOf(at);
    }

    /// The line that it points at, counted from 1; empty where there is none.
    ///
    /// @param source the listing as the learner has it now
    public OptionalInt line(EngineKind engine, String source) {
        String piece = at.get(engine);
        if (piece == null) {
            return OptionalInt.empty();
        }
        var lines = source.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(piece)) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }
}
