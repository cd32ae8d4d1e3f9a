package forklore.engine.guard;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Cleans up after guards that were killed themselves.
public final class Sweep {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(5);

    /// A look may miss who is born during it; so many that find nobody are sure enough.
    private static final int QUIET = 4;

    /// The longest to go on: what was killed and is there then hangs in the kernel. A crowded
    /// machine needs its time for those who have a lot to give back.
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final Set<Integer> sessions;

    /// Whose groups were signalled as a whole, in this round.
    private final Set<Integer> groups = new HashSet<>();

    /// Whom the kernel doesn't let us signal: another user's by now.
    private final Set<Integer> refused = new HashSet<>();

    private Sweep(Collection<Integer> sessions) {
        this.sessions = Set.copyOf(sessions);
    }

    /// Removes the folder that the guard had for the run.
    public static void remove(Path folder) {
        RunFolder.remove(folder);
    }

    /// Whether there is anybody who bears the mark of a guard that is dead.
    static boolean leaves() {
        return ProcessTable.pids().stream()
                .map(Mark::of)
                .anyMatch(mark -> mark.isPresent() && !Mark.isGuarded(mark.getAsLong()));
    }

    /// Kills everybody who bears the mark of a guard that is dead, whichever it was, and removes
    /// those guards' folders.
    ///
    /// @return the pids of those who are left: they may not, or cannot, be killed
    public static List<Integer> leftovers() {
        return away(List.of(), List.of());
    }

    /// Kills the programs of a dead guard, everything in their sessions, and what [#leftovers]
    /// kills; returns when no more is found.
    ///
    /// @param programs the pids of the programs; each leads a session of its own
    /// @param others processes last known to be alive; for systems that know of no marks
    /// @return the pids of those who are left: they may not, or cannot, be killed
    public static List<Integer> away(Collection<Integer> programs, Collection<Integer> others) {
        if (!ProcessTable.exists()) {
            kill(programs);
            kill(others);
            return List.of();
        }
        var left = new Sweep(programs).run();
        RunFolder.removeThoseOfTheDead();
        return left;
    }

    private List<Integer> run() {
        long end = System.nanoTime() + PATIENCE;
        var left = new HashSet<Integer>();
        for (int quiet = 0; quiet < QUIET && System.nanoTime() - end < 0; quiet++) {
            groups.clear();
            left.clear();
            // The newest first: they are the ones that may be gone before they are looked at.
            var pids = new ArrayList<>(ProcessTable.pids());
            pids.sort(Comparator.reverseOrder());
            for (int pid : pids) {
                if (kill(pid)) {
                    left.add(pid);
                }
            }
            if (!refused.containsAll(left)) {
                quiet = -1;
            }
            LockSupport.parkNanos(PAUSE);
        }
        return List.copyOf(left);
    }

    /// Kills the process if it is one of a dead guard's; says whether it was.
    private boolean kill(int pid) {
        var mark = Mark.of(pid);
        boolean marked = mark.isPresent() && !Mark.isGuarded(mark.getAsLong());
        if (!marked && sessions.isEmpty()) {
            return false;
        }
        var stat = Stat.of(pid).filter(it -> !it.zombie());
        if (stat.isEmpty() || (!marked && !sessions.contains(stat.get().session()))) {
            return false;
        }
        // The kernel signals a group in one step, which no fork can slip through.
        if (stat.get().group() > 1 && groups.add(stat.get().group())) {
            Libc.kill(-stat.get().group(), Libc.SIGKILL);
        }
        if (Libc.kill(pid, Libc.SIGKILL) != 0) {
            refused.add(pid);
        }
        return true;
    }

    private static void kill(Collection<Integer> pids) {
        for (int pid : pids) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
    }
}
