package forklore.mp;

import forklore.ground.OperatingSystem;
import forklore.mp.fork.Fork;
import forklore.mp.fork.LibC;
import forklore.mp.jvm.JvmCommand;
import forklore.mp.self.Self;
import forklore.mp.tell.Tracer;
import forklore.trace.ProcessEvent.SignalSent;

/// Unix's own way to have more than one process: `fork` and what belongs to it; the counterpart of
/// the functions of the same names in CPython's `os`.
///
/// ```java
/// int pid = fork();
/// if (pid == 0) {
///     IO.println("the child " + getpid() + " of " + getppid());
/// } else {
///     IO.println("the parent " + getpid() + " of " + pid);
///     waitpid(pid);
/// }
/// ```
///
/// The child is a copy of its parent that goes on at the same place: its variables have the same
/// values, and change on their own from there. A child ends when `main` ends in it, when it throws
/// (exit code 1), or with [#_exit]. `System.exit` ends it too in a listing that an engine runs; in
/// a program of your own it would wait for threads that a copy has not: use [#_exit] there.
///
/// These are the system's real calls. A JVM survives a fork only if it was started for it (see
/// [JvmCommand#forListing]), and the child only has the thread that called: a forked child can't
/// start a [Process] or a [Pool]. A forked child that still runs after five minutes is killed by
/// the system (SIGALRM).
public final class Posix {
    private Posix() {}

    /// How a child ended.
    ///
    /// @param pid the child
    /// @param exitCode its exit code, or minus the signal that killed it
    public record Ended(int pid, int exitCode) {}

    /// Splits the process in two.
    ///
    /// @return 0 in the child, the child's pid in the parent
    /// @throws UnsupportedOperationException where there is no fork, or the JVM was not started for
    ///   it
    /// @throws ProcessException where the system refuses another process
    public static int fork() {
        check("fork");
        return Fork.fork();
    }

    /// The calling process.
    public static int getpid() {
        return Self.pid();
    }

    /// The calling process's parent, or whoever adopted it when that died.
    public static int getppid() {
        return Fork.isForkable() ? Fork.parent() : Self.parentPid();
    }

    /// Waits for that child's end, and takes it off the system's list: it is a zombie until then.
    ///
    /// @throws ProcessException where it is no child of this process, or was waited for before
    /// @throws InterruptedWait where the calling thread is interrupted
    public static Ended waitpid(int pid) {
        check("waitpid");
        if (pid <= 0) {
            throw new IllegalArgumentException("waitpid needs a child's pid, not " + pid);
        }
        return told(Fork.await("waitpid", pid));
    }

    /// Waits for the end of whichever child ends first; CPython's `os.wait`.
    ///
    /// @throws ProcessException where there is no child left to wait for
    /// @throws InterruptedWait where the calling thread is interrupted
    public static Ended waitAny() {
        check("waitAny");
        return told(Fork.await("wait", Fork.ANY));
    }

    /// Sends a signal to a process.
    ///
    /// @throws ProcessException where there is no such process, or it is somebody else's
    public static void kill(int pid, int signal) {
        check("kill");
        if (Tracer.on()) {
            Tracer.emit(new SignalSent(Tracer.here(), pid, signal));
        }
        if (LibC.kill(pid, signal) != 0) {
            throw new ProcessException("No such process, or not ours to signal: " + pid);
        }
    }

    /// Ends the calling process at once. Unlike CPython's, it writes out first what was printed.
    public static void _exit(int code) {
        if (Fork.isForkable()) {
            throw Fork.leave(code);
        }
        System.exit(code);
    }

    /// Whether this JVM was started so that it can be forked.
    private static Ended told(Fork.Ended ended) {
        return new Ended(ended.pid(), ended.exitCode());
    }

    private static void check(String call) {
        if (OperatingSystem.isWindows()) {
            throw new UnsupportedOperationException(
                    call
                            + " does not exist on Windows: it has no way to copy a process. Use"
                            + " Process or Pool, which start a new one.");
        }
        if (!Fork.isForkable()) {
            throw new UnsupportedOperationException(
                    call
                            + " needs a JVM that was started for it: run this listing with"
                            + " Forklore, or use the command of JvmCommand.forListing.");
        }
    }
}
