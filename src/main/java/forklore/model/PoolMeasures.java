package forklore.model;

import forklore.model.Task.Step.Ended;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/// What the pool of a lane did; where a lane has several, the newest one counts.
final class PoolMeasures implements MeasureFamily {
    @Override
    public void tell(World world, BiConsumer<String, Measure> out) {
        world.pools().byId().values().forEach(pool -> tell(pool, out));
        var totals =
                world.pools().byId().values().stream()
                        .map(PoolMeasures::total)
                        .flatMapToLong(OptionalLong::stream)
                        .toArray();
        if (totals.length == 2) {
            out.accept("saved", Measure.seconds(Math.abs(totals[0] - totals[1])));
        }
    }

    /// The honest total: from the first task handed in to the last one ended.
    static OptionalLong total(PoolState pool) {
        var first = pool.tasks().byNumber().values().stream().mapToLong(Task::submittedAt).min();
        var last = pool.tasks().endings().mapToLong(Ended::at).max();
        return first.isPresent() && last.isPresent()
                ? OptionalLong.of(last.getAsLong() - first.getAsLong())
                : OptionalLong.empty();
    }

    private static void tell(PoolState pool, BiConsumer<String, Measure> out) {
        String prefix = MeasureFamily.prefix(pool.lane());
        out.accept(prefix + "tasks", Measure.count(pool.tasks().count()));
        var results = new EnumMap<Task.Result, Integer>(Task.Result.class);
        pool.tasks().endings().forEach(end -> results.merge(end.result(), 1, Integer::sum));
        out.accept(prefix + "done", Measure.count(results.getOrDefault(Task.Result.OK, 0)));
        out.accept(prefix + "failed", Measure.count(results.getOrDefault(Task.Result.FAILED, 0)));
        out.accept(prefix + "lost", Measure.count(results.getOrDefault(Task.Result.LOST, 0)));
        var workers = new TreeSet<Integer>();
        long[] from = new long[pool.tasks().count()];
        long[] to = new long[from.length];
        int runs = 0;
        for (Task task : pool.tasks().byNumber().values()) {
            switch (task.step()) {
                case Task.Step.Waiting w -> {
                    // In nobody's hands.
                }
                case Task.Step.Running r -> {
                    workers.add(r.worker());
                    from[runs] = r.since();
                    to[runs++] = Long.MAX_VALUE;
                }
                case Ended e -> {
                    workers.add(e.run().worker());
                    from[runs] = e.run().since();
                    to[runs++] = e.at();
                }
            }
        }
        out.accept(
                prefix + "maxBusy",
                Measure.count(maxBusy(Arrays.copyOf(from, runs), Arrays.copyOf(to, runs))));
        out.accept(prefix + "workerCount", Measure.count(workers.size()));
        out.accept(
                prefix + "workers",
                new Measure.Words(
                        workers.stream().map(String::valueOf).collect(Collectors.joining(", "))));
        total(pool).ifPresent(total -> tellTimes(pool, total, out));
    }

    private static void tellTimes(PoolState pool, long total, BiConsumer<String, Measure> out) {
        String prefix = MeasureFamily.prefix(pool.lane());
        long sum = pool.tasks().endings().mapToLong(Ended::duration).sum();
        long longest = pool.tasks().endings().mapToLong(Ended::duration).max().orElse(0);
        out.accept(prefix + "total", Measure.seconds(total));
        out.accept(prefix + "sum", Measure.seconds(sum));
        out.accept(prefix + "longest", Measure.seconds(longest));
        if (sum > 0) {
            out.accept(prefix + "ratio", Measure.ratio((double) total / sum));
        }
    }

    /// The most tasks in hand at once, each from one time to another. At one and the same moment an
    /// end counts before a start.
    private static int maxBusy(long[] from, long[] to) {
        Arrays.sort(from);
        Arrays.sort(to);
        int ended = 0;
        int most = 0;
        for (int begun = 1; begun <= from.length; begun++) {
            while (ended < to.length && to[ended] <= from[begun - 1]) {
                ended++;
            }
            most = Math.max(most, begun - ended);
        }
        return most;
    }
}
