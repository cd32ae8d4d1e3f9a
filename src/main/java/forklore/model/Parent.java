package forklore.model;

/// A process's parent as the kernel sees it now.
///
/// @param pid the parent's id
/// @param orphan whether the parent that started the process has ended before it
/// @param reaped whether a parent has fetched the exit code
public record Parent(int pid, boolean orphan, boolean reaped) {
    Parent orphaned() {
        return new Parent(pid, true, reaped);
    }

    Parent adoptedBy(int newPid) {
        return new Parent(newPid, true, reaped);
    }

    Parent fetched() {
        return new Parent(pid, orphan, true);
    }
}
