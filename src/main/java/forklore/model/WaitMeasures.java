package forklore.model;

import forklore.trace.ProcessEvent;
import forklore.trace.ProcessEvent.Blocked;
import forklore.trace.ProcessEvent.ProcessReaped;
import forklore.trace.ProcessEvent.Unblocked;
import forklore.trace.StartMethod;
import forklore.trace.Wait;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;

/// Who waited, and for whom: `waits.CALL.N` (how often N waited in such a call), `waited.CALL.N` (s
/// in all), `waitedFor.N` (when a wait for N was over, N having ended; s since the run's start),
/// `unwaited` (children that the listing never waited for), `lastWaited`, `unwaitedPids`.
///
/// A runtime waits for what the listing has left when it ends: that counts for nothing, and neither
/// does time that passes by sleeping.
final class WaitMeasures implements HistoryFamily {
    private static final String JAVA = "java";

    @Override
    public void tell(LaneHistory lane, BiConsumer<String, Measure> out) {
        tellOfCalls(lane, out);
        var over = new HashMap<Integer, Long>();
        for (var child : lane.children().toList()) {
            waitedFor(lane, child)
                    .ifPresent(
                            t -> {
                                over.put(child.pid(), t);
                                out.accept(
                                        "waitedFor." + LaneHistory.who(child), Measure.seconds(t));
                            });
        }
        var unwaited = lane.children().filter(child -> !over.containsKey(child.pid())).toList();
        out.accept("unwaited", Measure.count(unwaited.size()));
        out.accept("unwaitedPids", LaneHistory.pids(unwaited.stream()));
        over.values().stream()
                .max(Long::compare)
                .ifPresent(t -> out.accept("lastWaited", Measure.seconds(t)));
    }

    private static void tellOfCalls(LaneHistory lane, BiConsumer<String, Measure> out) {
        for (var process : lane.processes()) {
            Map<Wait, Integer> times = new TreeMap<>();
            Map<Wait, Long> spent = new TreeMap<>();
            for (var wait : waits(lane, process.pid())) {
                times.merge(wait.call(), 1, Integer::sum);
                spent.merge(wait.call(), wait.until() - wait.from(), Long::sum);
            }
            String who = LaneHistory.who(process);
            for (var call : Wait.values()) {
                String name = call.word() + "." + who;
                out.accept("waits." + name, Measure.count(times.getOrDefault(call, 0)));
                out.accept("waited." + name, Measure.seconds(spent.getOrDefault(call, 0L)));
            }
        }
    }

    /// A wait that was told of.
    ///
    /// @param until the end of the run, where it was never over
    private record Waited(Wait call, int onPid, int line, long from, long until) {}

    private static List<Waited> waits(LaneHistory lane, int pid) {
        var own = lane.events(ProcessEvent.class).filter(event -> event.pid() == pid).toList();
        var waits = new ArrayList<Waited>();
        for (int i = 0; i < own.size(); i++) {
            if (own.get(i) instanceof Blocked begin) {
                long until =
                        own.subList(i, own.size()).stream()
                                .filter(Unblocked.class::isInstance)
                                .map(Unblocked.class::cast)
                                .filter(end -> end.call() == begin.call())
                                .mapToLong(Unblocked::t)
                                .findFirst()
                                .orElse(lane.world().t());
                waits.add(new Waited(begin.call(), begin.onPid(), begin.line(), begin.t(), until));
            }
        }
        return waits;
    }

    private static OptionalLong waitedFor(LaneHistory lane, ProcessState child) {
        if (!(child.phase() instanceof Phase.Ended ended)) {
            return OptionalLong.empty();
        }
        var told =
                lane.processes().stream()
                        .flatMap(process -> waits(lane, process.pid()).stream())
                        .filter(wait -> wait.onPid() == child.pid() && wait.line() > 0)
                        .filter(wait -> wait.call() == Wait.JOIN || wait.call() == Wait.CHILD)
                        .mapToLong(Waited::until)
                        .filter(until -> until >= ended.at());
        var fetched =
                lane.events(ProcessReaped.class)
                        .filter(one -> one.pid() == child.pid() && one.by() == child.startedBy())
                        .filter(_ -> isAskedFor(lane, child))
                        .mapToLong(ProcessReaped::t);
        return LongStream.concat(told, fetched).min();
    }

    /// Whether it is the listing that fetched the child's exit code: Java's runtime does it by
    /// itself for what it has spawned, and Python's when the program ends, outside of every line.
    private static boolean isAskedFor(LaneHistory lane, ProcessState child) {
        return lane.engine().equals(JAVA)
                ? child.startMethod() == StartMethod.FORK
                : waits(lane, child.startedBy()).stream()
                        .noneMatch(wait -> wait.onPid() == child.pid() && wait.line() == 0);
    }
}
