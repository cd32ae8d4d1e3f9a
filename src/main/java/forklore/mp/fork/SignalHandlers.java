package forklore.mp.fork;

import forklore.ground.OperatingSystem;
import forklore.ground.SignalNames;
import forklore.mp.ProcessException;
import forklore.mp.self.Self;
import forklore.mp.tell.Tracer;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.function.IntConsumer;

/// The functions that a process calls when signals have come. As in CPython they run in the main
/// thread, not when a signal comes but where that thread may be interrupted: between two lines of a
/// listing, and in each wait of this room (see [Waiting]).
///
/// A forked child has its parent's, because it has its memory.
public final class SignalHandlers {
    /// What the system does by itself.
    public static final IntConsumer DEFAULT = _ -> {};

    /// Nothing happens.
    public static final IntConsumer IGNORED = _ -> {};

    private static final int SIGNALS = 64;

    /// A look costs a system call for each handler: too much for each line.
    private static final long BETWEEN_LOOKS = 1_000_000;

    /// What a JVM needs for itself: faults of its own code, by which it learns of a null.
    private static final Set<Integer> OF_JVM =
            Set.of(4, 5, OperatingSystem.isLinux() ? 7 : 10, 8, 11);

    private static final int ALARM = 14;

    private static final @Nullable IntConsumer[] HANDLERS = new IntConsumer[SIGNALS + 1];
    private static volatile boolean installed;
    private static long looked;

    private SignalHandlers() {}

    /// What happens at a signal: [#DEFAULT], [#IGNORED], a handler that was set here, or null for
    /// one of the JVM's own.
    public static @Nullable IntConsumer of(int signal) {
        check(signal);
        long disposition = Dispositions.of(signal);
        if (disposition == Dispositions.NOTICED) {
            return HANDLERS[signal];
        }
        return disposition == Dispositions.DEFAULT
                ? DEFAULT
                : disposition == Dispositions.IGNORED ? IGNORED : null;
    }

    /// @return what happened before
    public static @Nullable IntConsumer set(int signal, IntConsumer handler) {
        check(signal);
        if (!Self.isMainThread(Thread.currentThread())) {
            throw new IllegalStateException("signal works only in the main thread.");
        }
        if (OF_JVM.contains(signal)) {
            throw new IllegalArgumentException(
                    SignalNames.name(signal) + " is the JVM's own: it can't be handled here.");
        }
        if (signal == ALARM) {
            throw new IllegalArgumentException(
                    "SIGALRM ends a forked child that has run too long: it can't be handled here.");
        }
        run();
        IntConsumer before = of(signal);
        install(signal, handler);
        return before;
    }

    private static void install(int signal, IntConsumer handler) {
        boolean called = !DEFAULT.equals(handler) && !IGNORED.equals(handler);
        @Nullable IntConsumer before = HANDLERS[signal];
        HANDLERS[signal] = called ? handler : null;
        try {
            Dispositions.set(
                    signal,
                    called
                            ? Dispositions.NOTICED
                            : IGNORED.equals(handler)
                                    ? Dispositions.IGNORED
                                    : Dispositions.DEFAULT);
        } catch (ProcessException e) {
            HANDLERS[signal] = before;
            throw e;
        }
        if (called && !installed) {
            installed = true;
            Tracer.atLines(SignalHandlers::runSometimes);
        }
    }

    private static void check(int signal) {
        if (signal < 1 || signal > SIGNALS) {
            throw new IllegalArgumentException(
                    "signal number out of range: " + signal + " is not in 1 to " + SIGNALS);
        }
    }

    /// Whether there is, or was, a handler to be called.
    public static boolean installed() {
        return installed;
    }

    /// Sends a signal to the calling process; its handler has run when this returns.
    public static void raise(int signal) {
        if (!Dispositions.raise(signal)) {
            throw new IllegalArgumentException("there is no signal " + signal);
        }
        run();
    }

    /// Calls the handlers of all signals that have come, the one with the lowest number first;
    /// nothing in other threads than the main one. What a handler throws is thrown here.
    public static void run() {
        if (!installed || !Self.isMainThread(Thread.currentThread())) {
            return;
        }
        Dispositions.collect();
        for (int signal = 1; signal <= SIGNALS; signal++) {
            IntConsumer handler = HANDLERS[signal];
            if (handler != null && Dispositions.hasCome(signal)) {
                // From here on the next one may come.
                Dispositions.set(signal, Dispositions.NOTICED);
                call(handler, signal);
            }
        }
    }

    private static void call(IntConsumer handler, int signal) {
        int line = Tracer.here().line();
        try {
            handler.accept(signal);
        } finally {
            Tracer.standOn(line);
        }
    }

    private static void runSometimes() {
        long now = System.nanoTime();
        if (now - looked >= BETWEEN_LOOKS) {
            looked = now;
            run();
        }
    }

    /// Whether [#run] would call a handler.
    static boolean anyHasCome() {
        if (!installed || !Self.isMainThread(Thread.currentThread())) {
            return false;
        }
        Dispositions.collect();
        for (int signal = 1; signal <= SIGNALS; signal++) {
            if (HANDLERS[signal] != null && Dispositions.hasCome(signal)) {
                return true;
            }
        }
        return false;
    }

    /// In a forked child: what has come to its parent has not come to it.
    static void startAnew() {
        if (!installed) {
            return;
        }
        for (int signal = 1; signal <= SIGNALS; signal++) {
            if (HANDLERS[signal] != null) {
                Dispositions.set(signal, Dispositions.NOTICED);
            }
        }
    }
}
