package forklore.engine.supervise;

import forklore.engine.guard.Guard;
import forklore.engine.guard.Message;
import forklore.engine.guard.Order;
import forklore.engine.guard.Report;
import forklore.mp.ProcessException;
import forklore.mp.jvm.JvmCommand;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The guard's process as the app sees it.
final class GuardProcess {
    /// Starts the guard and waits for it; cleans up should it be killed, whoever else is by then.
    /// What ends a program from the keyboard is not for it.
    private static final List<String> UNDERSTUDY =
            List.of(
                    "/bin/sh",
                    "-c",
                    "trap '' HUP INT QUIT TERM; \"$@\" || exec \"$@\" " + Guard.SWEEP,
                    "sh");

    private final Process process;

    /// Whether the process is the guard's understudy, and the guard its child.
    private final boolean watched;

    /// The guard's own pid, once it has told it.
    private volatile int pid;

    private GuardProcess(Process process, boolean watched) {
        this.process = process;
        this.watched = watched;
    }

    /// Starts a guard, which then waits for orders.
    ///
    /// @throws IOException where no process can be started
    static GuardProcess start() throws IOException {
        boolean watched = !Guard.isPortable();
        var command = new ArrayList<String>(watched ? UNDERSTUDY : List.of());
        command.addAll(guardCommand());
        return new GuardProcess(
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start(),
                watched);
    }

    private static List<String> guardCommand() throws IOException {
        try {
            return JvmCommand.forGuard("-D" + Guard.PORTABLE + "=" + Guard.isPortable());
        } catch (ProcessException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// Reads reports on a thread of its own until the guard ends.
    ///
    /// @param onEnd called once, after the last report
    void listen(Consumer<Report> listener, Runnable onEnd) {
        Thread.ofPlatform().daemon().name("guard-reports").start(() -> read(listener, onEnd));
    }

    private void read(Consumer<Report> listener, Runnable onEnd) {
        try (BufferedReader in = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                Report report = Report.of(Message.parse(line));
                if (report instanceof Report.Ready ready) {
                    pid = ready.pid();
                }
                listener.accept(report);
            }
        } catch (IOException e) {
            // Nothing more can be heard of it: the same as its end.
            kill();
        } finally {
            onEnd.run();
        }
    }

    /// Sends the orders in one write. A guard that is gone hears nothing; its end is told
    /// elsewhere.
    void send(List<Order> orders) {
        var text = new StringBuilder();
        orders.forEach(order -> text.append(order.message().line()).append('\n'));
        try {
            OutputStream out = process.getOutputStream();
            synchronized (process) {
                out.write(text.toString().getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (IOException e) {
            kill();
        }
    }

    /// Ends the guard itself by force; its end is then told to whoever listens.
    void kill() {
        if (!watched) {
            process.destroyForcibly();
            return;
        }
        process.children().forEach(ProcessHandle::destroyForcibly);
        // The understudy may be dead, and the guard another's child by now.
        if (pid > 0) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    /// Lets the guard go: it stops what is left, cleans up and ends.
    void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            kill();
        }
    }
}
