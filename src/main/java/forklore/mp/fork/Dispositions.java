package forklore.mp.fork;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import forklore.ground.OperatingSystem;
import forklore.ground.SignalNames;
import forklore.mp.ProcessException;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// What the system does with this process when a signal comes.
///
/// No Java may run when it comes: it interrupts whichever thread it finds, anywhere. So what the
/// system calls then is a function of the C library, which leaves a mark where the process can look
/// later. `siginterrupt(signal, yes)` takes a signal and something that is not 0, as the system
/// gives them to a handler (the second is the address of what it knows about the signal), and all
/// that it does is to clear the flag `SA_RESTART` of that signal. A signal whose flag was set, and
/// is clear, has come. Unlike a mark in memory it needs no code of ours, and a child has the same
/// from its birth; several that come before anybody looks are one, as in CPython.
///
/// The layout of `struct sigaction` is that of Linux (glibc and musl, 64 bits) or macOS.
final class Dispositions {
    static final long DEFAULT = 0;
    static final long IGNORED = 1;

    private static final boolean LINUX = OperatingSystem.isLinux();
    private static final int SIZE = 152;
    private static final int FLAGS = LINUX ? 136 : 12;
    private static final int TELLS_MORE = LINUX ? 4 : 0x40;
    private static final int RESTARTS = LINUX ? 0x1000_0000 : 2;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final MethodHandle SIGACTION =
            function("sigaction", JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_LONG);
    private static final MethodHandle RAISE = function("raise", JAVA_INT, JAVA_INT);

    /// What the system calls when a signal comes that is to be noticed.
    static final long NOTICED = address("siginterrupt").address();

    private static final MethodHandle MARK = function("siginterrupt", JAVA_INT, JAVA_INT, JAVA_INT);

    private static final MemorySegment ACTION = Arena.global().allocate(SIZE, Long.BYTES);

    /// A `sigset_t` of those that are to be noticed, and a time of 0.
    private static final int SET_SIZE = 128;

    private static final MemorySegment NOTICED_ONES = Arena.global().allocate(SET_SIZE, Long.BYTES);
    private static final MemorySegment NO_TIME = Arena.global().allocate(16, Long.BYTES);

    private Dispositions() {}

    private static MemorySegment address(String name) {
        return LINKER.defaultLookup().findOrThrow(name);
    }

    @SuppressWarnings("restricted") // calling C is what this class is for
    private static MethodHandle function(
            String name, MemoryLayout result, MemoryLayout... arguments) {
        return LINKER.downcallHandle(address(name), FunctionDescriptor.of(result, arguments));
    }

    /// [#DEFAULT], [#IGNORED], [#NOTICED], or the address of somebody else's function.
    static synchronized long of(int signal) {
        act(signal, 0, ACTION.address());
        return ACTION.get(JAVA_LONG, 0);
    }

    /// @param disposition [#DEFAULT], [#IGNORED] or [#NOTICED], which has not come yet then
    /// @throws ProcessException where the system allows no other than it has
    static synchronized void set(int signal, long disposition) {
        ACTION.fill((byte) 0);
        ACTION.set(JAVA_LONG, 0, disposition);
        if (disposition == NOTICED) {
            ACTION.set(JAVA_INT, FLAGS, TELLS_MORE | RESTARTS);
        }
        act(signal, ACTION.address(), 0);
        long others = NOTICED_ONES.get(JAVA_LONG, 0) & ~(1L << (signal - 1));
        long own = disposition == NOTICED ? 1L << (signal - 1) : 0;
        NOTICED_ONES.set(JAVA_LONG, 0, others | own);
    }

    /// Marks those that the system has for this process but has not given to a thread yet: a JVM
    /// has many, and the one that was chosen may sleep. So a signal has come when its sender has
    /// sent it, as in a process with one thread. Only Linux tells.
    static synchronized void collect() {
        if (!LINUX) {
            return;
        }
        try {
            long ones = NOTICED_ONES.address();
            int signal = (int) Linux.TAKE.invokeExact(ones, 0L, NO_TIME.address());
            while (signal > 0) {
                int _ = (int) MARK.invokeExact(signal, 1);
                signal = (int) Linux.TAKE.invokeExact(ones, 0L, NO_TIME.address());
            }
        } catch (Throwable e) {
            throw new AssertionError("a C function does not throw", e);
        }
    }

    /// What other systems lack.
    private static final class Linux {
        static final MethodHandle TAKE =
                function("sigtimedwait", JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG);
    }

    /// Whether the signal, which is to be noticed, has come since it was set.
    static synchronized boolean hasCome(int signal) {
        act(signal, 0, ACTION.address());
        return (ACTION.get(JAVA_INT, FLAGS) & RESTARTS) == 0;
    }

    private static void act(int signal, long wanted, long found) {
        int result;
        try {
            result = (int) SIGACTION.invokeExact(signal, wanted, found);
        } catch (Throwable e) {
            throw new AssertionError("a C function does not throw", e);
        }
        if (result != 0) {
            throw new ProcessException(
                    "The system lets nobody handle " + SignalNames.name(signal) + ".");
        }
    }

    /// Sends the signal to the calling thread: it has come when this returns.
    ///
    /// @return whether there is such a signal
    static boolean raise(int signal) {
        try {
            return (int) RAISE.invokeExact(signal) == 0;
        } catch (Throwable e) {
            throw new AssertionError("a C function does not throw", e);
        }
    }
}
