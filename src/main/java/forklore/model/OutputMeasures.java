package forklore.model;

import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/// How much was written, by whom in which order, and everybody's last line.
final class OutputMeasures implements MeasureFamily {
    private static final int ORDER_SHOWN = 40;

    @Override
    public void tell(World world, BiConsumer<String, Measure> out) {
        world.processes().all().stream()
                .map(ProcessState::lane)
                .distinct()
                .forEach(lane -> tell(world, lane, out));
    }

    private static void tell(World world, String lane, BiConsumer<String, Measure> out) {
        String prefix = MeasureFamily.prefix(lane);
        var lines = world.output().stream().filter(line -> line.at().lane().equals(lane)).toList();
        out.accept(prefix + "lines", Measure.count(lines.size()));
        var order =
                lines.stream()
                        .limit(ORDER_SHOWN)
                        .map(line -> ProcessMeasures.who(line.identity()))
                        .collect(Collectors.joining(", "));
        out.accept(prefix + "order", new Measure.Words(order));
        // The last line of each is the one that stays.
        lines.forEach(
                line ->
                        out.accept(
                                prefix + "said." + ProcessMeasures.who(line.identity()),
                                new Measure.Words(line.text())));
    }
}
