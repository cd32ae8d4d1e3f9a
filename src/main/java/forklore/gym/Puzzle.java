package forklore.gym;

import forklore.lesson.EngineKind;
import forklore.lesson.Listing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A program to think about: drawn from a level and a seed, the same on every computer.
///
/// Two seeds of a level that are less than [#DISTINCT] apart have different programs.
///
/// @param solution what it does by our own reckoning
public record Puzzle(Level level, long seed, Program program, Solution solution) {
    /// How many seeds in a row have programs of their own, at least.
    public static final int DISTINCT = 101;

    /// The largest seed that is drawn where none is asked for.
    public static final int USUAL_SEEDS = 10_000;

    private static final int ATTEMPTS = 1_000_000;
    private static final long SPREAD = 0x9e3779b97f4a7c15L;
    private static final Pattern NUMBER = Pattern.compile("([1-9])-(\\d{1,18})");

    /// Draws a puzzle.
    ///
    /// @param seed from 0
    /// @throws IllegalArgumentException where it is less than 0
    public static Puzzle draw(Level level, long seed) {
        if (seed < 0) {
            throw new IllegalArgumentException("a seed is 0 or more, not " + seed);
        }
        var draft = new Draft((seed * Level.values().length + level.number()) * SPREAD);
        for (int i = 0; i < ATTEMPTS; i++) {
            draft.begin();
            Program program = level.draw(draft);
            if (program.fingerprint() % DISTINCT != seed % DISTINCT) {
                continue;
            }
            var solution = Solver.solve(program);
            if (solution.filter(it -> Fitness.suits(level, program, it)).isPresent()) {
                return new Puzzle(level, seed, program, solution.get());
            }
        }
        throw new IllegalStateException("no puzzle for level " + level + ", seed " + seed);
    }

    /// The puzzle with this number, as [#number] writes it; empty where it is none.
    public static Optional<Puzzle> of(String number) {
        Matcher parts = NUMBER.matcher(number.strip().replaceFirst("^gym\\s+", ""));
        return parts.matches()
                ? Level.of(Integer.parseInt(parts.group(1)))
                        .map(level -> draw(level, Long.parseLong(parts.group(2))))
                : Optional.empty();
    }

    /// What it is called among people: `4-1729`.
    public String number() {
        return level.number() + "-" + seed;
    }

    public Listing listing(EngineKind engine) {
        return program.listing(engine);
    }

    /// What it does, as far as luck does not change it.
    public Life expected() {
        return settled(solution.life());
    }

    /// That life without what luck decides in puzzles of this level.
    public Life settled(Life life) {
        return level.asksOrphans() ? life : life.withoutOrphans();
    }
}
