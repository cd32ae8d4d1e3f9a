package forklore.engine;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.jvm.JavaEngine;
import forklore.run.Outcome;
import forklore.trace.ProcessEvent.Blocked;
import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.ProcessEvent.SignalSent;
import forklore.trace.Wait;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.time.Duration;
import java.util.List;

/// The system's own calls in a listing that an engine runs.
@DisabledOnOs(OS.WINDOWS)
@Timeout(300)
class PosixRunIT {
    private static final JavaEngine ENGINE = new JavaEngine();

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @Test
    void whoHasLeftItsSessionStandsInTheTreeAndIsEndedByStop() throws Exception {
        var probe = new Probe();
        Run run =
                ENGINE.start(
                        Probe.request(
                                Duration.ofMinutes(3),
                                """
                                import static forklore.mp.Posix.*;
                                import static forklore.mp.Time.sleep;

                                void main() {
                                    int pid = fork();
                                    if (pid == 0) {
                                        IO.println("alone: " + (setsid() == getpid()));
                                        sleep(600);
                                        _exit(0);
                                    }
                                    waitpid(pid);
                                }
                                """),
                        probe);
        OutputWritten said =
                probe.await(OutputWritten.class, line -> line.text().startsWith("alone"));
        assertThat(said.text()).isEqualTo("alone: true");
        run.stop();
        assertThat(Probe.end(run)).isEqualTo(new Outcome.Stopped());

        List<ProcessStarted> started = probe.events(ProcessStarted.class);
        ProcessStarted child =
                started.stream().filter(it -> it.pid() == said.pid()).findFirst().orElseThrow();
        assertThat(started)
                .anyMatch(it -> it.pid() == child.ppid() && it.name().equals("MainProcess"));
        assertThat(probe.events(ProcessExited.class)).anyMatch(it -> it.pid() == said.pid());
        Probe.awaitGone(probe.pids());
        assertThat(Probe.alive(probe.pids())).isEmpty();
    }

    /// A handler runs between two lines of a loop that calls nothing, and in a wait, which is told
    /// anew after it.
    @Test
    void handlersRunBetweenLinesAndInWaits() throws Exception {
        var probe = new Probe();
        Run run =
                ENGINE.start(
                        Probe.request(
                                Duration.ofMinutes(3),
                                """
                                import static forklore.mp.Posix.*;
                                import static forklore.mp.Signal.*;

                                static boolean done;

                                void main() {
                                    signal(SIGUSR1, number -> done = true);
                                    int pid = fork();
                                    if (pid == 0) {
                                        kill(getppid(), SIGUSR1);
                                        while (!done) {}
                                        _exit(7);
                                    }
                                    while (!done) {}
                                    done = false;
                                    kill(pid, SIGUSR1);
                                    signal(SIGUSR1, number -> IO.println("meanwhile"));
                                    if (fork() == 0) {
                                        kill(getppid(), SIGUSR1);
                                        pause();
                                        _exit(0);
                                    }
                                    IO.println("ended: " + waitpid(pid).exitCode());
                                    IO.println("ended: " + done);
                                    killpg(getpgid(0), SIGUSR1);
                                    waitpid(-1);
                                }
                                """),
                        probe);

        assertThat(Probe.end(run)).isEqualTo(new Outcome.Exited(0));
        assertThat(probe.events(OutputWritten.class).stream().map(OutputWritten::text))
                .contains("meanwhile", "ended: 7", "ended: false");
        assertThat(probe.events(SignalSent.class)).hasSize(4);
        assertThat(probe.events(Blocked.class)).anyMatch(it -> it.call() == Wait.SIGNAL);
    }
}
