package forklore.engine.guard;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import forklore.engine.guard.Report.Exited;
import forklore.engine.guard.Report.Reaped;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.HashSet;
import java.util.Set;

/// Tells of each death once, and waits for the dead that are the guard's own children.
///
/// A zombie's exit code stands in `/proc` until its parent waits for it, so the code of a process
/// that is not our child is known too, if the parent gives us the time to look.
final class Undertaker {
    private final Reporter reporter;
    private final Family family;
    private final Kinship kinship;
    private final Watch watch;
    private final int self;
    private final Set<Integer> told = new HashSet<>();
    private final MemorySegment status = Arena.global().allocate(JAVA_INT);

    Undertaker(Reporter reporter, Family family, Kinship kinship, Watch watch, int self) {
        this.reporter = reporter;
        this.family = family;
        this.kinship = kinship;
        this.watch = watch;
        this.self = self;
    }

    /// Tells of those who ended since the last time.
    void tend(long now) {
        for (Stat stat : family.members()) {
            if (stat.zombie()) {
                if (told.add(stat.pid())) {
                    reporter.tell(new Exited(stat.pid(), Stat.exitCode(stat.status()), now));
                    watch.remove(stat.pid());
                }
            }
        }
        for (var dead = kinship.dead(); dead.isPresent(); dead = kinship.dead()) {
            bury(dead.getAsInt(), now);
        }
    }

    /// Waits for a dead child, seen alive before or not.
    private void bury(int pid, long now) {
        if (Libc.waitpid(pid, status, Libc.WNOHANG) == pid) {
            if (!told.remove(pid)) {
                reporter.tell(new Exited(pid, Stat.exitCode(status.get(JAVA_INT, 0)), now));
                watch.remove(pid);
            }
            family.remove(pid);
            reporter.tell(new Reaped(pid, self, now));
        }
    }

    /// Tells that somebody else waited for a process; if that was quicker than we were, the kernel
    /// may still know its exit code.
    void bury(Stat stat, long now) {
        if (!told.remove(stat.pid())) {
            var code = watch.exitStatus(stat.pid());
            if (code.isPresent()) {
                reporter.tell(new Exited(stat.pid(), Stat.exitCode(code.getAsInt()), now));
            }
            watch.remove(stat.pid());
        }
        reporter.tell(new Reaped(stat.pid(), stat.ppid(), now));
    }
}
