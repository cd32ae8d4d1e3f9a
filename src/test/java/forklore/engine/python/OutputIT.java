package forklore.engine.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forklore.engine.Probe;
import forklore.engine.guard.Guard;
import forklore.ground.Language;
import forklore.lesson.EngineKind;
import forklore.lesson.Listing;
import forklore.model.OutputLine;
import forklore.model.Timeline;
import forklore.run.Outcome;
import forklore.run.RunRequest;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.ProcessEvent.ProgramReplaced;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a run has written: all of it, in the order in which it was written, each line by whom.
class OutputIT {
    private static final PythonEngine ENGINE = new PythonEngine();

    private final Probe probe = new Probe();

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @BeforeEach
    void onCPythonWithFifos() {
        assumeTrue(
                ENGINE.availability().available(), ENGINE.availability().reason().in(Language.EN));
        assumeTrue(!Guard.isPortable(), "raw output comes another way where there are no FIFOs");
    }

    @AfterEach
    void nothingIsLeft() {
        assertThat(Probe.alive(probe.pids())).isEmpty();
    }

    private List<OutputLine> run(String source, int seconds) throws Exception {
        var program = new RunRequest.Program("", new Listing(EngineKind.PYTHON, "mine.py", source));
        var request =
                new RunRequest(
                        "test", List.of(program), Map.of(), List.of(), Duration.ofSeconds(seconds));
        outcome = Probe.end(ENGINE.start(request, probe));
        return Timeline.EMPTY.append(probe.events()).end().output();
    }

    private Outcome outcome = new Outcome.Stopped();

    private List<String> lines(String source) throws Exception {
        return run(source, 80).stream().map(OutputLine::text).toList();
    }

    @Test
    void whatPythonPrintsAndWhatIsWrittenPastItStandInTheOrderOfWriting() throws Exception {
        var expected = new ArrayList<String>();
        for (int i = 0; i < 100; i++) {
            expected.add("python " + i);
            expected.add("raw " + i);
        }
        var lines =
                lines(
                        """
                        import os

                        for i in range(100):
                            print("python", i)
                            os.system(f"echo raw {i}")
                        """);
        assertThat(lines).containsExactlyElementsOf(expected);
    }

    @Test
    void aLineThatSeveralWriteIsToldInItsParts() throws Exception {
        var lines =
                lines(
                        """
                        import subprocess

                        print("building: ", end="", flush=True)
                        subprocess.run(["sh", "-c", "printf 'step1 '"])
                        print("ok")
                        """);
        assertThat(lines).containsExactly("building: ", "step1 ", "ok");
    }

    @Test
    void aProgramInThePlaceOfAnotherSpeaksForItself() throws Exception {
        var lines =
                run(
                        """
                        import os

                        pid = os.fork()
                        if pid == 0:
                            os.execvp("sh", ["sh", "-c", "echo one; sleep 0.1; echo two"])
                        os.waitpid(pid, 0)
                        print("three")
                        """,
                        80);
        assertThat(lines).extracting(OutputLine::text).containsExactly("one", "two", "three");
        var replaced = probe.events(ProgramReplaced.class).getFirst();
        assertThat(replaced.program()).isEqualTo("sh");
        assertThat(lines)
                .extracting(line -> line.at().pid() == replaced.pid())
                .containsExactly(true, true, false);
        assertThat(Timeline.EMPTY.append(probe.events()).end().process(replaced.pid()))
                .hasValueSatisfying(sh -> assertThat(sh.name()).isEqualTo("sh"));
    }

    @Test
    void aChildThatClosesAllItKnowsNothingOfIsStillHeard() throws Exception {
        var lines =
                run(
                        """
                        from multiprocessing import Process
                        import os

                        def child():
                            os.closerange(3, 256)
                            print("alone")

                        if __name__ == "__main__":
                            p = Process(target=child)
                            p.start()
                            p.join()
                        """,
                        80);
        var child = probe.events(ProcessStarted.class).getLast();
        assertThat(lines)
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.text()).isEqualTo("alone");
                            assertThat(line.at().pid()).isEqualTo(child.pid());
                        });
    }

    @Test
    void whatWasFlushedIsThereWhenItsProcessIsKilled() throws Exception {
        var lines =
                lines(
                        """
                        import os, signal

                        if os.fork() == 0:
                            for _ in range(50):
                                print(".", end="", flush=True)
                            os.kill(os.getpid(), signal.SIGKILL)
                        os.wait()
                        """);
        assertThat(lines).containsExactly(".".repeat(50));
    }

    @Test
    void aLineThatIsWrittenOverAndAPromptAreSeenWhileTheProgramRuns() throws Exception {
        var lines =
                run(
                        """
                        import time

                        for percent in (0, 50, 100):
                            print(f"\\r{percent} %", end="", flush=True)
                        print()
                        print("Name? ", end="", flush=True)
                        time.sleep(600)
                        """,
                        5);
        assertThat(outcome).isInstanceOf(Outcome.TimedOut.class);
        assertThat(lines).extracting(OutputLine::text).containsExactly("100 %", "Name? ");
    }
}
