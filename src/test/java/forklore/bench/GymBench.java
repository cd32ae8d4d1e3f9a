package forklore.bench;

import forklore.engine.Engine;
import forklore.engine.jvm.JavaEngine;
import forklore.engine.python.PythonEngine;
import forklore.gym.Batch;
import forklore.gym.Level;
import forklore.gym.Life;
import forklore.gym.PlainPython;
import forklore.gym.Puzzle;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/// Runs puzzles of every level of the fork gym and counts those of which the kernel made something
/// else than was reckoned, and runs that hang. `-Dbench=Gym` runs a thousand of each level in plain
/// CPython; arguments: how many of each level, the first seed, what runs them (`plain`; `java` or
/// `python` for our engines, which take ten times as long), and which level, if not all.
///
/// Several puzzles run in one program, each in a child of its own. Where some are wrong they run
/// again: on a machine that is busy for seconds, sleeps do not say who outlives whom. How many
/// needed a second look is told.
public final class GymBench {
    private static final int EACH = 1000;
    private static final int LOOKS = 4;

    /// How many puzzles run at the same time.
    private static final int TOGETHER = 12;

    /// In plain Python a second of a puzzle is shorter, but where it matters how long it is.
    private static final double SHORT = 0.02;

    private static final double LONG = 0.5;

    private GymBench() {}

    /// Runs some puzzles at the same time; none where it hangs.
    private interface Gym extends AutoCloseable {
        Map<Puzzle, Life> run(Level level, List<Puzzle> puzzles) throws Exception;

        @Override
        default void close() {}
    }

    public static void main(String[] arguments) throws Exception {
        int each = arguments.length > 0 ? Integer.parseInt(arguments[0]) : EACH;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 0;
        String how = arguments.length > 2 ? arguments[2] : "plain";
        int only = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 0;
        try (Gym gym = gym(how)) {
            for (Level level : Level.values()) {
                if (only == 0 || only == level.number()) {
                    var puzzles =
                            LongStream.range(seed, seed + each)
                                    .mapToObj(next -> Puzzle.draw(level, next))
                                    .toList();
                    run(gym, how, level, puzzles);
                }
            }
        }
    }

    private static Gym gym(String how) {
        return switch (how) {
            case "java" -> new Engined(new JavaEngine());
            case "python" -> new Engined(new PythonEngine());
            default ->
                    (level, puzzles) ->
                            PlainPython.run(
                                    Path.of("python3"),
                                    puzzles,
                                    level.asksOrphans() ? LONG : SHORT);
        };
    }

    private record Engined(Engine engine) implements Gym {
        @Override
        public Map<Puzzle, Life> run(Level level, List<Puzzle> puzzles) throws Exception {
            var result = Batch.run(engine, puzzles);
            return result.hangs() ? Map.of() : result.lives();
        }

        @Override
        public void close() {
            engine.close();
        }
    }

    private static void run(Gym gym, String how, Level level, List<Puzzle> puzzles)
            throws Exception {
        long start = System.nanoTime();
        int hangs = 0;
        int again = 0;
        var wrong = new ArrayList<Puzzle>();
        for (int from = 0; from < puzzles.size(); from += TOGETHER) {
            var some = puzzles.subList(from, Math.min(from + TOGETHER, puzzles.size()));
            for (int look = 0; look < LOOKS && !some.isEmpty(); look++) {
                var lives = gym.run(level, some);
                hangs += lives.isEmpty() ? 1 : 0;
                some = some.stream().filter(it -> !it.expected().equals(lives.get(it))).toList();
                again += look == 0 ? some.size() : 0;
            }
            wrong.addAll(some);
        }
        IO.println(
                "%s, level %d: %d of %d as reckoned, %d of them at a second look, %d hangs, %.0f s"
                        .formatted(
                                how,
                                level.number(),
                                puzzles.size() - wrong.size(),
                                puzzles.size(),
                                again - wrong.size(),
                                hangs,
                                (System.nanoTime() - start) / 1e9));
        wrong.forEach(puzzle -> IO.println("  not as reckoned: " + puzzle.number()));
    }
}
