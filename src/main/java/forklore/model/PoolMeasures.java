package forklore.model;

import forklore.model.Task.Step.Ended;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        out.accept(prefix + "done", Measure.count(count(pool, Task.Result.OK)));
        out.accept(prefix + "failed", Measure.count(count(pool, Task.Result.FAILED)));
        out.accept(prefix + "lost", Measure.count(count(pool, Task.Result.LOST)));
        var runs = runs(pool);
        out.accept(prefix + "maxBusy", Measure.count(maxBusy(runs)));
        var workers = runs.stream().map(run -> run.worker).distinct().sorted().toList();
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

    private static long count(PoolState pool, Task.Result result) {
        return pool.tasks().endings().filter(end -> end.result() == result).count();
    }

    /// A task's time in a worker's hands; without an end it is still there.
    private record Span(int worker, long from, long to) {}

    private static List<Span> runs(PoolState pool) {
        return pool.tasks().byNumber().values().stream().flatMap(PoolMeasures::span).toList();
    }

    private static Stream<Span> span(Task task) {
        return switch (task.step()) {
            case Task.Step.Waiting w -> Stream.empty();
            case Task.Step.Running r -> Stream.of(new Span(r.worker(), r.since(), Long.MAX_VALUE));
            case Ended e -> Stream.of(new Span(e.run().worker(), e.run().since(), e.at()));
        };
    }

    /// The most tasks in hand at once. At one and the same moment an end counts before a start.
    private static long maxBusy(List<Span> spans) {
        record Edge(long t, int change) {}
        int busy = 0;
        int most = 0;
        var edges =
                spans.stream()
                        .flatMap(s -> Stream.of(new Edge(s.from, 1), new Edge(s.to, -1)))
                        .sorted(Comparator.comparingLong(Edge::t).thenComparingInt(Edge::change))
                        .toList();
        for (Edge edge : edges) {
            busy += edge.change;
            most = Math.max(most, busy);
        }
        return most;
    }
}
