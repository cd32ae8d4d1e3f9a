package forklore.mp.sync;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import forklore.ground.OperatingSystem;
import forklore.ground.Surroundings;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/// Sleeping until another process changes a word of shared memory: Linux's `futex`.
///
/// To link a C function takes a JVM long enough to be felt. So it is done by a thread of its own,
/// at the first need; until then whoever waits looks again every now and then, and whoever is to be
/// woken is woken afterwards.
final class Futex {
    private static final int WAIT = 0;
    private static final int WAKE = 1;
    private static final long SECOND = 1_000_000_000;

    /// How long to wait between two looks, until the function is linked, ns.
    private static final long LOOK = 300_000;

    private static final AtomicBoolean BEGUN = new AtomicBoolean();
    private static final Queue<Runnable> OWED = new ConcurrentLinkedQueue<>();
    private static volatile boolean linked;

    private Futex() {}

    /// Whether this system has it, and this JVM may call it without a warning on its standard
    /// error.
    static boolean isThere() {
        return OperatingSystem.isLinux()
                && number() >= 0
                && Futex.class.getModule().isNativeAccessEnabled();
    }

    /// The number of the system call.
    private static long number() {
        return switch (Surroundings.processor()) {
            case "amd64" -> 202;
            case "aarch64" -> 98;
            default -> -1;
        };
    }

    /// The linked function. Its class is loaded when [#link] is through, so that the handle is a
    /// constant for whoever calls it.
    private static final class Linked {
        @SuppressWarnings("restricted") // calling C is what this class is for
        private static final MethodHandle CALL =
                Linker.nativeLinker()
                        .downcallHandle(
                                Linker.nativeLinker().defaultLookup().find("syscall").orElseThrow(),
                                FunctionDescriptor.of(
                                        JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_INT,
                                        JAVA_LONG, JAVA_LONG, JAVA_INT),
                                Linker.Option.firstVariadicArg(1));

        private static final long NUMBER = number();

        private Linked() {}

        static void call(long address, int operation, int value, long time) {
            try {
                var _ = (long) CALL.invokeExact(NUMBER, address, operation, value, time, 0L, 0);
            } catch (Throwable e) {
                throw new AssertionError("a C function does not throw", e);
            }
        }
    }

    /// Links the function now; for a process that is about to be forked, whose copies have no
    /// thread that could.
    static void link() {
        BEGUN.set(true);
        finishLinking();
    }

    private static void linkInBackground() {
        if (BEGUN.compareAndSet(false, true)) {
            Thread.ofPlatform().name("links futex").daemon().start(Futex::finishLinking);
        }
    }

    private static void finishLinking() {
        // A call that does nothing: nobody waits for this word.
        Linked.call(Arena.global().allocate(JAVA_INT).address(), WAKE, 0, 0);
        linked = true;
        for (Runnable wake = OWED.poll(); wake != null; wake = OWED.poll()) {
            wake.run();
        }
    }

    /// Sleeps while the word is as expected, at most that many nanoseconds. May return earlier.
    static void await(MemorySegment word, int expected, long nanos) {
        if (!linked) {
            linkInBackground();
            LockSupport.parkNanos(Math.min(nanos, LOOK));
            return;
        }
        try (var arena = Arena.ofConfined()) {
            MemorySegment time = arena.allocate(JAVA_LONG, 2);
            time.setAtIndex(JAVA_LONG, 0, nanos / SECOND);
            time.setAtIndex(JAVA_LONG, 1, nanos % SECOND);
            Linked.call(word.address(), WAIT, expected, time.address());
        }
    }

    /// Wakes at most that many of those who sleep at the word.
    static void wake(MemorySegment word, int count) {
        if (linked) {
            Linked.call(word.address(), WAKE, count, 0);
            return;
        }
        OWED.add(() -> Linked.call(word.address(), WAKE, count, 0));
        if (linked) {
            finishLinking();
        } else {
            linkInBackground();
        }
    }
}
