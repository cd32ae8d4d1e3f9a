package forklore.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/// Who printed what, and when, but for errors: `spoken` (lines in all), `lines.N`, `firstLine.N`,
/// `lastLine.N` (s since the run's start), `speakers` (processes that printed), `lastSpeaker`, and
/// `printed`: every line, sorted, with ` | ` between them.
final class SpeechMeasures implements HistoryFamily {
    private static final int LINES_SHOWN = 200;

    @Override
    public void tell(LaneHistory lane, BiConsumer<String, Measure> out) {
        var lines =
                lane.world().output().stream()
                        .filter(line -> line.at().lane().equals(lane.lane()) && !line.error())
                        .toList();
        Map<Integer, List<OutputLine>> byPid = new HashMap<>();
        lines.forEach(
                line -> byPid.computeIfAbsent(line.at().pid(), _ -> new ArrayList<>()).add(line));
        for (var process : lane.processes()) {
            tell(LaneHistory.who(process), byPid.getOrDefault(process.pid(), List.of()), out);
        }
        out.accept("spoken", Measure.count(lines.size()));
        out.accept("speakers", Measure.count(byPid.size()));
        if (!lines.isEmpty()) {
            out.accept(
                    "lastSpeaker",
                    new Measure.Words(ProcessMeasures.who(lines.getLast().identity())));
        }
        out.accept(
                "printed",
                new Measure.Words(
                        lines.stream()
                                .limit(LINES_SHOWN)
                                .map(OutputLine::text)
                                .sorted()
                                .collect(Collectors.joining(" | "))));
    }

    private static void tell(String who, List<OutputLine> lines, BiConsumer<String, Measure> out) {
        out.accept("lines." + who, Measure.count(lines.size()));
        if (!lines.isEmpty()) {
            out.accept("firstLine." + who, Measure.seconds(lines.getFirst().at().t()));
            out.accept("lastLine." + who, Measure.seconds(lines.getLast().at().t()));
        }
    }
}
