package forklore.lesson;

import forklore.ground.Text;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Something that must hold of a run of an exercise.
///
/// The texts are Markdown of one line; measures of the run stand in them as `{name}`.
///
/// @param that as it is written: `processes = 5 and unreaped = 0`
/// @param kept what is said of a run that keeps it
/// @param broken what is said of one that does not; the first that fits, and one fits always
public record Condition(String that, Text kept, List<Case> broken) {
    public Condition {
        broken = List.copyOf(broken);
    }

    /// Something to say of a run that does not keep the condition.
    ///
    /// @param when the runs that it is said of; empty for all
    public record Case(String when, Text say) {
        boolean fits(Function<String, Optional<String>> measures) {
            return when.isEmpty() || Expression.parse(when).holds(measures).orElse(false);
        }
    }

    /// Whether a run keeps it; a run that lacks what the condition asks about does not.
    ///
    /// @param measures of the run, written as words; numbers in full
    public boolean keptBy(Function<String, Optional<String>> measures) {
        return Expression.parse(that).holds(measures).orElse(false);
    }

    /// What to say of a run, with the places of its measures still open.
    public Text saying(Function<String, Optional<String>> measures) {
        return keptBy(measures)
                ? kept
                : broken.stream()
                        .filter(one -> one.fits(measures))
                        .findFirst()
                        .map(Case::say)
                        .orElse(Text.EMPTY);
    }
}
