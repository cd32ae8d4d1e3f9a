package forklore.engine.guard;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
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

    private static final Linker LINKER = Linker.nativeLinker();
    private static final MethodHandle KILL = function("kill", 2);
    private static final Optional<MethodHandle> GETTID =
            find("gettid", FunctionDescriptor.of(JAVA_INT));
    private static final MethodHandle PAGE_SIZE = function("getpagesize", 0);
    private static final MethodHandle SETSID = function("setsid", 0);
    private static final MethodHandle SETPRIORITY = function("setpriority", 3);
    private static final MethodHandle SETRLIMIT =
            handle("setrlimit", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS));
    private static final MethodHandle CLOSE = function("close", 1);
    private static final MethodHandle POLL =
            handle("poll", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
    private static final MethodHandle READ =
            handle("read", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle MKFIFO =
            handle("mkfifo", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
    private static final MethodHandle WAITPID =
            handle("waitpid", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT));
    private static final MethodHandle WAITID =
            handle(
                    "waitid",
                    FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT));
    private static final MethodHandle OPEN =
            handle(
                    "open",
                    FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT),
                    Linker.Option.firstVariadicArg(2));
    private static final MethodHandle IOCTL =
            handle(
                    "ioctl",
                    FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS),
                    Linker.Option.firstVariadicArg(2));
    private static final MethodHandle PRCTL =
            handle(
                    "prctl",
                    FunctionDescriptor.of(
                            JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG),
                    Linker.Option.firstVariadicArg(1));
    private static final MethodHandle SYSCALL =
            handle(
                    "syscall",
                    FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG),
                    Linker.Option.firstVariadicArg(1));

    private Libc() {}

    /// A function of the C library that may be missing.
    @SuppressWarnings("restricted") // Calling the C library is this class's trade.
    static Optional<MethodHandle> find(String name, FunctionDescriptor type) {
        return LINKER.defaultLookup().find(name).map(at -> LINKER.downcallHandle(at, type));
    }

    /// A function that every Linux has.
    @SuppressWarnings("restricted") // As above.
    static MethodHandle handle(String name, FunctionDescriptor type, Linker.Option... options) {
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), type, options);
    }

    private static MethodHandle function(String name, int ints) {
        var arguments = new MemoryLayout[ints];
        java.util.Arrays.fill(arguments, JAVA_INT);
        return handle(name, FunctionDescriptor.of(JAVA_INT, arguments));
    }

    static int kill(int pid, int signal) {
        return call(() -> (int) KILL.invokeExact(pid, signal));
    }

    /// Sets that process's priority, from -20 (first) to 19 (last); 0 is this process.
    static int setNice(int pid, int nice) {
        return call(() -> (int) SETPRIORITY.invokeExact(0, pid, nice));
    }

    /// Sets a limit of this process, the one that holds and the one up to which it may be raised.
    static int limit(int which, long value) {
        try (var arena = Arena.ofConfined()) {
            var limit = arena.allocateFrom(JAVA_LONG, value, value);
            return call(() -> (int) SETRLIMIT.invokeExact(which, limit));
        }
    }

    static long pageSize() {
        return call(() -> (int) PAGE_SIZE.invokeExact());
    }

    static int setsid() {
        return call(() -> (int) SETSID.invokeExact());
    }

    static int close(int fd) {
        return call(() -> (int) CLOSE.invokeExact(fd));
    }

    /// A system call that has no function of its own.
    static int syscall(int number, long first, long second, long third) {
        return call(() -> (int) (long) SYSCALL.invokeExact((long) number, first, second, third));
    }

    static int prctl(int option, long value) {
        return call(() -> (int) PRCTL.invokeExact(option, value, 0L, 0L, 0L));
    }

    static int gettid() {
        return GETTID.map(it -> call(() -> (int) it.invokeExact())).orElse(-1);
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
        return call(() -> (int) IOCTL.invokeExact(fd, request, argument));
    }

    /// Waits for events on `count` structs of type `pollfd`.
    static int poll(MemorySegment fds, int count, int milliseconds) {
        return call(() -> (int) POLL.invokeExact(fds, (long) count, milliseconds));
    }

    static int read(int fd, MemorySegment into) {
        return call(() -> (int) (long) READ.invokeExact(fd, into, into.byteSize()));
    }

    static int mkfifo(String path) {
        try (var arena = Arena.ofConfined()) {
            var name = arena.allocateFrom(path);
            return call(() -> (int) MKFIFO.invokeExact(name, 0600));
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
            return call(() -> (int) OPEN.invokeExact(name, flags));
        }
    }

    /// The pid waited for, 0 where it still runs, -1 where it is no child; `status` is 4 bytes.
    static int waitpid(int pid, MemorySegment status, int options) {
        return call(() -> (int) WAITPID.invokeExact(pid, status, options));
    }

    /// Looks for a dead child without waiting for it: 0 where there are children, and then `info`,
    /// a `siginfo_t`, names a dead one if there is one; -1 where there is no child at all.
    static int peek(MemorySegment info) {
        return call(() -> (int) WAITID.invokeExact(P_ALL, 0, info, WNOHANG_WEXITED_WNOWAIT_WALL));
    }

    /// Runs a call whose method handle throws nothing of its own.
    static int call(Call call) {
        try {
            return call.run();
        } catch (Error | RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /// A downcall.
    @FunctionalInterface
    interface Call {
        int run() throws Throwable;
    }
}
