package forklore.bench;

import forklore.mp.jvm.JvmCommand;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/// Processes and pools, ours and CPython's, in turn in one run: start to first line, `apply` round
/// trips, `apply_async` tasks that do nothing, small items mapped: in chunks, four maps at once,
/// one by one. The number of rounds may be given.
public final class PoolBench {
    private static final int ROUNDS = 15;
    private static final int TASKS = 20_000;
    private static final int ITEMS = 100_000;
    private static final int WARM_UP = 3;

    private PoolBench() {}

    public static void main(String[] arguments) throws Exception {
        try (var ours = new Driver(ours("forklore.bench.PoolDriver"));
                var python = new Driver(python("pool.py"))) {
            var first = new Comparison("start to first line, ms");
            var apply = new Comparison("apply, round trips/s");
            var async = new Comparison("apply_async, tasks/s");
            var map = new Comparison("map, items/s");
            var mapAsync = new Comparison("map_async, items/s");
            var imap = new Comparison("imap, items/s");
            int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ROUNDS;
            for (int i = 0; i < rounds + WARM_UP; i++) {
                first.add(ours.firstLine() / 1e6, python.firstLine() / 1e6);
                String some = "apply " + TASKS / 4;
                apply.add(rate(TASKS / 4, ours.ask(some)), rate(TASKS / 4, python.ask(some)));
                String many = "applyAsync " + TASKS;
                async.add(rate(TASKS, ours.ask(many)), rate(TASKS, python.ask(many)));
                String all = "map " + ITEMS;
                map.add(rate(ITEMS, ours.ask(all)), rate(ITEMS, python.ask(all)));
                String four = "mapAsync " + ITEMS;
                mapAsync.add(rate(ITEMS, ours.ask(four)), rate(ITEMS, python.ask(four)));
                String each = "imap " + TASKS;
                imap.add(rate(TASKS, ours.ask(each)), rate(TASKS, python.ask(each)));
            }
            for (Comparison each : List.of(first, apply, async, map, mapAsync, imap)) {
                IO.println(each.report(WARM_UP));
            }
        }
    }

    private static double rate(int count, long nanos) {
        return count * 1e9 / nanos;
    }

    /// The command of a driver of ours, as the app would run a listing.
    static List<String> ours(String mainClass) throws URISyntaxException {
        return ours(mainClass, false);
    }

    static List<String> ours(String mainClass, boolean forks) throws URISyntaxException {
        Path classes =
                Path.of(
                        PoolBench.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());
        return JvmCommand.forListing(classes, mainClass, forks);
    }

    /// The command of a driver for the CPython on the PATH.
    static List<String> python(String script) throws URISyntaxException {
        return List.of("python3", Path.of(PoolBench.class.getResource(script).toURI()).toString());
    }
}
