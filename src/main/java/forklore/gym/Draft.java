package forklore.gym;

import forklore.gym.Condition.Side;

import java.util.List;
import java.util.Random;

/// A program being drawn: the dice, and the words and names that it has used.
final class Draft {
    private static final String PIDS = "pqrstu";
    private static final String CODES = "xyzw";

    private final Random dice;
    private int words;
    private int pids;
    private int codes;

    /// @param seed the same seed draws the same program, on every computer
    Draft(long seed) {
        // Its numbers are laid down in its documentation, those of newer generators are not.
        dice = new Random(seed);
    }

    /// The next program begins with its own words.
    void begin() {
        words = 0;
        pids = 0;
        codes = 0;
    }

    /// A number from `least` to `most`.
    int between(int least, int most) {
        return least + dice.nextInt(most - least + 1);
    }

    /// @param percent how often it is true
    boolean chance(int percent) {
        return dice.nextInt(100) < percent;
    }

    <T> T oneOf(List<T> all) {
        return all.get(dice.nextInt(all.size()));
    }

    Side side() {
        return chance(50) ? Side.CHILD : Side.PARENT;
    }

    /// Prints `a`, `b`, … in the order of the listing.
    Statement say() {
        return new Statement.Say(Character.toString('a' + words++));
    }

    /// A new variable for a pid.
    String pid() {
        return Character.toString(PIDS.charAt(pids++ % PIDS.length()));
    }

    /// A new variable for an exit code.
    String code() {
        return Character.toString(CODES.charAt(codes++ % CODES.length()));
    }
}
