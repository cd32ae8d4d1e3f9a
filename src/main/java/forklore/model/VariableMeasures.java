package forklore.model;

import java.util.function.BiConsumer;

/// The last value of each watched variable in each process.
final class VariableMeasures implements MeasureFamily {
    @Override
    public void tell(World world, BiConsumer<String, Measure> out) {
        for (ProcessState process : world.processes().all()) {
            String prefix = MeasureFamily.prefix(process.lane());
            String who = ProcessMeasures.who(process.identity());
            process.memory()
                    .variables()
                    .forEach(
                            (name, value) ->
                                    out.accept(
                                            prefix + "var." + name + "." + who,
                                            new Measure.Words(value)));
        }
    }
}
