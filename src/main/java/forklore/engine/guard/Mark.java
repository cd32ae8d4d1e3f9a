package forklore.engine.guard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/// By what a process of a run is known when its guard is dead: a limit that Linux keeps for every
/// process, hands on with every fork and every exec, and has had no use for since 2003, the number
/// of file locks. The guard sets it to a number that names the guard, before it starts anything.
///
/// What else a process inherits it can drop: its session, its group, its environment, its open
/// files. A limit can only be lowered, which nobody does to this one.
final class Mark {
    private static final int RLIMIT_LOCKS = 10;
    private static final String LIMIT = "Max file locks";

    private static final long MAGIC = 0x464BL;
    private static final int PID_BITS = 22;
    private static final int START_BITS = 24;

    private Mark() {}

    /// Marks this process, and so everybody whom it will start. Where the system refuses, only
    /// sessions are left to know a run by.
    static void set() {
        Stat.of((int) ProcessHandle.current().pid())
                .ifPresent(self -> Libc.limit(RLIMIT_LOCKS, of(self)));
    }

    private static long of(Stat guard) {
        long start = guard.started() & ((1L << START_BITS) - 1);
        return (MAGIC << START_BITS | start) << PID_BITS | guard.pid();
    }

    /// What a folder of this guard's may be called, for others to know whose it is.
    static String name() {
        long pid = ProcessHandle.current().pid();
        return Stat.of((int) pid).map(it -> "m" + of(it) + "-").orElse("");
    }

    /// Whether that is the [#name] of a guard that is dead, with anything behind it.
    static boolean isOfTheDead(String name) {
        int end = name.indexOf('-');
        try {
            return end > 1
                    && name.charAt(0) == 'm'
                    && !isGuarded(Long.parseLong(name.substring(1, end)));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /// The mark of a process; empty where it is of no run, or gone.
    static OptionalLong of(int pid) {
        try {
            String limits =
                    Files.readString(
                            Path.of("/proc", Integer.toString(pid), "limits"),
                            StandardCharsets.ISO_8859_1);
            int at = limits.indexOf(LIMIT);
            String value = limits.substring(at + LIMIT.length()).strip().split(" ", 2)[0];
            long mark = value.equals("unlimited") ? 0 : Long.parseLong(value);
            return mark >>> (PID_BITS + START_BITS) == MAGIC
                    ? OptionalLong.of(mark)
                    : OptionalLong.empty();
        } catch (IOException | NumberFormatException e) {
            // It is gone, or limited in another way than ours.
            return OptionalLong.empty();
        }
    }

    /// The pid of the guard that the mark names.
    static int guard(long mark) {
        return (int) (mark & ((1L << PID_BITS) - 1));
    }

    /// Whether the guard that the mark names still lives.
    static boolean isGuarded(long mark) {
        return Stat.of(guard(mark)).filter(it -> !it.zombie() && of(it) == mark).isPresent();
    }
}
