package forklore.mp;

import forklore.ground.OperatingSystem;
import forklore.mp.fork.Descriptors;
import forklore.mp.fork.Ending;
import forklore.mp.fork.Fork;
import forklore.mp.fork.LibC;
import forklore.mp.fork.ProcessGroups;
import forklore.mp.fork.Programs;
import forklore.mp.fork.SignalHandlers;
import forklore.mp.jvm.JvmCommand;
import forklore.mp.self.Lineage;
import forklore.mp.self.Self;
import forklore.mp.tell.Tracer;
import forklore.trace.ProcessEvent.SignalSent;
import forklore.trace.Role;

import java.util.List;

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

    /// Of [#waitpid(int, int)]: answers at once.
    public static final int WNOHANG = Fork.NO_HANG;

    /// Of [#waitpid(int, int)]: also tells of a child that a signal stopped.
    public static final int WUNTRACED = Fork.UNTRACED;

    /// How a child ended.
    ///
    /// @param pid the child
    /// @param exitCode its exit code, or minus the signal that killed it
    public record Ended(int pid, int exitCode) {}

    /// What became of a child.
    ///
    /// @param pid the child; 0 where there is nothing to tell of
    /// @param exitCode its exit code, or minus the signal that killed it
    /// @param stoppedBy the signal that stopped it; 0 where it ended
    public record Status(int pid, int exitCode, int stoppedBy) {}

    /// The two ends of a pipe of the system's.
    ///
    /// @param reader the descriptor to read from
    /// @param writer the descriptor to write to
    public record Ends(int reader, int writer) {}

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
    /// @param pid the child; -1 for any, 0 for any of this process's group, minus a group for any
    ///   of that one
    /// @throws ProcessException where it is no child of this process, or was waited for before
    /// @throws InterruptedWait where the calling thread is interrupted
    public static Ended waitpid(int pid) {
        check("waitpid");
        return told(Fork.await("waitpid", pid, 0));
    }

    /// As [#waitpid(int)], with CPython's options.
    ///
    /// @param options [#WNOHANG], [#WUNTRACED], both, or 0
    /// @return with pid 0 where it may not wait and nothing has happened
    /// @throws IllegalArgumentException for other options
    public static Status waitpid(int pid, int options) {
        check("waitpid");
        if ((options & ~(WNOHANG | WUNTRACED)) != 0) {
            throw new IllegalArgumentException(
                    "waitpid knows WNOHANG and WUNTRACED, not the options " + options);
        }
        Fork.Ended found = Fork.await("waitpid", pid, options);
        return new Status(found.pid(), found.exitCode(), found.stoppedBy());
    }

    /// Waits for the end of whichever child ends first; CPython's `os.wait`.
    ///
    /// @throws ProcessException where there is no child left to wait for
    /// @throws InterruptedWait where the calling thread is interrupted
    public static Ended waitAny() {
        check("waitAny");
        return told(Fork.await("wait", Fork.ANY, 0));
    }

    /// Sends a signal to a process. Where that is the calling one, and has a handler, it has run
    /// when this returns.
    ///
    /// @throws ProcessException where there is no such process, or it is somebody else's
    public static void kill(int pid, int signal) {
        check("kill");
        if (Tracer.on()) {
            Tracer.emit(new SignalSent(Tracer.here(), pid, signal));
        }
        if (pid == Self.pid() && signal > 0 && SignalHandlers.installed()) {
            SignalHandlers.raise(signal);
        } else if (LibC.kill(pid, signal) != 0) {
            throw new ProcessException("No such process, or not ours to signal: " + pid);
        }
    }

    /// Sends a signal to all processes of a group.
    ///
    /// @param group its number, the pid of the process that began it
    /// @throws ProcessException where there is none that is ours to signal
    public static void killpg(int group, int signal) {
        check("killpg");
        if (group <= 1) {
            throw new IllegalArgumentException("killpg needs a group, not " + group);
        }
        if (Tracer.on()) {
            Tracer.emit(new SignalSent(Tracer.here(), group, signal));
        }
        if (LibC.kill(-group, signal) != 0) {
            throw new ProcessException("No such process group, or not ours to signal: " + group);
        }
    }

    /// The number of the group that a process belongs to.
    ///
    /// @param pid 0 for the calling process
    /// @throws ProcessException where there is no such process
    public static int getpgid(int pid) {
        check("getpgid");
        return ProcessGroups.of(pid);
    }

    /// Puts a process, this one or a child of it, into a group.
    ///
    /// @param pid 0 for the calling process
    /// @param group 0 for a new one, which gets the process's pid as its number
    /// @throws ProcessException where the system refuses
    public static void setpgid(int pid, int group) {
        check("setpgid");
        ProcessGroups.move(pid, group);
    }

    /// Begins a session, and a group, of which the calling process is the first; the deadline of a
    /// run and its Stop reach it all the same.
    ///
    /// @return the number of both
    /// @throws ProcessException where the calling process is the first of its group
    public static int setsid() {
        check("setsid");
        return ProcessGroups.newSession();
    }

    /// A pipe of the system's. Forked children have both its ends too: who reads hears of the end
    /// of file only when all have closed the writer. Programs that take this one's place get what
    /// [#dup2] made.
    ///
    /// @throws ProcessException where this process may not open more
    public static Ends pipe() {
        check("pipe");
        List<Integer> ends = Descriptors.pipe();
        return new Ends(ends.getFirst(), ends.getLast());
    }

    /// Reads at most so many bytes: what is there, waiting until there is something.
    ///
    /// @return no bytes at the end of file, when nobody holds the writer any more
    /// @throws IllegalArgumentException where the number is negative
    /// @throws ProcessException where the descriptor is not open to be read
    public static byte[] read(int descriptor, int most) {
        check("read");
        if (most < 0) {
            throw new IllegalArgumentException("can't read " + most + " bytes");
        }
        return Descriptors.read(descriptor, most);
    }

    /// Writes the bytes, waiting until there is room.
    ///
    /// @return how many: fewer than given only where the system was interrupted
    /// @throws BrokenPipeException where nobody holds the reader any more
    /// @throws ProcessException where the descriptor is not open to be written
    public static int write(int descriptor, byte[] bytes) {
        check("write");
        return Descriptors.write(descriptor, bytes);
    }

    /// Closes this process's descriptor.
    ///
    /// @throws ProcessException where it is not open
    public static void close(int descriptor) {
        check("close");
        Descriptors.close(descriptor);
    }

    /// Makes the second descriptor another name of what the first one is; what the second one was
    /// is closed. `dup2(ends.writer(), 1)` sends what is printed into a pipe.
    ///
    /// @return the second
    /// @throws ProcessException where the first is not open
    public static int dup2(int from, int to) {
        check("dup2");
        Descriptors.dup2(from, to);
        return to;
    }

    /// Runs another program in the place of this one, with the same pid. It is looked for in the
    /// folders of `PATH`, unless it names one itself. Only returns by throwing.
    ///
    /// @param arguments the first is the name by which the program knows itself
    /// @throws ProcessException where there is no such program, or it can't be run
    public static void execvp(String program, String... arguments) {
        check("execvp");
        Programs.exec(program, List.of(arguments));
    }

    /// As [#execvp], for a program that is named with its folder.
    public static void execv(String path, String... arguments) {
        check("execv");
        Programs.exec(path.contains("/") ? path : "./" + path, List.of(arguments));
    }

    /// Starts another program as a child of this process; it is waited for with [#waitpid(int)]. It
    /// is looked for as by [#execvp].
    ///
    /// @param arguments the first is the name by which the program knows itself
    /// @return its pid
    /// @throws ProcessException where there is no such program, or it can't be run
    public static int posixSpawn(String program, String... arguments) {
        check("posixSpawn");
        return Programs.spawn(program, List.of(arguments));
    }

    /// Ends the calling process at once. Unlike CPython's, it writes out first what was printed.
    public static void _exit(int code) {
        if (Fork.isForkable()) {
            throw Fork.leave(code);
        }
        Ending.exit(code);
    }

    private static Ended told(Fork.Ended ended) {
        return new Ended(ended.pid(), ended.exitCode());
    }

    static void check(String call) {
        if (OperatingSystem.isWindows()) {
            throw new UnsupportedOperationException(
                    call
                            + " does not exist on Windows: it has no way to copy a process. Use"
                            + " Process or Pool, which start a new one.");
        }
        if (!Fork.isForkable() && Lineage.self().role() != Role.MAIN) {
            throw new UnsupportedOperationException(
                    call
                            + " does not work in "
                            + Lineage.self().name()
                            + ": only the listing's first process, and what it forked, can be"
                            + " copied. Processes that Process or Pool started can't.");
        }
        if (!Fork.isForkable()) {
            throw new UnsupportedOperationException(
                    call
                            + " needs a JVM that was started for it: run this listing with"
                            + " Forklore, or use the command of JvmCommand.forListing.");
        }
    }
}
