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
    private final Kinship kinship;
    private final Map<Integer, Stat> members = new HashMap<>();
    private final Map<Integer, Stat> programs = new HashMap<>();
    private final Set<Integer> strangers = new HashSet<>();

    Family(int self, Kinship kinship) {
        this.self = self;
        this.kinship = kinship;
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

    /// Whether the process is one with a single thread, or one so new that it was not seen yet: a
    /// process begins with one.
    boolean isSingle(int pid) {
        Stat stat = members.get(pid);
        return pid != self && (stat == null || stat.threads() <= 1);
    }

    /// Whether nobody is left: all who were seen are gone, and the kernel knows of no other.
    boolean isEmpty() {
        return members.isEmpty() && !kinship.any();
    }

    /// Takes in a program that was just started from here.
    void add(int pid) {
        Stat.of(pid)
                .ifPresent(
                        stat -> {
                            programs.put(pid, stat);
                            members.put(pid, stat);
                        });
    }

    /// The process groups of everybody as last seen, and those of the programs: the programs' may
    /// hold processes that were not seen yet, when all that were seen have ended.
    Set<Integer> groups() {
        var groups = new HashSet<Integer>();
        members.values().forEach(stat -> groups.add(stat.group()));
        for (Stat program : programs.values()) {
            var now = Stat.of(program.pid());
            // No group can take the number of one that still has a process; unless it is all gone.
            if (now.isEmpty() || now.get().started() == program.started()) {
                groups.add(program.pid());
            }
        }
        return groups;
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
