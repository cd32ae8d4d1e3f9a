package forklore.engine.guard;

import java.io.File;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The threads of one process that use processor time.
final class BusyThreads {
    /// The part of what a process used that may be missing in its busy threads before all of its
    /// threads are looked at.
    private static final int MISSING = 8;

    /// The system rounds the times of the program and of itself, of the process and of each thread.
    private static final int ROUNDED = 2;

    private final int pid;

    /// What each thread had used when it was last looked at, ticks.
    private final Map<Integer, Long> seen = new HashMap<>();

    private Map<Integer, Long> busy = new HashMap<>();
    private long before;

    BusyThreads(int pid) {
        this.pid = pid;
    }

    /// How many ticks the process used on each core since it was last asked; of one that was never
    /// asked for, since its start.
    Map<Integer, Long> used(Stat process) {
        long ticks = process.ticks() - before;
        before = process.ticks();
        if (ticks <= 0) {
            return Map.of();
        }
        if (process.threads() == 1) {
            return Map.of(process.core(), ticks);
        }
        var used = new HashMap<Integer, Long>();
        var active = new HashMap<Integer, Long>();
        busy.keySet().forEach(thread -> look(thread, used, active));
        if (sum(used) < ticks - ticks / MISSING - ROUNDED) {
            for (String name : threads()) {
                int thread = Integer.parseInt(name);
                if (!busy.containsKey(thread)) {
                    look(thread, used, active);
                }
            }
        }
        busy = active;
        return used;
    }

    private void look(int thread, Map<Integer, Long> used, Map<Integer, Long> active) {
        Optional<Stat> stat = Stat.ofThread(pid, thread);
        if (stat.isEmpty()) {
            seen.remove(thread);
            return;
        }
        long now = stat.get().ticks();
        Long then = seen.put(thread, now);
        long ticks = now - (then == null ? 0 : then);
        if (ticks > 0) {
            used.merge(stat.get().core(), ticks, Long::sum);
            active.put(thread, ticks);
        }
    }

    private static long sum(Map<Integer, Long> used) {
        return used.values().stream().mapToLong(Long::longValue).sum();
    }

    private String[] threads() {
        String[] names = new File("/proc/" + pid + "/task").list();
        return names == null ? new String[0] : names;
    }
}
