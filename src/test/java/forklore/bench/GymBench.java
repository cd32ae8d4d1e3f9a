package forklore.bench;

import forklore.engine.Engine;
import forklore.engine.jvm.JavaEngine;
import forklore.engine.python.PythonEngine;
import forklore.gym.Batch;
import forklore.gym.Level;
import forklore.gym.Puzzle;
import forklore.lesson.EngineKind;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/// Runs puzzles of every level of the fork gym and counts those of which the kernel made something
/// else than was reckoned, and runs that hang. `-Dbench=Gym`; arguments: how many of each level,
/// the first seed, `java` or `python`, and which level, if not all.
///
/// Several puzzles run in one program, each in a child of its own. Where some are wrong they run
/// again: on a machine that is busy for seconds, sleeps do not say who outlives whom. What is wrong
/// each time is counted, and so is how many needed a second look.
public final class GymBench {
    private static final int EACH = 1000;
    private static final int LOOKS = 4;

    /// How many puzzles run at the same time: as many as a quiet machine of two cores takes without
    /// coming late.
    private static final int TOGETHER = 12;

    private GymBench() {}

    public static void main(String[] arguments) throws InterruptedException {
        int each = arguments.length > 0 ? Integer.parseInt(arguments[0]) : EACH;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 0;
        var kind =
                arguments.length > 2
                        ? EngineKind.of(arguments[2]).orElse(EngineKind.JAVA)
                        : EngineKind.JAVA;
        int only = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 0;
        try (Engine engine = kind == EngineKind.JAVA ? new JavaEngine() : new PythonEngine()) {
            for (Level level : Level.values()) {
                if (only == 0 || only == level.number()) {
                    var puzzles =
                            LongStream.range(seed, seed + each)
                                    .mapToObj(next -> Puzzle.draw(level, next))
                                    .toList();
                    run(engine, level, puzzles);
                }
            }
        }
    }

    private static void run(Engine engine, Level level, List<Puzzle> puzzles)
            throws InterruptedException {
        long start = System.nanoTime();
        int hangs = 0;
        int again = 0;
        var wrong = new ArrayList<Puzzle>();
        for (int from = 0; from < puzzles.size(); from += TOGETHER) {
            var some = puzzles.subList(from, Math.min(from + TOGETHER, puzzles.size()));
            for (int look = 0; look < LOOKS && !some.isEmpty(); look++) {
                var result = Batch.run(engine, some);
                hangs += result.hangs() ? 1 : 0;
                some = result.wrong(some);
                again += look == 0 ? some.size() : 0;
            }
            wrong.addAll(some);
        }
        IO.println(
                "%s, level %d: %d of %d as reckoned, %d at a second look, %d hangs, %.0f s"
                        .formatted(
                                engine.kind().code(),
                                level.number(),
                                puzzles.size() - wrong.size(),
                                puzzles.size(),
                                again - wrong.size(),
                                hangs,
                                (System.nanoTime() - start) / 1e9));
        wrong.forEach(puzzle -> IO.println("  not as reckoned: " + puzzle.number()));
    }
}
