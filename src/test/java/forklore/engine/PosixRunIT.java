package forklore.engine;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.jvm.JavaEngine;
import forklore.run.Outcome;
import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.ProcessEvent.ProcessStarted;

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
}
