package forklore.picture.time;

import forklore.model.ProcessState;

import java.util.List;

/// A line of the timeline: a process, or several of the same parent that do the same.
///
/// @param key of the group, stable while the run goes on; empty for a process by itself
/// @param members those that it stands for; of a group also what came from them
/// @param depth how far it is indented, from 0
/// @param open whether a group's members stand below it
/// @param begins whether another lane begins with it
public record Row(
        String key, List<ProcessState> members, int siblings, int depth, boolean open, boolean begins) {
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
    public ProcessState first() {
        return members.getFirst();
    }

    Row beginning() {
        return new Row(key, members, siblings, depth, open, true);
    }
}
