package forklore.session;

import forklore.gym.Answer;
import forklore.gym.Level;
import forklore.gym.Way;

/// How far somebody is in the fork gym; kept between two starts.
///
/// @param level of the next puzzle
/// @param way what of it is given
/// @param number of the puzzle in hand; empty before the first
/// @param done whether that one was judged
/// @param answer what was said to it so far
/// @param seed of the puzzle that is drawn next
/// @param score what came of the puzzles before
public record GymRecord(
        Level level, Way way, String number, boolean done, Answer answer, long seed, Score score) {
    public static final GymRecord NONE =
            new GymRecord(Level.STRAIGHT, Way.TREE, "", false, Answer.NONE, 1, Score.NONE);

    /// So many right in a row at a level lead to the next one, and so many wrong back.
    public static final int UP = 3;

    public static final int DOWN = 2;

    /// @param streak how many were right in a row
    /// @param best the longest streak there was
    /// @param risen how many of them were right in a row at this level
    /// @param missed how many were wrong in a row
    /// @param right how many were right in all
    /// @param tried how many were judged in all
    public record Score(int streak, int best, int risen, int missed, int right, int tried) {
        static final Score NONE = new Score(0, 0, 0, 0, 0, 0);

        Score after(boolean correct) {
            return correct
                    ? new Score(
                            streak + 1,
                            Math.max(best, streak + 1),
                            risen + 1,
                            0,
                            right + 1,
                            tried + 1)
                    : new Score(0, best, 0, missed + 1, right, tried + 1);
        }

        /// At another level, counting begins anew.
        Score elsewhere() {
            return new Score(streak, best, 0, 0, right, tried);
        }
    }

    GymRecord at(Level next) {
        return new GymRecord(next, way, number, done, answer, seed, score.elsewhere());
    }

    GymRecord with(Way next) {
        return new GymRecord(level, next, number, done, answer, seed, score);
    }

    /// With another puzzle in hand, to which nothing was said.
    GymRecord holding(String puzzle) {
        return new GymRecord(level, way, puzzle, false, Answer.NONE, seed, score);
    }

    GymRecord with(Answer next) {
        return new GymRecord(level, way, number, done, next, seed, score);
    }

    /// After the next seed was used.
    GymRecord sown() {
        return new GymRecord(level, way, number, done, answer, seed + 1, score);
    }

    /// After the puzzle in hand was seen without an answer.
    GymRecord finished() {
        return new GymRecord(level, way, number, true, answer, seed, score);
    }

    /// After a puzzle of this level was judged: three right in a row lead up, two wrong down.
    GymRecord judged(Level judged, boolean correct) {
        var after = new GymRecord(level, way, number, true, answer, seed, score.after(correct));
        if (judged != level) {
            return after;
        }
        if (after.score.risen() >= UP && level.up() != level) {
            return after.at(level.up());
        }
        return after.score.missed() >= DOWN && level.down() != level
                ? after.at(level.down())
                : after;
    }
}
