package forklore.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What it costs to be watched: the same pool and queue, with and without a reader of the trace, by
/// turns in one run. The number of rounds may be given.
public final class TraceBench {
    private static final int ROUNDS = 7;
    private static final int WARM_UP = 2;
    private static final int TASKS = 2_000;
    private static final int ITEMS = 10_000;

    private TraceBench() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ROUNDS;
        Path sink = Files.createTempFile("forklore", ".trace");
        List<String> pool = PoolBench.ours("forklore.bench.PoolDriver");
        List<String> queue = PoolBench.ours("forklore.bench.QueueDriver");
        try (var poolWatched = new Driver(pool, sink);
                var poolAlone = new Driver(pool);
                var queueWatched = new Driver(queue, sink);
                var queueAlone = new Driver(queue)) {
            var apply = new Comparison("apply, us", "watched", "alone");
            var async = new Comparison("applyAsync, us", "watched", "alone");
            var items = new Comparison("queue, us an item", "watched", "alone");
            for (int i = 0; i < rounds + WARM_UP; i++) {
                add(apply, poolWatched, poolAlone, "apply " + TASKS, TASKS);
                add(async, poolWatched, poolAlone, "applyAsync " + TASKS, TASKS);
                add(items, queueWatched, queueAlone, "stream 32 " + ITEMS, ITEMS);
            }
            for (Comparison each : List.of(apply, async, items)) {
                IO.println(each.report(WARM_UP));
            }
        } finally {
            Files.delete(sink);
        }
    }

    private static void add(
            Comparison comparison, Driver watched, Driver alone, String command, int count)
            throws Exception {
        comparison.add(watched.ask(command) / 1e3 / count, alone.ask(command) / 1e3 / count);
    }
}
