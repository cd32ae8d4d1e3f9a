package forklore.model;

import java.util.LinkedHashMap;
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
        var last = new LinkedHashMap<Identity, String>();
        lines.forEach(line -> last.put(line.identity(), line.text()));
        last.forEach(
                (who, text) ->
                        out.accept(
                                prefix + "said." + ProcessMeasures.who(who),
                                new Measure.Words(text)));
    }
}
