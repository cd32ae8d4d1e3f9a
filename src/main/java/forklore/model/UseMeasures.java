package forklore.model;

import forklore.trace.QueueEvent.QueueGot;
import forklore.trace.QueueEvent.QueuePut;

import java.util.function.BiConsumer;

/// Who used queues and pools, and how many of them there were: `puts.N`, `gets.N`, `putters`,
/// `getters` (processes that put or took something), `queues`, `capacity` (of the first queue; 0
/// where it has no bound), `left` (items that nobody took), `pools`.
final class UseMeasures implements HistoryFamily {
    @Override
    public void tell(LaneHistory lane, BiConsumer<String, Measure> out) {
        var puts = lane.events(QueuePut.class).toList();
        var gets = lane.events(QueueGot.class).toList();
        for (var process : lane.processes()) {
            String who = LaneHistory.who(process);
            out.accept(
                    "puts." + who,
                    Measure.count(puts.stream().filter(e -> e.pid() == process.pid()).count()));
            out.accept(
                    "gets." + who,
                    Measure.count(gets.stream().filter(e -> e.pid() == process.pid()).count()));
        }
        out.accept("putters", Measure.count(puts.stream().map(QueuePut::pid).distinct().count()));
        out.accept("getters", Measure.count(gets.stream().map(QueueGot::pid).distinct().count()));
        out.accept("left", Measure.count(puts.size() - (long) gets.size()));
        var queues = lane.world().queues().in(lane.lane());
        out.accept("queues", Measure.count(queues.size()));
        queues.stream()
                .findFirst()
                .ifPresent(
                        queue -> out.accept("capacity", Measure.count(queue.naming().capacity())));
        out.accept("pools", Measure.count(lane.world().pools().in(lane.lane()).size()));
    }
}
