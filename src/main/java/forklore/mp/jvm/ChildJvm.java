package forklore.mp.jvm;

import forklore.mp.ProcessException;
import forklore.mp.files.OwnEnd;
import forklore.mp.files.ProcessFolder;
import forklore.mp.fork.Fork;
import forklore.mp.self.Identity;
import forklore.mp.self.Seconds;
import forklore.mp.self.Self;
import forklore.mp.tell.Tracer;
import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.ProcessEvent.ProcessReaped;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.ProcessEvent.SignalSent;
import forklore.trace.StartMethod;
import forklore.wire.MessageBuilder;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A started child JVM: its pipes, its end, its signals.
///
/// The child's standard input carries what it is to do. Its output is this process's own, so that
/// it never passes through us. A child that answers does so on its standard error, which is a pipe
/// to us then.
public final class ChildJvm {
    private static final int SIGKILL = 9;
    private static final int SIGTERM = 15;

    private final java.lang.Process process;
    private final int pid;
    private @Nullable Integer exitCode;

    private ChildJvm(java.lang.Process process) {
        this.process = process;
        this.pid = (int) process.pid();
    }

    /// Starts a child.
    ///
    /// @param identity who it is; its pid is filled in
    /// @param answers whether its standard error comes to us
    /// @throws ProcessException where the system refuses
    public static ChildJvm start(Identity identity, boolean answers) {
        if (Fork.isChild()) {
            throw new IllegalStateException(
                    "A forked child can't start "
                            + identity.name()
                            + ": a copy of a JVM has none of the threads that this takes. Start it"
                            + " in the first process, or use fork().");
        }
        var builder = new ProcessBuilder(JvmCommand.forChild());
        builder.redirectOutput(Redirect.INHERIT);
        builder.redirectError(answers ? Redirect.PIPE : Redirect.INHERIT);
        ChildJvm child;
        try {
            child = new ChildJvm(builder.start());
        } catch (IOException e) {
            throw new ProcessException(
                    identity.name() + " could not be started: " + e.getMessage(), e);
        }
        if (Tracer.on()) {
            Tracer.emit(
                    new ProcessStarted(
                            Tracer.of(child.pid),
                            Self.pid(),
                            identity.name(),
                            StartMethod.SPAWN,
                            identity.role(),
                            identity.pool(),
                            identity.slot()));
        }
        var message = new MessageBuilder();
        identity.withPid(child.pid).write(message);
        child.tryToSend(List.of(message));
        return child;
    }

    public int pid() {
        return pid;
    }

    /// Sends the child messages, with one write where they are short.
    ///
    /// @throws IOException where the child is dead
    void send(List<MessageBuilder> messages) throws IOException {
        var out = process.getOutputStream();
        synchronized (out) {
            for (MessageBuilder message : messages) {
                message.writeTo(out);
            }
            out.flush();
        }
    }

    /// Sends the child messages, unless it is dead: then its end is reported in another way.
    public void tryToSend(List<MessageBuilder> messages) {
        try {
            send(messages);
        } catch (IOException e) {
            // It is dead, and its end is waited for.
        }
    }

    /// What the child answers.
    public InputStream answers() {
        return process.getErrorStream();
    }

    /// Tells the child that nothing more will come; one that waits for more ends.
    public void closeInput() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // Nobody reads there any more: closed as well as can be.
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /// Waits for the child's end.
    ///
    /// @param timeout ns; [Seconds#FOREVER]
    /// @return whether it ended
    public boolean waitFor(long timeout) throws InterruptedException {
        if (timeout == Seconds.FOREVER) {
            process.waitFor();
            return true;
        }
        return process.waitFor(timeout, TimeUnit.NANOSECONDS);
    }

    /// The exit code of a child that ended, or minus the signal that killed it.
    public synchronized int exitCode() {
        if (exitCode == null) {
            exitCode = OwnEnd.exitCode(pid, process.exitValue());
        }
        return exitCode;
    }

    /// Tells that the child ended and was waited for, and deletes the files that it left.
    public void bury() {
        int code = exitCode();
        ProcessFolder.removeOf(pid);
        if (Tracer.on()) {
            Tracer.emit(new ProcessExited(Tracer.of(pid), code));
            Tracer.emit(new ProcessReaped(Tracer.of(pid), Self.pid()));
        }
    }

    public void terminate() {
        tellSignal(SIGTERM);
        process.destroy();
    }

    public void kill() {
        tellSignal(SIGKILL);
        process.destroyForcibly();
    }

    private void tellSignal(int signal) {
        if (Tracer.on() && process.isAlive()) {
            Tracer.emit(new SignalSent(Tracer.here(), pid, signal));
        }
    }
}
