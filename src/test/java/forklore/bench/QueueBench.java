package forklore.bench;

import java.util.List;

/// Queues, ours and CPython's, in turn in one run: messages from one child to its parent, round
/// trips, puts into a manager's queue. The number of rounds may be given.
public final class QueueBench {
    private static final int ROUNDS = 9;
    private static final int WARM_UP = 2;
    private static final int SMALL = 100_000;
    private static final int LARGE = 3_000;
    private static final int TRIPS = 3_000;

    private QueueBench() {}

    public static void main(String[] arguments) throws Exception {
        try (var ours = new Driver(PoolBench.ours("forklore.bench.QueueDriver"));
                var python = new Driver(PoolBench.python("queues.py"))) {
            var small = new Comparison("32-byte messages/s");
            var large = new Comparison("64-KiB messages/s");
            var trip = new Comparison("round trip, us");
            var managed = new Comparison("Manager().Queue() put, us");
            int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ROUNDS;
            for (int i = 0; i < rounds + WARM_UP; i++) {
                rates(small, ours, python, 32, SMALL);
                rates(large, ours, python, 64 * 1024, LARGE);
                times(trip, ours, python, "roundTrip");
                times(managed, ours, python, "managed");
            }
            for (Comparison each : List.of(small, large, trip, managed)) {
                IO.println(each.report(WARM_UP));
            }
        }
    }

    private static void rates(
            Comparison comparison, Driver ours, Driver python, int size, int count)
            throws Exception {
        String command = "stream " + size + " " + count;
        comparison.add(count * 1e9 / ours.ask(command), count * 1e9 / python.ask(command));
    }

    private static void times(Comparison comparison, Driver ours, Driver python, String what)
            throws Exception {
        String command = what + " " + TRIPS;
        comparison.add(ours.ask(command) / 1e3 / TRIPS, python.ask(command) / 1e3 / TRIPS);
    }
}
