package forklore.model;

import forklore.trace.ProcessEvent.Blocked;
import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.RunEvent.RunEnding;
import forklore.trace.SyncEvent.SyncAcquired;
import forklore.trace.SyncEvent.SyncReleased;
import forklore.trace.TraceEvent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Locks and their kin, and who waited for whom: `takes` and `takes.N` (locks and permits taken),
/// `held.N` (s, all its holds together), `longestHold` (s), `longestHolder`, `things`, `circles`
/// (closed until the run's end), `circle` (who was on the first one: `1, 2`), `waitsFor.N` (whom it
/// waited for there).
final class ShareMeasures implements HistoryFamily {
    /// A process had a thing for so long.
    private record Held(int pid, long from, long until) {
        long length() {
            return until - from;
        }
    }

    @Override
    public void tell(LaneHistory lane, BiConsumer<String, Measure> out) {
        out.accept("things", Measure.count(lane.world().shared().things().in(lane.lane()).size()));
        var takes = lane.events(SyncAcquired.class).toList();
        out.accept("takes", Measure.count(takes.size()));
        var holds = holds(lane);
        for (var process : lane.processes()) {
            String who = LaneHistory.who(process);
            int pid = process.pid();
            out.accept(
                    "takes." + who,
                    Measure.count(takes.stream().filter(e -> e.pid() == pid).count()));
            long sum = holds.stream().filter(h -> h.pid() == pid).mapToLong(Held::length).sum();
            out.accept("held." + who, Measure.seconds(sum));
        }
        holds.stream()
                .max(Comparator.comparingLong(Held::length))
                .ifPresent(
                        longest -> {
                            out.accept("longestHold", Measure.seconds(longest.length()));
                            lane.who(longest.pid())
                                    .ifPresent(
                                            who ->
                                                    out.accept(
                                                            "longestHolder",
                                                            new Measure.Words(who)));
                        });
        tellOfCircles(lane, out);
    }

    private static List<Held> holds(LaneHistory lane) {
        var open = new HashMap<String, SyncAcquired>();
        var holds = new ArrayList<Held>();
        for (TraceEvent event : lane.events()) {
            if (event instanceof SyncAcquired taken) {
                open.putIfAbsent(taken.pid() + " " + taken.thing(), taken);
            } else if (event instanceof SyncReleased given) {
                end(open, given.pid() + " " + given.thing(), given.t(), holds);
            } else if (event instanceof ProcessExited exited) {
                open.keySet().stream()
                        .filter(key -> key.startsWith(exited.pid() + " "))
                        .toList()
                        .forEach(key -> end(open, key, exited.t(), holds));
            }
        }
        List.copyOf(open.keySet()).forEach(key -> end(open, key, lane.world().t(), holds));
        return holds;
    }

    private static void end(Map<String, SyncAcquired> open, String key, long t, List<Held> holds) {
        Optional.ofNullable(open.remove(key))
                .ifPresent(taken -> holds.add(new Held(taken.pid(), taken.t(), t)));
    }

    private static void tellOfCircles(LaneHistory lane, BiConsumer<String, Measure> out) {
        var circles = circles(lane);
        out.accept("circles", Measure.count(circles.size()));
        if (circles.isEmpty()) {
            return;
        }
        var first = circles.getFirst();
        out.accept(
                "circle",
                LaneHistory.words(first.pids().stream().flatMap(pid -> lane.who(pid).stream())));
        for (Knot.Turn turn : first.turns()) {
            lane.who(turn.pid())
                    .ifPresent(
                            who ->
                                    out.accept(
                                            "waitsFor." + who,
                                            new Measure.Words(lane.who(turn.next()).orElse(""))));
        }
    }

    private static List<Knot> circles(LaneHistory lane) {
        var found = new LinkedHashMap<List<Knot.Turn>, Knot>();
        World world = World.EMPTY;
        for (TraceEvent event : lane.events()) {
            if (event instanceof RunEnding) {
                break;
            }
            world = world.after(event);
            boolean may =
                    event instanceof ProcessExited
                            || (event instanceof Blocked blocked && blocked.timeout() < 0);
            if (may) {
                WaitsFor.at(world, lane.lane(), event.t())
                        .knots()
                        .forEach(knot -> found.putIfAbsent(knot.turns(), knot));
            }
        }
        return List.copyOf(found.values());
    }
}
