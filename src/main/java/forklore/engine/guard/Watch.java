package forklore.engine.guard;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/// Sleeps until an order arrives or one of the watched processes ends.
final class Watch {
    private static final short POLLIN = 1;
    private static final int POLLFD = 8;
    private static final int MOST = 1024;

    /// `_IOWR(0xFF, 11, struct pidfd_info)` of linux/pidfd.h, since Linux 6.13.
    private static final long PIDFD_GET_INFO = 0xC040_FF0BL;

    private static final int INFO = 64;
    private static final long INFO_EXIT = 8;
    private static final int INFO_EXIT_CODE = 60;

    private final MemorySegment fds = Arena.global().allocate((long) MOST * POLLFD, 8);
    private final Map<Integer, Integer> pidfds = new LinkedHashMap<>();

    /// Wakes [#await] when this process ends. Without pidfds (Linux before 5.3) the next look sees
    /// it.
    void add(int pid) {
        if (pidfds.size() + 1 < MOST && !pidfds.containsKey(pid)) {
            int fd = Libc.pidfd(pid);
            if (fd >= 0) {
                pidfds.put(pid, fd);
            }
        }
    }

    /// Stops watching: it ended, or it is gone.
    void remove(int pid) {
        Integer fd = pidfds.remove(pid);
        if (fd != null) {
            Libc.close(fd);
        }
    }

    /// The status for `waitpid` of a process that somebody else has waited for already; known to
    /// Linux since 6.15.
    OptionalInt exitStatus(int pid) {
        Integer fd = pidfds.get(pid);
        try (var arena = Arena.ofConfined()) {
            var info = arena.allocate(INFO, 8);
            info.set(JAVA_LONG, 0, INFO_EXIT);
            boolean known =
                    fd != null
                            && Libc.ioctl(fd, PIDFD_GET_INFO, info) == 0
                            && (info.get(JAVA_LONG, 0) & INFO_EXIT) != 0;
            return known ? OptionalInt.of(info.get(JAVA_INT, INFO_EXIT_CODE)) : OptionalInt.empty();
        }
    }

    /// True where standard input has something to read, its end included.
    ///
    /// @param milliseconds the longest to sleep; -1 for ever
    boolean await(int milliseconds) {
        put(0, 0);
        int count = 1;
        for (int fd : pidfds.values()) {
            put(count++, fd);
        }
        int ready = Libc.poll(fds, count, milliseconds);
        return ready > 0 && fds.get(JAVA_SHORT, 6) != 0;
    }

    private void put(int index, int fd) {
        long at = (long) index * POLLFD;
        fds.set(JAVA_INT, at, fd);
        fds.set(JAVA_SHORT, at + 4, POLLIN);
        fds.set(JAVA_SHORT, at + 6, (short) 0);
    }
}
