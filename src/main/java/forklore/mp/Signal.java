package forklore.mp;

import forklore.ground.OperatingSystem;
import forklore.mp.fork.SignalHandlers;
import forklore.mp.fork.Waiting;
import forklore.mp.self.Self;
import forklore.mp.tell.Tracer;
import forklore.trace.ProcessEvent.SignalSent;

import org.jspecify.annotations.Nullable;

import java.util.function.IntConsumer;

/// What a process does when a signal comes; the counterpart of CPython's module `signal`, for
/// listings that may fork.
///
/// ```java
/// signal(SIGTERM, number -> done = true);
/// while (!done) {
///     work();
/// }
/// ```
///
/// As in CPython, a handler runs in the process's main thread, a moment after the signal has come:
/// between two lines of the listing, and in [Posix#waitpid], reads and writes of pipes,
/// [Time#sleep], [#pause] and waits for locks and their kin, which go on when it returns. Signals
/// of one number that come before their handler runs are one. What a handler throws is thrown where
/// it was called. A forked child has its parent's handlers; another program that takes the
/// process's place has none, and ignores what was ignored.
///
/// Not here: SIGALRM, which ends a forked child that has run too long, and what a JVM needs
/// (SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP). Waits of Java itself, such as [Thread#sleep], and
/// for queues are not interrupted: the handler runs after them.
public final class Signal {
    private static final boolean LINUX = OperatingSystem.isLinux();

    public static final int SIGHUP = 1;
    public static final int SIGINT = 2;
    public static final int SIGQUIT = 3;
    public static final int SIGKILL = 9;
    public static final int SIGPIPE = 13;
    public static final int SIGTERM = 15;
    public static final int SIGUSR1 = LINUX ? 10 : 30;
    public static final int SIGUSR2 = LINUX ? 12 : 31;
    public static final int SIGCHLD = LINUX ? 17 : 20;
    public static final int SIGCONT = LINUX ? 18 : 19;
    public static final int SIGSTOP = LINUX ? 19 : 17;
    public static final int SIGTSTP = LINUX ? 20 : 18;

    /// In place of a handler: what the system does by itself, which for most signals ends the
    /// process.
    public static final IntConsumer SIG_DFL = SignalHandlers.DEFAULT;

    /// In place of a handler: nothing happens.
    public static final IntConsumer SIG_IGN = SignalHandlers.IGNORED;

    private Signal() {}

    /// Sets what happens when that signal comes.
    ///
    /// @param handler called with the signal's number; or [#SIG_DFL] or [#SIG_IGN]
    /// @return what happened before; null where the JVM had a handler of its own
    /// @throws IllegalArgumentException where there is no such signal, or the JVM needs it
    /// @throws IllegalStateException in another thread than the process's main one
    /// @throws ProcessException for SIGKILL and SIGSTOP, which nobody can handle
    public static @Nullable IntConsumer signal(int signal, IntConsumer handler) {
        Posix.check("signal");
        return SignalHandlers.set(signal, handler);
    }

    /// What happens when that signal comes: as [#signal] gives it.
    ///
    /// @throws IllegalArgumentException where there is no such signal
    public static @Nullable IntConsumer getsignal(int signal) {
        Posix.check("getsignal");
        return SignalHandlers.of(signal);
    }

    /// Sends a signal to the calling process. Its handler, if it has one, has run when this
    /// returns.
    ///
    /// @throws IllegalArgumentException where there is no such signal
    public static void raiseSignal(int signal) {
        Posix.check("raiseSignal");
        if (Tracer.on()) {
            Tracer.emit(new SignalSent(Tracer.here(), Self.pid(), signal));
        }
        SignalHandlers.raise(signal);
    }

    /// Waits until a signal comes that has a handler, and calls that.
    ///
    /// @throws InterruptedWait where the calling thread is interrupted
    public static void pause() {
        Posix.check("pause");
        Waiting.pause();
    }
}
