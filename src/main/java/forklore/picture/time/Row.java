package forklore.picture.time;

import forklore.model.ProcessState;
import forklore.picture.Words;
import forklore.trace.Role;

import java.util.List;

/// A line of the timeline: a process, or several of the same parent that do the same.
///
/// @param key of the group, stable while the run goes on; empty for a process by itself
/// @param members those that it stands for; of a group also what came from them
/// @param siblings how many of the members are siblings
/// @param depth how far it is indented, from 0
/// @param open whether a group's members stand below it
/// @param begins whether another lane begins with it
public record Row(
        String key,
        List<ProcessState> members,
        int siblings,
        int depth,
        boolean open,
        boolean begins) {
    public Row {
        members = List.copyOf(members);
    }

    static Row of(ProcessState process, int depth) {
        return new Row("", List.of(process), 1, depth, false, false);
    }

    public boolean isGroup() {
        return !key.isEmpty();
    }

    /// The process, or the first of the group.
    ProcessState first() {
        return members.getFirst();
    }

    /// Who it is on screen; of a group, who its first member is.
    public int identity() {
        return first().identity().index();
    }

    public int pid() {
        return first().pid();
    }

    /// A process's name, or how many of which sort a group has. The first process of one of several
    /// programs is called as the program is.
    public Words name() {
        if (isGroup()) {
            String kind =
                    first().role() == Role.WORKER
                            ? "picture.time.workers"
                            : "picture.time.processes";
            return new Words.Phrase(kind, new Words.Arg.Whole(siblings));
        }
        boolean program = first().role() == Role.MAIN && !first().lane().isEmpty();
        return Words.of(program ? first().lane() : first().name());
    }

    Row beginning() {
        return new Row(key, members, siblings, depth, open, true);
    }
}
