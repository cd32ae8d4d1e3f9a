package forklore.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Programs that fork and exit, over and over: nobody who can be named lives for long, and still
/// the run is not over.
@EnabledOnOs(OS.LINUX)
class ChainIT {
    private static final Duration SHORT = Duration.ofSeconds(4);
    private static final PythonEngine PYTHON = new PythonEngine();
    private static final BothEngines ENGINE = new BothEngines(new JavaEngine(), PYTHON);

    private final Probe probe = new Probe();

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    /// Tells what the program's processes are known by, before the first hop.
    @AfterEach
    void nothingIsLeft() throws Exception {
        var mark = probe.events(OutputWritten.class).getFirst();
        assertThat(mark.text()).startsWith("fifo:");
        assertThat(Survivors.of("FORKLORE_TRACE=" + mark.text())).isEmpty();
    }

    private Outcome run(EngineKind kind, String name, String source) throws Exception {
        var program = new RunRequest.Program("", new Listing(kind, name, source));
        var request = new RunRequest("test", List.of(program), Map.of(), List.of(), SHORT);
        return Probe.end(ENGINE.start(request, probe));
    }

    private Outcome python(int hops, boolean setsid) throws Exception {
        assumeTrue(
                PYTHON.availability().available(), PYTHON.availability().reason().in(Language.EN));
        String source =
                """
                import os, time
                with open("/proc/self/environ") as file:
                    all = dict(it.split("=", 1) for it in file.read().split("\\0") if it)
                print(all["FORKLORE_TRACE"], flush=True)
                hop = 0
                while hop != HOPS:
                    hop += 1
                    if os.fork():
                        os._exit(0)
                    SETSID
                time.sleep(600)
                """;
        return run(
                EngineKind.PYTHON,
                "chain.py",
                source.replace("HOPS", "" + hops).replace("SETSID", setsid ? "os.setsid()" : ""));
    }

    private Outcome java(int hops, boolean setsid) throws Exception {
        String source =
                """
                import static forklore.mp.Posix.*;
                import static forklore.mp.Time.sleep;
                import java.lang.foreign.*;

                void main() throws Throwable {
                    IO.println(System.getenv("FORKLORE_TRACE"));
                    var linker = Linker.nativeLinker();
                    var setsid =
                            linker.downcallHandle(
                                    linker.defaultLookup().findOrThrow("setsid"),
                                    FunctionDescriptor.of(ValueLayout.JAVA_INT));
                    for (int hop = 0; hop != HOPS; hop++) {
                        if (fork() != 0) {
                            _exit(0);
                        }
                        SETSID
                    }
                    sleep(600);
                }
                """;
        return run(
                EngineKind.JAVA,
                "Chain.java",
                source.replace("HOPS", "" + hops)
                        .replace("SETSID", setsid ? "int _ = (int) setsid.invokeExact();" : ""));
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "-1, true", "1, true", "10, false", "30, false", "30, true"})
    void aChainOfPythonsIsEndedAtTheDeadline(int hops, boolean setsid) throws Exception {
        assertThat(python(hops, setsid)).isInstanceOf(Outcome.TimedOut.class);
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "-1, true", "1, true", "10, false", "30, false", "30, true"})
    void aChainOfJvmsIsEndedAtTheDeadline(int hops, boolean setsid) throws Exception {
        assertThat(java(hops, setsid)).isInstanceOf(Outcome.TimedOut.class);
    }

    @Test
    void aChainThatEndsByItselfEndsTheRun() throws Exception {
        assumeTrue(
                PYTHON.availability().available(), PYTHON.availability().reason().in(Language.EN));
        assertThat(
                        run(
                                EngineKind.PYTHON,
                                "chain.py",
                                """
                                import os
                                with open("/proc/self/environ") as file:
                                    for it in file.read().split("\\0"):
                                        if it.startswith("FORKLORE_TRACE="):
                                            print(it.partition("=")[2], flush=True)
                                for hop in range(50):
                                    if os.fork():
                                        os._exit(0)
                                """))
                .isEqualTo(new Outcome.Exited(0));
    }
}
