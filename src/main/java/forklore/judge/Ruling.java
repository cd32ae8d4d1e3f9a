package forklore.judge;

import forklore.ground.Text;
import forklore.lesson.Condition;

/// What the runs make of a condition.
///
/// @param sentence filled with the values of a run, Markdown of one line
public record Ruling(Condition condition, State state, Text sentence) {
    /// How it stands.
    public enum State {
        /// Every run kept it.
        KEPT,
        /// A run did not.
        BROKEN,
        /// There was no run to decide it.
        OPEN
    }
}
