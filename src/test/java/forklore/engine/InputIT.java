package forklore.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import forklore.engine.both.BothEngines;
import forklore.engine.jvm.JavaEngine;
import forklore.engine.python.PythonEngine;
import forklore.ground.Language;
import forklore.lesson.EngineKind;
import forklore.lesson.Listing;
import forklore.run.Outcome;
import forklore.run.RunRequest;
import forklore.trace.ProcessEvent.OutputWritten;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What is typed for a run is read by its programs.
@EnabledOnOs(OS.LINUX)
class InputIT {
    private static final PythonEngine PYTHON = new PythonEngine();
    private static final BothEngines ENGINE = new BothEngines(new JavaEngine(), PYTHON);
    private static final Duration LONG = Duration.ofSeconds(120);

    private static final Map<EngineKind, String> ECHO =
            Map.of(
                    EngineKind.JAVA,
                    """
                    void main() {
                        String line = IO.readln("ready ");
                        while (line != null) {
                            IO.println("read " + line);
                            line = IO.readln();
                        }
                        IO.println("end");
                    }
                    """,
                    EngineKind.PYTHON,
                    """
                    import sys
                    for line in sys.stdin:
                        print("read", line.rstrip(), flush=True)
                    print("end")
                    """);

    private final Probe probe = new Probe();

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @AfterEach
    void nothingIsLeft() {
        assertThat(Probe.alive(probe.pids())).isEmpty();
    }

    private Run start(RunRequest.Program... programs) {
        boolean java =
                List.of(programs).stream()
                        .allMatch(program -> program.listing().engine() == EngineKind.JAVA);
        var here = PYTHON.availability();
        assumeTrue(java || here.available(), () -> here.reason().in(Language.EN));
        var request = new RunRequest("test", List.of(programs), Map.of(), List.of(), LONG);
        return ENGINE.start(request, probe);
    }

    private static RunRequest.Program program(String lane, EngineKind kind, String source) {
        String name = kind == EngineKind.JAVA ? "Listing.java" : "listing.py";
        return new RunRequest.Program(lane, new Listing(kind, name, source));
    }

    private void awaitLine(String lane, String text) throws InterruptedException {
        probe.await(OutputWritten.class, it -> it.lane().equals(lane) && it.text().contains(text));
    }

    @ParameterizedTest
    @EnumSource
    void aLineIsReadWhenItIsTypedAndTheEndWhenItComes(EngineKind kind) throws Exception {
        Run run = start(program("", kind, ECHO.getOrDefault(kind, "")));
        run.type("one\n".getBytes(UTF_8));
        awaitLine("", "read one");
        run.type("zwei 二\n".getBytes(UTF_8));
        awaitLine("", "read zwei 二");
        run.endInput();
        assertThat(Probe.end(run)).isEqualTo(new Outcome.Exited(0));
        assertThat(probe.output()).last().isEqualTo("end");
    }

    @Test
    void bothProgramsReadTheSame() throws Exception {
        Run run =
                start(
                        program("java", EngineKind.JAVA, ECHO.getOrDefault(EngineKind.JAVA, "")),
                        program(
                                "python",
                                EngineKind.PYTHON,
                                ECHO.getOrDefault(EngineKind.PYTHON, "")));
        run.type("one\n".getBytes(UTF_8));
        awaitLine("java", "read one");
        awaitLine("python", "read one");
        run.endInput();
        assertThat(Probe.end(run)).isEqualTo(new Outcome.Exited(0));
    }

    @ParameterizedTest
    @EnumSource
    void whoeverIsNotTypedForComesToTheEndAtOnce(EngineKind kind) throws Exception {
        String source =
                kind == EngineKind.JAVA
                        ? "void main() throws Exception { IO.println(new java.io.FileInputStream("
                                + "java.io.FileDescriptor.in).read()); }"
                        : "import os\nprint(len(os.read(0, 10)) - 1)\n";
        Run run = start(program("", kind, source));
        assertThat(Probe.end(run)).isEqualTo(new Outcome.Exited(0));
        assertThat(probe.output()).containsExactly("-1");
    }

    @Test
    void aChildOfMultiprocessingHasNoKeyboard() throws Exception {
        Run run =
                start(
                        program(
                                "",
                                EngineKind.PYTHON,
                                """
                                import sys
                                from multiprocessing import Process

                                def child():
                                    print("child", repr(sys.stdin.read()))

                                if __name__ == "__main__":
                                    p = Process(target=child)
                                    p.start()
                                    p.join()
                                    print("main", input())
                                """));
        awaitLine("", "child ''");
        run.type("mine\n".getBytes(UTF_8));
        run.endInput();
        assertThat(Probe.end(run)).isEqualTo(new Outcome.Exited(0));
        assertThat(probe.output()).last().isEqualTo("main mine");
    }

    @Test
    void aProgramThatDoesNotReadIsStoppedAllTheSame() throws Exception {
        Run run =
                start(
                        program(
                                "",
                                EngineKind.PYTHON,
                                """
                                import time
                                print("here", flush=True)
                                time.sleep(100)
                                input()
                                """));
        awaitLine("", "here");
        var typist =
                Thread.ofPlatform()
                        .daemon()
                        .start(
                                () -> {
                                    try {
                                        for (int i = 0; i < 1000; i++) {
                                            run.type(new byte[8192]);
                                        }
                                    } catch (InterruptedException e) {
                                        Thread.currentThread().interrupt();
                                    }
                                });
        run.stop();
        assertThat(Probe.end(run)).isEqualTo(new Outcome.Stopped());
        // Whoever typed is let go: what is left of it is lost.
        typist.join(Duration.ofSeconds(60));
        assertThat(typist.isAlive()).isFalse();
    }
}
