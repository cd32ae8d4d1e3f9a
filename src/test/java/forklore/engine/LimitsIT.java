package forklore.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forklore.engine.both.BothEngines;
import forklore.engine.jvm.JavaEngine;
import forklore.engine.python.PythonEngine;
import forklore.ground.Language;
import forklore.lesson.EngineKind;
import forklore.lesson.Listing;
import forklore.run.Limits;
import forklore.run.Outcome;
import forklore.run.RunRequest;
import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.ProcessEvent.ProcessStarted;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A run that reaches a limit is held there, ended, and told.
@EnabledOnOs(OS.LINUX)
class LimitsIT {
    private static final Limits USUAL = Limits.within(Duration.ofSeconds(60));
    private static final PythonEngine PYTHON = new PythonEngine();
    private static final BothEngines ENGINE = new BothEngines(new JavaEngine(), PYTHON);

    private final Probe probe = new Probe();

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @AfterEach
    void nothingIsLeft() {
        assertThat(Probe.alive(probe.pids())).isEmpty();
    }

    private Outcome outcome(EngineKind kind, String name, String source, Limits limits)
            throws Exception {
        assumeTrue(kind == EngineKind.JAVA || PYTHON.availability().available());
        var program = new RunRequest.Program("", new Listing(kind, name, source));
        var request =
                new RunRequest("test", List.of(program), Map.of(), List.of(), limits.time())
                        .under(limits);
        return Probe.end(ENGINE.start(request, probe));
    }

    private String run(EngineKind kind, String name, String source, Limits limits)
            throws Exception {
        Outcome outcome = outcome(kind, name, source, limits);
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return ((Outcome.Failed) outcome).message().in(Language.EN);
    }

    private String python(String source, Limits limits) throws Exception {
        return run(EngineKind.PYTHON, "mine.py", source, limits);
    }

    private static int processes(String message) {
        assertThat(message).contains("processes at once");
        return Integer.parseInt(message.substring(0, message.indexOf(' ')));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                while True:
                    os.fork()
                """,
                """
                while True:
                    if os.fork() == 0:
                        os.setsid()
                """,
                """
                while True:
                    if os.fork() == 0:
                        os.setsid()
                        if os.fork():
                            os._exit(0)
                """,
                """
                import subprocess
                subprocess.run(["bash", "-c", ":(){ :|:& };:; sleep 30"])
                """
            })
    void aForkBombIsHeldAtTheLimit(String bomb) throws Exception {
        String message = python("import os\n" + bomb, USUAL.withProcesses(24));
        assertThat(processes(message)).isBetween(25, 36);
        assertThat(probe.events(ProcessStarted.class)).hasSizeBetween(16, 200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while (true) { new forklore.mp.Process(() -> {}).start(); }",
                "while (true) { new ProcessBuilder(\"sh\", \"-c\", \"setsid sleep 60 &\").start(); }",
                "while (true) { forklore.mp.Posix.fork(); }"
            })
    void aBombOfJvmsIsHeldAtTheLimit(String bomb) throws Exception {
        String source = "void main() throws Exception {\n    " + bomb + "\n}\n";
        String message = run(EngineKind.JAVA, "Listing.java", source, USUAL.withProcesses(12));
        assertThat(processes(message)).isBetween(13, 18);
    }

    @Test
    void memoryIsThatOfAllProcessesTogether() throws Exception {
        String hungry =
                """
                import os
                os.fork()
                held = []
                while True:
                    held.append(bytearray(b"x" * 4_000_000))
                """;
        assertThat(python(hungry, USUAL.withMemory(400L << 20)))
                .contains("400 MB")
                .contains("all of them were ended");
    }

    @Test
    void whatForkedProcessesShareCountsOnce() throws Exception {
        String sharing =
                """
                import os, time
                held = bytearray(b"x" * 100_000_000)
                for child in range(8):
                    if os.fork() == 0:
                        time.sleep(1)
                        os._exit(0)
                for child in range(8):
                    os.wait()
                """;
        assertThat(outcome(EngineKind.PYTHON, "mine.py", sharing, USUAL.withMemory(400L << 20)))
                .isEqualTo(new Outcome.Exited(0));
    }

    @Test
    void endlessPrintingIsEndedAtTheLimit() throws Exception {
        String loud = "while True:\n    print('x' * 1000)\n";
        assertThat(python(loud, USUAL.withOutput(5 << 20))).contains("more than 5120 KB");
        long printed =
                probe.events(OutputWritten.class).stream()
                        .mapToLong(it -> it.text().length())
                        .sum();
        assertThat(printed).isBetween(5_000_000L, 100_000_000L);
    }
}
