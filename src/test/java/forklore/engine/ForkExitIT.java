package forklore.engine;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.jvm.JavaEngine;
import forklore.run.Outcome;
import forklore.trace.ProcessEvent.ProcessExited;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.time.Duration;

/// Ways to end that a forked JVM could not take by itself.
@DisabledOnOs(OS.WINDOWS)
class ForkExitIT {
    private static final String LISTING =
            """
            import static forklore.mp.Posix.*;

            static void leave(int how) {
                IO.println("leaving " + how);
                switch (how) {
                    case 1 -> System.exit(41);
                    case 2 -> Runtime.getRuntime().exit(42);
                    case 3 -> Runtime.getRuntime().halt(43);
                    default -> throw new IllegalStateException("way " + how);
                }
            }

            void main() {
                for (int how = 1; how <= 4; how++) {
                    int pid = fork();
                    if (pid == 0) {
                        leave(how);
                    }
                    IO.println("child ended with " + waitpid(pid).exitCode());
                }
                System.exit(7);
            }
            """;

    private final Probe probe = new Probe();

    @Test
    void aForkedChildEndsThroughEveryExit() throws Exception {
        try (var engine = new JavaEngine()) {
            Outcome outcome =
                    Probe.end(engine.start(Probe.request(Duration.ofSeconds(80), LISTING), probe));

            assertThat(outcome).isEqualTo(new Outcome.Exited(7));
        }
        assertThat(probe.output())
                .contains(
                        "leaving 1",
                        "child ended with 41",
                        "leaving 2",
                        "child ended with 42",
                        "leaving 3",
                        "child ended with 43",
                        "leaving 4",
                        "child ended with 1");
        assertThat(probe.events(ProcessExited.class)).hasSize(5);
    }
}
