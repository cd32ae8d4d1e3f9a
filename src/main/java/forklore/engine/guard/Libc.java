package forklore.engine.guard;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/// The system calls of the guard, as thin as they come: ints in, ints out, -1 for an error.
final class Libc {
    static final int SIGKILL = 9;
    static final int SIGCONT = 18;
    static final int SIGSTOP = 19;
    static final int WNOHANG = 1;

    private static final int O_RDONLY_CLOEXEC = 0x80000;
    private static final int O_RDWR_CLOEXEC = 2 | 0x80000;
    private static final int P_ALL = 0;
    private static final int WNOHANG_WEXITED_WNOWAIT_WALL = 1 | 4 | 0x0100_0000 | 0x4000_0000;
    private static final int PR_SET_CHILD_SUBREAPER = 36;
    private static final int SYS_PIDFD_OPEN = 434;

    private static final CFunction KILL = CFunction.of("kill");
    private static final Optional<CFunction> GETTID = CFunction.find("gettid");
    private static final CFunction PAGE_SIZE = CFunction.of("getpagesize");
    private static final CFunction SETSID = CFunction.of("setsid");
    private static final CFunction SETPRIORITY = CFunction.of("setpriority");
    private static final CFunction SETRLIMIT = CFunction.of("setrlimit");
    private static final CFunction CLOSE = CFunction.of("close");
    private static final CFunction POLL = CFunction.of("poll");
    private static final CFunction READ = CFunction.of("read");
    private static final CFunction MKFIFO = CFunction.of("mkfifo");
    private static final CFunction WAITPID = CFunction.of("waitpid");
    private static final CFunction WAITID = CFunction.of("waitid");
    private static final CFunction OPEN = CFunction.of("open");
    private static final CFunction IOCTL = CFunction.of("ioctl");
    private static final CFunction PRCTL = CFunction.of("prctl");
    private static final CFunction SYSCALL = CFunction.of("syscall");

    private Libc() {}

    static int kill(int pid, int signal) {
        return KILL.call(pid, signal);
    }

    /// Sets that process's priority, from -20 (first) to 19 (last); 0 is this process.
    static int setNice(int pid, int nice) {
        return SETPRIORITY.call(0, pid, nice);
    }

    /// Sets a limit of this process, the one that holds and the one up to which it may be raised.
    static int limit(int which, long value) {
        try (var arena = Arena.ofConfined()) {
            var limit = arena.allocateFrom(JAVA_LONG, value, value);
            return SETRLIMIT.call(which, limit.address());
        }
    }

    static long pageSize() {
        return PAGE_SIZE.call();
    }

    static int setsid() {
        return SETSID.call();
    }

    static int close(int fd) {
        return CLOSE.call(fd);
    }

    /// A system call that has no function of its own.
    static int syscall(int number, long a, long b, long c) {
        return SYSCALL.call(number, a, b, c, 0, 0);
    }

    static int prctl(int option, long value) {
        return PRCTL.call(option, value);
    }

    static int gettid() {
        return GETTID.map(CFunction::call).orElse(-1);
    }

    /// From now on orphans below this process become its children.
    static int becomeSubreaper() {
        return prctl(PR_SET_CHILD_SUBREAPER, 1);
    }

    /// A descriptor that is readable once the process ended, or -1.
    static int pidfd(int pid) {
        return syscall(SYS_PIDFD_OPEN, pid, 0, 0);
    }

    static int ioctl(int fd, long request, MemorySegment argument) {
        return IOCTL.call(fd, request, argument.address());
    }

    /// Waits for events on `count` structs of type `pollfd`.
    static int poll(MemorySegment fds, int count, int milliseconds) {
        return POLL.call(fds.address(), count, milliseconds);
    }

    static int read(int fd, MemorySegment into) {
        return READ.call(fd, into.address(), into.byteSize());
    }

    static int mkfifo(String path) {
        try (var arena = Arena.ofConfined()) {
            var name = arena.allocateFrom(path);
            return MKFIFO.call(name.address(), 0600);
        }
    }

    /// Opens for reading and writing, which never blocks on a FIFO; closed by exec.
    static int open(String path) {
        return open(path, O_RDWR_CLOEXEC);
    }

    /// Opens for reading; closed by exec.
    static int openToRead(String path) {
        return open(path, O_RDONLY_CLOEXEC);
    }

    private static int open(String path, int flags) {
        try (var arena = Arena.ofConfined()) {
            var name = arena.allocateFrom(path);
            return OPEN.call(name.address(), flags);
        }
    }

    /// The pid waited for, 0 where it still runs, -1 where it is no child; `status` is 4 bytes.
    static int waitpid(int pid, MemorySegment status, int options) {
        return WAITPID.call(pid, status.address(), options);
    }

    /// Looks for a dead child without waiting for it: 0 where there are children, and then `info`,
    /// a `siginfo_t`, names a dead one if there is one; -1 where there is no child at all.
    static int peek(MemorySegment info) {
        return WAITID.call(P_ALL, 0, info.address(), WNOHANG_WEXITED_WNOWAIT_WALL, 0, 0);
    }
}
