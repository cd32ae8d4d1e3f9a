package forklore.engine.guard;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Cleans up after a guard that was killed itself.
public final class Sweep {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(5);
    private static final int ROUNDS = 200;

    private Sweep() {}

    /// Removes the folder that the guard had for the run.
    public static void remove(Path folder) {
        RunFolder.remove(folder);
    }

    /// Kills the programs, everything in their sessions, and everything else that the guard had
    /// told of; returns when no more is found.
    ///
    /// @param programs the pids of the programs; each leads a session of its own
    /// @param others processes last known to be alive
    public static void away(Collection<Integer> programs, Collection<Integer> others) {
        if (!ProcessTable.exists()) {
            kill(programs);
            kill(others);
            return;
        }
        var sessions = Set.copyOf(programs);
        var family = new HashSet<>(others);
        for (int round = 0; round < ROUNDS; round++) {
            boolean found = false;
            for (int pid : ProcessTable.pids()) {
                var stat = Stat.of(pid);
                if (stat.isPresent()
                        && !stat.get().zombie()
                        && (sessions.contains(stat.get().session())
                                || family.contains(pid)
                                || family.contains(stat.get().ppid()))) {
                    family.add(pid);
                    found = true;
                    Libc.kill(pid, Libc.SIGKILL);
                }
            }
            if (!found) {
                return;
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    private static void kill(Collection<Integer> pids) {
        for (int pid : pids) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
    }
}
