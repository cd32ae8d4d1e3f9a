package forklore.model;

import java.util.LinkedHashMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How much was written, by whom in which order, everybody's last line and the numbers in it.
final class OutputMeasures implements MeasureFamily {
    private static final int ORDER_SHOWN = 40;
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

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
                (identity, text) -> {
                    var who = ProcessMeasures.who(identity);
                    out.accept(prefix + "said." + who, new Measure.Words(text));
                    numbers(text, prefix, who, out);
                });
    }

    /// Of `53 of 100`, the number is 53 and the share is 53 %.
    private static void numbers(
            String text, String prefix, String who, BiConsumer<String, Measure> out) {
        var numbers =
                NUMBER.matcher(text)
                        .results()
                        .limit(2)
                        .map(it -> Double.valueOf(it.group()))
                        .toList();
        if (!numbers.isEmpty()) {
            out.accept(
                    prefix + "number." + who,
                    new Measure.Quantity(numbers.getFirst(), Measure.Unit.COUNT));
        }
        if (numbers.size() == 2 && numbers.getLast() != 0) {
            out.accept(
                    prefix + "share." + who,
                    new Measure.Quantity(
                            numbers.getFirst() / numbers.getLast(), Measure.Unit.RATIO));
        }
    }
}
