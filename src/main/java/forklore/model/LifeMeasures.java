package forklore.model;

import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.ProcessEvent.ProcessFailed;
import forklore.trace.ProcessEvent.ProcessReaped;
import forklore.trace.ProcessEvent.SignalSent;

import java.util.Comparator;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// When processes began, ended and were reaped, and what became of them.
///
/// `start.N`, `end.N`, `reaped.N` (s since the run's start), `reapedBy.N`, `reaps.N` (exit codes
/// that it fetched); of all children `maxAlive`, `endOrder`, `reapOrder`, `codes`, `lastEnd`,
/// `lastReap`, `unreaped` (their exit code was never fetched by who started them); `crashes` (ended
/// by an exception), `signals`; and for people `zombiePids`, `orphanPids`, `unreapedPids`.
final class LifeMeasures implements HistoryFamily {
    @Override
    public void tell(LaneHistory lane, BiConsumer<String, Measure> out) {
        for (var process : lane.processes()) {
            String who = LaneHistory.who(process);
            out.accept("start." + who, Measure.seconds(process.startedAt()));
            out.accept("reaps." + who, Measure.count(reapings(lane, process).count()));
            if (process.phase() instanceof Phase.Ended ended) {
                out.accept("end." + who, Measure.seconds(ended.at()));
            }
        }
        fetched(lane).forEach(reaping -> tell(lane, reaping, out));
        tellOfChildren(lane, out);
        tellOfTrouble(lane, out);
    }

    private static void tell(
            LaneHistory lane, ProcessReaped reaping, BiConsumer<String, Measure> out) {
        String child = lane.who(reaping.pid()).orElseThrow();
        out.accept("reaped." + child, Measure.seconds(reaping.t()));
        out.accept("reapedBy." + child, new Measure.Words(lane.who(reaping.by()).orElse("")));
    }

    private static void tellOfChildren(LaneHistory lane, BiConsumer<String, Measure> out) {
        var ends =
                lane.events(ProcessExited.class).filter(end -> isChild(lane, end.pid())).toList();
        var reapings = fetched(lane).toList();
        out.accept("maxAlive", Measure.count(maxAlive(lane)));
        out.accept(
                "endOrder",
                LaneHistory.words(ends.stream().flatMap(end -> lane.who(end.pid()).stream())));
        out.accept(
                "reapOrder",
                LaneHistory.words(reapings.stream().flatMap(one -> lane.who(one.pid()).stream())));
        out.accept(
                "codes",
                LaneHistory.words(
                        ends.stream().map(ProcessExited::exitCode).sorted().map(String::valueOf)));
        if (!ends.isEmpty()) {
            out.accept("lastEnd", Measure.seconds(ends.getLast().t()));
        }
        if (!reapings.isEmpty()) {
            out.accept("lastReap", Measure.seconds(reapings.getLast().t()));
        }
    }

    private static void tellOfTrouble(LaneHistory lane, BiConsumer<String, Measure> out) {
        var unreaped =
                lane.children().filter(Predicate.not(child -> isFetched(lane, child))).toList();
        out.accept("unreaped", Measure.count(unreaped.size()));
        out.accept("zombieTime", Measure.seconds(longestZombie(lane)));
        out.accept("unreapedPids", LaneHistory.pids(unreaped.stream()));
        out.accept(
                "zombiePids",
                LaneHistory.pids(lane.processes().stream().filter(ProcessState::lingered)));
        out.accept(
                "orphanPids",
                LaneHistory.pids(lane.processes().stream().filter(ProcessState::orphan)));
        out.accept("crashes", Measure.count(lane.events(ProcessFailed.class).count()));
        out.accept("signals", Measure.count(lane.events(SignalSent.class).count()));
    }

    /// The longest that one was dead and not waited for, ns: until its parent ended at the latest.
    private static long longestZombie(LaneHistory lane) {
        return lane.children().mapToLong(child -> zombieTime(lane, child)).max().orElse(0);
    }

    private static long zombieTime(LaneHistory lane, ProcessState child) {
        if (!(child.phase() instanceof Phase.Ended ended)) {
            return 0;
        }
        long until = child.parent().reaped() ? child.parent().reapedAt() : lane.world().t();
        return Math.max(0, until - ended.at());
    }

    private static boolean isChild(LaneHistory lane, int pid) {
        return lane.children().anyMatch(child -> child.pid() == pid);
    }

    private static boolean isFetched(LaneHistory lane, ProcessState child) {
        return reapings(lane, child.startedBy()).anyMatch(one -> one.pid() == child.pid());
    }

    /// Exit codes that a process of the lane fetched.
    private static Stream<ProcessReaped> fetched(LaneHistory lane) {
        return lane.events(ProcessReaped.class)
                .filter(one -> isChild(lane, one.pid()) && lane.process(one.by()).isPresent());
    }

    private static Stream<ProcessReaped> reapings(LaneHistory lane, ProcessState by) {
        return reapings(lane, by.pid());
    }

    private static Stream<ProcessReaped> reapings(LaneHistory lane, int by) {
        return fetched(lane).filter(one -> one.by() == by);
    }

    /// The most children alive at once. At one and the same moment an end counts before a start.
    private static int maxAlive(LaneHistory lane) {
        record Edge(long t, int change) {}
        int alive = 0;
        int most = 0;
        var edges =
                lane.children()
                        .flatMap(
                                child ->
                                        Stream.of(
                                                new Edge(child.startedAt(), 1),
                                                new Edge(endOf(child), -1)))
                        .sorted(Comparator.comparingLong(Edge::t).thenComparingInt(Edge::change))
                        .toList();
        for (var edge : edges) {
            alive += edge.change;
            most = Math.max(most, alive);
        }
        return most;
    }

    private static long endOf(ProcessState process) {
        return process.phase() instanceof Phase.Ended ended ? ended.at() : Long.MAX_VALUE;
    }
}
