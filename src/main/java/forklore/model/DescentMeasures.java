package forklore.model;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/// Who started whom: `parent.N`, `children.N`, and the tree that it makes: `depth` (processes in
/// its longest chain), `widest` (the most children of one), `shape` (a pair of brackets for each
/// process around those of its children, the larger ones first) and `tree` (for people).
final class DescentMeasures implements HistoryFamily {
    @Override
    public void tell(LaneHistory lane, BiConsumer<String, Measure> out) {
        int widest = 0;
        for (var process : lane.processes()) {
            String who = LaneHistory.who(process);
            int count = children(lane, process).size();
            widest = Math.max(widest, count);
            out.accept("children." + who, Measure.count(count));
            lane.who(process.startedBy())
                    .ifPresent(parent -> out.accept("parent." + who, new Measure.Words(parent)));
        }
        out.accept("widest", Measure.count(widest));
        out.accept("tree", new Measure.Words(tree(lane)));
        lane.processes().stream()
                .filter(process -> process.identity().isMain())
                .findFirst()
                .ifPresent(main -> tell(lane, main, out));
    }

    private static void tell(LaneHistory lane, ProcessState main, BiConsumer<String, Measure> out) {
        out.accept("depth", Measure.count(depth(lane, main)));
        out.accept("shape", new Measure.Words(shape(lane, main, new HashSet<>())));
    }

    private static List<ProcessState> children(LaneHistory lane, ProcessState parent) {
        return lane.children().filter(child -> child.startedBy() == parent.pid()).toList();
    }

    /// Generation by generation; a trace that makes a circle is left where it closes.
    private static int depth(LaneHistory lane, ProcessState main) {
        var seen = new HashSet<Integer>();
        var generation = new ArrayDeque<>(List.of(main));
        int depth = 0;
        while (!generation.isEmpty()) {
            depth++;
            for (int left = generation.size(); left > 0; left--) {
                var process = generation.remove();
                if (seen.add(process.pid())) {
                    generation.addAll(children(lane, process));
                }
            }
        }
        return depth;
    }

    private static String shape(LaneHistory lane, ProcessState process, Set<Integer> above) {
        if (!above.add(process.pid())) {
            return "";
        }
        String inside =
                children(lane, process).stream()
                        .map(child -> shape(lane, child, above))
                        .sorted(DescentMeasures::largerFirst)
                        .collect(Collectors.joining());
        return "(" + inside + ")";
    }

    private static int largerFirst(String one, String other) {
        int size = Integer.compare(other.length(), one.length());
        return size == 0 ? one.compareTo(other) : size;
    }

    private static String tree(LaneHistory lane) {
        String all =
                lane.processes().stream()
                        .filter(process -> !children(lane, process).isEmpty())
                        .map(
                                process ->
                                        LaneHistory.who(process)
                                                + " → "
                                                + names(children(lane, process)))
                        .collect(Collectors.joining("; "));
        return all.isEmpty() ? "main" : all;
    }

    private static String names(List<ProcessState> processes) {
        return processes.stream().map(LaneHistory::who).collect(Collectors.joining(", "));
    }
}
