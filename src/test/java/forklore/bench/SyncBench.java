package forklore.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Locks and values, ours and CPython's, in turn in one run, all taken from children; and ours
/// watched beside ours unwatched. The number of rounds may be given.
public final class SyncBench {
    private static final int ROUNDS = 7;
    private static final int WARM_UP = 1;
    private static final int MANY = 1_000_000;
    private static final int WATCHED = 20_000;
    private static final int TRIPS = 3_000;

    private SyncBench() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ROUNDS;
        Path trace = Files.createTempFile("sync", ".trace");
        List<String> command = PoolBench.ours("forklore.bench.SyncDriver");
        try (var ours = new Driver(command);
                var watched = new Driver(command, trace);
                var python = new Driver(PoolBench.python("sync.py"))) {
            var lock = new Comparison("lock taken and given back/s");
            var value = new Comparison("value += 1 under its lock/s");
            var contended = new Comparison("two children at one lock/s");
            var trip = new Comparison("semaphores there and back/s");
            var watchedLock = new Comparison("lock taken and given back/s", "watched", "unwatched");
            var watchedValue = new Comparison("value += 1/s", "watched", "unwatched");
            for (int i = 0; i < rounds + WARM_UP; i++) {
                rates(lock, ours, python, "lock", MANY);
                rates(value, ours, python, "value", MANY);
                rates(contended, ours, python, "contended", MANY);
                rates(trip, ours, python, "trip", TRIPS);
                rates(watchedLock, watched, ours, "lock", WATCHED);
                rates(watchedValue, watched, ours, "value", WATCHED);
                Files.write(trace, new byte[0]);
            }
            for (Comparison each :
                    List.of(lock, value, contended, trip, watchedLock, watchedValue)) {
                IO.println(each.report(WARM_UP));
            }
        } finally {
            Files.delete(trace);
        }
    }

    private static void rates(
            Comparison comparison, Driver first, Driver second, String what, int count)
            throws Exception {
        String command = what + " " + count;
        comparison.add(count * 1e9 / first.ask(command), count * 1e9 / second.ask(command));
    }
}
