package forklore.gym;

import java.util.List;
import java.util.Optional;

/// Reckons what a program does without running it.
///
/// A process is reckoned from the beginning of the program. What its calls of `fork` and `wait`
/// returned before it was born is what they returned in its parent: that list is all that it needs
/// of its past.
public final class Solver {
    private Solver() {}

    /// @return empty where the program is none that a puzzle may be made of: it waits for a child
    ///   that is not there, or makes too many processes
    public static Optional<Solution> solve(Program program) {
        try {
            var lived = new Walk(program, new Walk.Census(), List.of(), 0).live();
            return Optional.of(new Solution(lived.life(), lived.last(), lived.slack()));
        } catch (Walk.Unfit e) {
            return Optional.empty();
        }
    }
}
