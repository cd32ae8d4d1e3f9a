package forklore.judge;

import forklore.ground.Text;

import java.util.List;
import java.util.Optional;

/// What there is to say of an attempt at an exercise.
///
/// @param trouble why the program did not come to a good end by itself; empty where it did
/// @param rulings one for each condition, in the exercise's order
/// @param runs how many runs it is made from
/// @param wanted how many are needed
public record Judgement(Optional<Text> trouble, List<Ruling> rulings, int runs, int wanted) {
    public Judgement {
        rulings = List.copyOf(rulings);
    }

    /// Whether the exercise is solved.
    public boolean solved() {
        return runs >= wanted
                && trouble.isEmpty()
                && rulings.stream().allMatch(ruling -> ruling.state() == Ruling.State.KEPT);
    }

    /// Whether another run could still solve it.
    public boolean wantsMore() {
        return runs < wanted
                && trouble.isEmpty()
                && rulings.stream().noneMatch(ruling -> ruling.state() == Ruling.State.BROKEN);
    }
}
