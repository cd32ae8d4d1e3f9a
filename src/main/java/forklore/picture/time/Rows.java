package forklore.picture.time;

import forklore.model.ProcessState;
import forklore.model.World;
import forklore.trace.Role;

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

    private void add(List<ProcessState> siblings, int depth) {
        var kinds = new LinkedHashMap<Role, List<ProcessState>>();
        siblings.forEach(
                process ->
                        kinds.computeIfAbsent(process.role(), _ -> new ArrayList<>()).add(process));
        for (var kind : kinds.entrySet()) {
            var alike = kind.getValue();
            if (grouping && alike.size() >= FEW) {
                group(alike, depth);
            } else {
                alike.forEach(process -> single(process, depth));
            }
        }
    }

    private void single(ProcessState process, int depth) {
        rows.add(Row.of(process, depth));
        add(children.getOrDefault(process, List.of()), depth + 1);
    }

    private void group(List<ProcessState> alike, int depth) {
        var first = alike.getFirst();
        String key = first.lane() + "/" + first.startedBy() + "/" + first.role().name();
        boolean open = opened.contains(key);
        var members = new ArrayList<ProcessState>();
        alike.forEach(process -> gather(process, members));
        rows.add(new Row(key, members, alike.size(), depth, open, false));
        if (open) {
            alike.forEach(process -> single(process, depth + 1));
        }
    }

    private void gather(ProcessState process, List<ProcessState> into) {
        into.add(process);
        children.getOrDefault(process, List.of()).forEach(child -> gather(child, into));
    }
}
