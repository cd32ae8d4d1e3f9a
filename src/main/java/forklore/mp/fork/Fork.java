package forklore.mp.fork;

import forklore.ground.Surroundings;
import forklore.mp.ProcessException;
import forklore.mp.self.Identity;
import forklore.mp.self.Lineage;
import forklore.mp.self.Seconds;
import forklore.mp.self.Self;
import forklore.mp.tell.OutputCapture;
import forklore.mp.tell.Tracer;
import forklore.trace.ProcessEvent.ForkReturned;
import forklore.trace.ProcessEvent.ParentChanged;
import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.ProcessEvent.ProcessReady;
import forklore.trace.ProcessEvent.ProcessReaped;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.Role;
import forklore.trace.Stamp;
import forklore.trace.StartMethod;
import forklore.trace.Wait;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/// What happens around the system's `fork` and `wait`, so that both processes know who they are and
/// whoever watches learns of them.
///
/// A forked JVM has lost all threads but one. What it must not do any more: start threads, collect
/// garbage, and end as a JVM does, which asks a thread that is gone. So it ends through `_exit`,
/// and the system's alarm clock ends it if all else fails.
public final class Fork {
    /// Set to `true` in a JVM that was started to be forked.
    public static final String PROPERTY = "forklore.forks";

    public static final int ANY = -1;

    public static final int NO_HANG = 1;
    public static final int UNTRACED = 2;

    private static final int DEADLINE_SECONDS = 300;

    private static int parent;
    private static boolean child;

    /// The thread that forked, and a number that is higher than those of all threads of the parent.
    private static @Nullable Thread forker;

    private static long newer;

    private Fork() {}

    /// A child that was waited for.
    ///
    /// @param exitCode the exit code, or minus the signal that killed it
    /// @param stoppedBy the signal that stopped a child that has not ended; otherwise 0
    public record Ended(int pid, int exitCode, int stoppedBy) {
        /// Nothing to tell of.
        static final Ended NOBODY = new Ended(0, 0, 0);
    }

    /// Whether this JVM was started to be forked.
    public static boolean isForkable() {
        return Surroundings.isOn(PROPERTY);
    }

    /// Links and loads what a fork needs, so that the first one is as quick as the next.
    public static void prepare() {
        parent = LibC.getppid();
        LibC.waitpid(ANY, NO_HANG);
        LibC.alarm(0);
        LibC.kill(LibC.getpid(), 0);
        Lineage.self().withPid(Self.pid());
        new ForkReturned(Tracer.here(), 0);
        new ProcessExited(Tracer.here(), 0);
        new ProcessReaped(Tracer.here(), 0);
    }

    /// Whether this process came from a fork.
    public static boolean isChild() {
        return child;
    }

    /// Whether this forked process lacks that thread, which its parent had.
    static boolean leftBehind(Thread thread) {
        return thread != forker && thread.threadId() < newer;
    }

    public static int fork() {
        Stamp before = Tracer.here();
        String numbers = Lineage.nextNumbers();
        int pid = Tracer.holding(LibC::fork);
        if (pid < 0) {
            throw new ProcessException(
                    "The system refuses to fork: it has no room for another process. End some, or"
                            + " fork fewer.");
        }
        if (pid == 0) {
            becomeChild(before, numbers);
        } else {
            tellBirth(before, pid, before.pid(), numbers);
        }
        if (Tracer.on()) {
            Tracer.emit(new ForkReturned(Tracer.here(), pid));
        }
        return pid;
    }

    /// Both sides tell of the birth, and whoever is first is believed: a busy machine may let the
    /// child wait until its younger brother runs, and a parent may be killed at once.
    private static void tellBirth(Stamp before, int pid, int parent, String numbers) {
        if (Tracer.on()) {
            Tracer.emit(
                    new ProcessStarted(
                            new Stamp(before.t(), pid, before.line()),
                            parent,
                            name(numbers),
                            StartMethod.FORK,
                            Role.CHILD,
                            "",
                            -1));
        }
    }

    private static String name(String numbers) {
        return "Fork-" + numbers;
    }

    private static void becomeChild(Stamp before, String numbers) {
        LibC.alarm(DEADLINE_SECONDS);
        child = true;
        forker = Thread.currentThread();
        newer = new Thread(() -> {}).threadId();
        parent = before.pid();
        Self.is(LibC.getpid());
        Self.onMainThread();
        SignalHandlers.startAnew();
        String name = name(numbers);
        Identity old = Lineage.self();
        Lineage.becomeFork(
                new Identity(
                        Self.pid(), name, numbers, false, Role.CHILD, "", -1, parent, old.name()));
        tellBirth(before, Self.pid(), parent, numbers);
        Descriptors.tellInherited();
        if (Tracer.on()) {
            Tracer.emit(new ProcessReady(Tracer.here()));
        }
    }

    public static int parent() {
        int now = LibC.getppid();
        if (now != parent) {
            parent = now;
            if (Tracer.on()) {
                Tracer.emit(new ParentChanged(Tracer.here(), now));
            }
        }
        return now;
    }

    /// Waits for a child's end.
    ///
    /// @param options [#NO_HANG] answers at once, with pid 0 where there is nothing to tell of;
    ///   [#UNTRACED] also tells of children that were stopped
    public static Ended await(String call, int pid, int options) {
        if ((options & NO_HANG) != 0) {
            int ended = LibC.waitpid(pid, options);
            return ended == 0 ? Ended.NOBODY : known(pid, ended);
        }
        var ended = new AtomicReference<>(Ended.NOBODY);
        Waiting.until(
                call,
                Wait.CHILD,
                () -> Tracer.blocked(Wait.CHILD, "", Math.max(pid, 0), Seconds.FOREVER),
                pause -> {
                    LockSupport.parkNanos(pause);
                    int found = LibC.waitpid(pid, options | NO_HANG);
                    if (found != 0) {
                        ended.set(known(pid, found));
                    }
                    return found != 0;
                });
        return Objects.requireNonNull(ended.get());
    }

    /// @param pid who was asked for
    /// @param found what the system said
    private static Ended known(int pid, int found) {
        if (found < 0) {
            throw new ProcessException(
                    pid > 0
                            ? "No child process " + pid + " that was not waited for."
                            : "No child processes: all were waited for, or there was none.");
        }
        int stoppedBy = LibC.stoppedBy();
        return stoppedBy != 0
                ? new Ended(found, 0, stoppedBy)
                : reaped(new Ended(found, LibC.exitCode(), 0));
    }

    private static Ended reaped(Ended ended) {
        if (Tracer.on()) {
            Tracer.emit(new ProcessExited(Tracer.of(ended.pid()), ended.exitCode()));
            Tracer.emit(new ProcessReaped(Tracer.of(ended.pid()), Self.pid()));
        }
        return ended;
    }

    /// Ends this process, a forked child or not, without the JVM's own ceremonies.
    ///
    /// @return never; for a `throw` that tells the compiler so
    public static AssertionError leave(int code) {
        System.out.flush();
        System.err.flush();
        OutputCapture.flushAll();
        throw LibC.exit(code);
    }
}
