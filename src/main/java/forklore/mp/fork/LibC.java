package forklore.mp.fork;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import forklore.mp.Posix;
import forklore.mp.life.Main;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// The few functions of the C library that [Posix] needs, called through Java's foreign functions.
///
/// All are linked when the class is loaded, which [Main] sees to before the listing begins: linking
/// takes a JVM without a compiler a moment, and a forked child should not have to do it again.
public final class LibC {
    private static final Linker LINKER = Linker.nativeLinker();

    private static final MethodHandle FORK = function("fork", JAVA_INT);
    private static final MethodHandle GETPID = function("getpid", JAVA_INT);
    private static final MethodHandle GETPPID = function("getppid", JAVA_INT);
    private static final MethodHandle EXIT = function("_exit", JAVA_INT, JAVA_INT);
    private static final MethodHandle ALARM = function("alarm", JAVA_INT, JAVA_INT);
    private static final MethodHandle KILL = function("kill", JAVA_INT, JAVA_INT, JAVA_INT);
    private static final MethodHandle WAITPID =
            function("waitpid", JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_INT);

    private static final int STOPPED = 0x7f;
    private static final MemorySegment STATUS = Arena.global().allocate(JAVA_INT);

    private LibC() {}

    @SuppressWarnings("restricted") // calling C is what this class is for
    private static MethodHandle function(
            String name, MemoryLayout result, MemoryLayout... arguments) {
        MemorySegment address =
                LINKER.defaultLookup()
                        .find(name)
                        .orElseThrow(() -> new UnsupportedOperationException("no " + name));
        return LINKER.downcallHandle(address, FunctionDescriptor.of(result, arguments));
    }

    static int fork() {
        try {
            return (int) FORK.invokeExact();
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    static int getpid() {
        try {
            return (int) GETPID.invokeExact();
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    static int getppid() {
        try {
            return (int) GETPPID.invokeExact();
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /// Ends the process at once; never returns.
    static AssertionError exit(int code) {
        try {
            int nothing = (int) EXIT.invokeExact(code);
            return new AssertionError("_exit returned " + nothing);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /// Lets the system kill this process after that many seconds, whatever state it is in then.
    static void alarm(int seconds) {
        try {
            var _ = (int) ALARM.invokeExact(seconds);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /// @return 0, or -1 where there is no such process, or it is somebody else's
    public static int kill(int pid, int signal) {
        try {
            return (int) KILL.invokeExact(pid, signal);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /// @return the child that ended, 0 where none has, -1 where there is none
    static int waitpid(int pid, int options) {
        try {
            return (int) WAITPID.invokeExact(pid, STATUS.address(), options);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /// What [#waitpid] told of the child: its exit code, or minus the signal that killed it.
    static int exitCode() {
        int status = STATUS.get(JAVA_INT, 0);
        int signal = status & 0x7f;
        return signal == 0 ? (status >> 8) & 0xff : -signal;
    }

    /// The signal that stopped the child that [#waitpid] told of; 0 where it ended.
    static int stoppedBy() {
        int status = STATUS.get(JAVA_INT, 0);
        return (status & 0xff) == STOPPED ? (status >> 8) & 0xff : 0;
    }

    private static AssertionError unexpected(Throwable e) {
        return new AssertionError("a C function does not throw", e);
    }
}
