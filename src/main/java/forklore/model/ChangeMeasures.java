package forklore.model;

import forklore.trace.ProcessEvent.VariableChanged;

import java.util.function.BiConsumer;

/// How often a process itself gave a watched variable a value: `sets.NAME.N`. What a fork copied is
/// not counted.
final class ChangeMeasures implements HistoryFamily {
    @Override
    public void tell(LaneHistory lane, BiConsumer<String, Measure> out) {
        var changes = lane.events(VariableChanged.class).toList();
        var names = changes.stream().map(VariableChanged::name).distinct().toList();
        for (var process : lane.processes()) {
            for (var name : names) {
                long own =
                        changes.stream()
                                .filter(change -> change.pid() == process.pid())
                                .filter(change -> change.name().equals(name))
                                .count();
                out.accept("sets." + name + "." + LaneHistory.who(process), Measure.count(own));
            }
        }
    }
}
