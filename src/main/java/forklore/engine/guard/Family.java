package forklore.engine.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The processes below this one, kept up to date by looking at `/proc`.
///
/// A stranger once is a stranger for good, since only our own descendants can become our children;
/// so a look costs one directory listing and a file for each process that is ours or new.
final class Family {
    private final int self;
    private final Map<Integer, Stat> members = new HashMap<>();
    private final Set<Integer> strangers = new HashSet<>();

    Family(int self) {
        this.self = self;
    }

    /// What changed between two looks.
    ///
    /// @param born first seen now
    /// @param changed its state or its parent is another than before
    /// @param vanished waited for, and gone
    record Changes(List<Stat> born, List<Change> changed, List<Stat> vanished) {}

    /// @param before at the last look
    /// @param now at this one
    record Change(Stat before, Stat now) {}

    /// Everybody as last seen.
    List<Stat> members() {
        return List.copyOf(members.values());
    }

    boolean has(int pid) {
        return members.containsKey(pid);
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    /// Takes in a process that was just started from here; true where it was not known yet.
    boolean add(int pid) {
        return Stat.of(pid).filter(stat -> members.putIfAbsent(pid, stat) == null).isPresent();
    }

    /// Takes out a process that was waited for here.
    void remove(int pid) {
        members.remove(pid);
    }

    /// Looks again.
    Changes look() {
        var listed = ProcessTable.pids();
        strangers.retainAll(listed);
        var changed = new ArrayList<Change>();
        var vanished = new ArrayList<Stat>();
        for (Stat before : members()) {
            var now = Stat.of(before.pid()).filter(s -> s.started() == before.started());
            if (now.isEmpty()) {
                members.remove(before.pid());
                vanished.add(before);
            } else if (!now.get().equals(before)) {
                members.put(before.pid(), now.get());
                changed.add(new Change(before, now.get()));
            }
        }
        return new Changes(adopt(unknown(listed)), changed, vanished);
    }

    /// Forgets who was thought a stranger: for the last look before all is over.
    void doubt() {
        strangers.clear();
    }

    private Map<Integer, Stat> unknown(Set<Integer> listed) {
        var unknown = new HashMap<Integer, Stat>();
        for (int pid : listed) {
            if (pid != self && !members.containsKey(pid) && !strangers.contains(pid)) {
                Stat.of(pid).ifPresent(stat -> unknown.put(pid, stat));
            }
        }
        return unknown;
    }

    /// Who descends from us is taken in; who descends from a stranger is one. Who has a parent that
    /// is gone by now is left undecided until the next look: that parent may have been ours.
    private List<Stat> adopt(Map<Integer, Stat> unknown) {
        var born = new ArrayList<Stat>();
        for (Stat stat : unknown.values()) {
            int ancestor = stat.ppid();
            while (unknown.containsKey(ancestor) && !members.containsKey(ancestor)) {
                ancestor = unknown.get(ancestor).ppid();
            }
            if (ancestor == self || members.containsKey(ancestor)) {
                members.put(stat.pid(), stat);
                born.add(stat);
            } else if (ancestor == 0 || strangers.contains(ancestor)) {
                strangers.add(stat.pid());
            }
        }
        return born;
    }
}
