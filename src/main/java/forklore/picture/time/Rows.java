package forklore.picture.time;

import forklore.model.ProcessState;
import forklore.model.World;
import forklore.trace.Role;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/// Puts the processes of a run one below the other: each lane's for itself, children below their
/// parent. Where there are more than fit, siblings that do the same are one row until it is opened.
final class Rows {
    /// Fewer siblings are not worth a group.
    private static final int FEW = 4;

    private final Set<String> opened;
    private final boolean grouping;
    private final IdentityHashMap<ProcessState, List<ProcessState>> children =
            new IdentityHashMap<>();
    private final List<ProcessState> roots = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    private Rows(List<ProcessState> all, Set<String> opened, boolean grouping) {
        this.opened = opened;
        this.grouping = grouping;
        var latest = new LinkedHashMap<Integer, ProcessState>();
        for (ProcessState process : all) {
            ProcessState parent = latest.get(process.startedBy());
            (parent == null || !parent.lane().equals(process.lane())
                            ? roots
                            : children.computeIfAbsent(parent, _ -> new ArrayList<>()))
                    .add(process);
            latest.put(process.pid(), process);
        }
    }

    /// @param fit how many rows can be read at once
    static List<Row> of(World end, Set<String> opened, int fit) {
        var all =
                end.processes().all().stream()
                        .filter(process -> process.role() != Role.HELPER)
                        .toList();
        var rows = new Rows(all, opened, all.size() > fit);
        all.stream().map(ProcessState::lane).distinct().forEach(rows::lane);
        return rows.rows;
    }

    private void lane(String lane) {
        int first = rows.size();
        add(roots.stream().filter(root -> root.lane().equals(lane)).toList(), 0);
        if (first > 0 && first < rows.size()) {
            rows.set(first, rows.get(first).beginning());
        }
    }

    /// What is still to be put below the last row: a list of these in place of calls within calls,
    /// since a chain of processes may be longer than a stack.
    private sealed interface Step {
        record Single(ProcessState process, int depth) implements Step {}

        record Alike(List<ProcessState> processes, int depth) implements Step {}
    }

    private void add(List<ProcessState> siblings, int depth) {
        var next = new ArrayDeque<>(steps(siblings, depth));
        while (!next.isEmpty()) {
            var below =
                    switch (next.pop()) {
                        case Step.Single single -> single(single.process(), single.depth());
                        case Step.Alike alike -> group(alike.processes(), alike.depth());
                    };
            below.reversed().forEach(next::push);
        }
    }

    private List<Step> steps(List<ProcessState> siblings, int depth) {
        var kinds = new LinkedHashMap<Role, List<ProcessState>>();
        siblings.forEach(
                process ->
                        kinds.computeIfAbsent(process.role(), _ -> new ArrayList<>()).add(process));
        var steps = new ArrayList<Step>();
        for (var alike : kinds.values()) {
            if (grouping && alike.size() >= FEW) {
                steps.add(new Step.Alike(alike, depth));
            } else {
                steps.addAll(singles(alike, depth));
            }
        }
        return steps;
    }

    private static List<Step> singles(List<ProcessState> processes, int depth) {
        return processes.stream().<Step>map(process -> new Step.Single(process, depth)).toList();
    }

    private List<Step> single(ProcessState process, int depth) {
        rows.add(Row.of(process, depth));
        return steps(children.getOrDefault(process, List.of()), depth + 1);
    }

    private List<Step> group(List<ProcessState> alike, int depth) {
        var first = alike.getFirst();
        String key = first.lane() + "/" + first.startedBy() + "/" + first.role().name();
        boolean open = opened.contains(key);
        rows.add(new Row(key, withAllBelow(alike), alike.size(), depth, open, false));
        return open ? singles(alike, depth + 1) : List.of();
    }

    /// These, each followed by its children and theirs.
    private List<ProcessState> withAllBelow(List<ProcessState> processes) {
        var all = new ArrayList<ProcessState>();
        var next = new ArrayDeque<>(processes);
        while (!next.isEmpty()) {
            var process = next.pop();
            all.add(process);
            children.getOrDefault(process, List.of()).reversed().forEach(next::push);
        }
        return all;
    }
}
