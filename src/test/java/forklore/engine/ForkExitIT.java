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

    private static final String WITH_A_THREAD =
            """
            import static forklore.mp.Posix.*;

            static class Waiting extends Thread {
                @Override
                public void run() {
                    synchronized (this) {
                        while (true) {
                            try {
                                wait();
                            } catch (InterruptedException e) {
                                return;
                            }
                        }
                    }
                }
            }

            void main() throws InterruptedException {
                var other = new Waiting();
                Thread plain = other;
                other.start();
                int pid = fork();
                if (pid == 0) {
                    IO.println("in the child: " + other.isAlive() + " " + plain.isAlive());
                    IO.println("itself: " + Thread.currentThread().isAlive());
                    other.join();
                    plain.join(1000);
                    IO.println("joined: " + plain.join(java.time.Duration.ofDays(1)));
                    System.exit(0);
                }
                IO.println("child ended with " + waitpid(pid).exitCode());
                IO.println("in the parent: " + other.isAlive());
                other.interrupt();
                other.join();
                IO.println("in the end: " + other.isAlive());
            }
            """;

    private static final String CODES =
            """
            import forklore.mp.Pool;
            import forklore.mp.Posix;
            import forklore.mp.Process;
            import forklore.mp.WorkerLostException;

            static void end(Process.Target way) {
                var process = new Process(way);
                process.start();
                process.join();
                IO.println("ended with " + process.exitCode());
            }

            void main() {
                end(() -> System.exit(137));
                end(() -> Runtime.getRuntime().halt(143));
                end(() -> Posix._exit(159));
                end(() -> System.exit(160));
                end(() -> ProcessHandle.of(Process.current().pid()).orElseThrow());
                var killed = new Process(() -> forklore.mp.Time.sleep(1000));
                killed.start();
                killed.kill();
                killed.join();
                IO.println("killed with " + killed.exitCode());
                try (var pool = new Pool(1)) {
                    pool.apply(() -> System.exit(137));
                } catch (WorkerLostException e) {
                    IO.println("worker: " + e.exitCode() + " " + e.getMessage());
                }
            }
            """;

    private final Probe probe = new Probe();

    @Test
    void aForkedChildKnowsThatItHasNoOtherThread() throws Exception {
        try (var engine = new JavaEngine()) {
            Outcome outcome =
                    Probe.end(
                            engine.start(
                                    Probe.request(Duration.ofSeconds(80), WITH_A_THREAD), probe));

            assertThat(outcome).isEqualTo(new Outcome.Exited(0));
        }
        assertThat(probe.output())
                .contains(
                        "in the child: false false",
                        "itself: true",
                        "joined: true",
                        "child ended with 0",
                        "in the parent: true",
                        "in the end: false");
    }

    @Test
    void anExitCodeIsNotTakenForASignal() throws Exception {
        try (var engine = new JavaEngine()) {
            Outcome outcome =
                    Probe.end(engine.start(Probe.request(Duration.ofSeconds(80), CODES), probe));

            assertThat(outcome).isEqualTo(new Outcome.Exited(0));
        }
        assertThat(probe.output())
                .contains(
                        "ended with 137",
                        "ended with 143",
                        "ended with 159",
                        "ended with 160",
                        "ended with 0",
                        "killed with -9")
                .anyMatch(
                        line ->
                                line.startsWith("worker: 137 ")
                                        && line.contains("ended with exit code 137"));
        assertThat(probe.events(ProcessExited.class))
                .extracting(ProcessExited::exitCode)
                .contains(137, 143, 159, 160, -9);
    }

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
