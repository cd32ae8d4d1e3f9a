package forklore.model;

/// A process's parent as the kernel sees it now.
///
/// @param pid the parent's id
/// @param orphan whether the parent that started the process has ended before it
/// @param reapedAt when a parent fetched the exit code, ns since the run's start; [#NEVER] before
public record Parent(int pid, boolean orphan, long reapedAt) {
    public static final long NEVER = -1;

    public boolean reaped() {
        return reapedAt != NEVER;
    }

    Parent orphaned() {
        return new Parent(pid, true, reapedAt);
    }

    Parent adoptedBy(int newPid) {
        return new Parent(newPid, true, reapedAt);
    }

    Parent reapedAt(long t) {
        return reaped() ? this : new Parent(pid, orphan, t);
    }
}
