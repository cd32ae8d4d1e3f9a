package forklore.bench;

import forklore.bench.CourseForks.Launch;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Launches the course's fork demos again and again, a few at a time, and counts what goes wrong: a
/// run that hangs, fails, or forks too little. `-Dbench=ForkStress`; 40 rounds make 560 launches
/// and 5,200 forks.
public final class ForkStressBench {
    private static final int ROUNDS = 40;
    private static final int AT_ONCE = 3;

    private ForkStressBench() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ROUNDS;
        Map<String, Integer> outcomes = new ConcurrentSkipListMap<>();
        var launches = new AtomicInteger();
        var forks = new AtomicInteger();
        try (var course = new CourseForks();
                var few = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int i = 0; i < rounds; i++) {
                for (Launch launch : CourseForks.ROUND) {
                    few.execute(
                            () -> {
                                outcomes.merge(outcome(course, launch), 1, Integer::sum);
                                int total = forks.addAndGet(launch.forks());
                                if (launches.incrementAndGet() % CourseForks.ROUND.size() == 0) {
                                    report(launches.get(), total, outcomes);
                                }
                            });
                }
            }
            few.shutdown();
            var _ = few.awaitTermination(1, TimeUnit.DAYS);
        }
        report(launches.get(), forks.get(), outcomes);
    }

    private static String outcome(CourseForks course, Launch launch) {
        try {
            return course.run(launch);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    private static void report(int launches, int forks, Map<String, Integer> outcomes) {
        IO.println(launches + " launches, " + forks + " forks: " + outcomes);
    }
}
