package forklore.engine.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forklore.engine.Listings;
import forklore.engine.Probe;
import forklore.engine.both.BothEngines;
import forklore.engine.jvm.JavaEngine;
import forklore.ground.Language;
import forklore.lesson.EngineKind;
import forklore.lesson.Listing;
import forklore.run.Outcome;
import forklore.run.Problem;
import forklore.run.RunRequest;
import forklore.trace.PoolEvent.PoolTerminated;
import forklore.trace.PoolEvent.TaskFinished;
import forklore.trace.PoolEvent.TaskLost;
import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.ProcessEvent.ProgramReplaced;
import forklore.trace.RunEvent.RunStarted;
import forklore.trace.StartMethod;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Python listings through the engine: how a run is asked for, and what is said of its failures.
class PythonEngineIT {
    private static final PythonEngine ENGINE = new PythonEngine();

    private final Probe probe = new Probe();

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @BeforeEach
    void onCPython() {
        assumeTrue(
                ENGINE.availability().available(), ENGINE.availability().reason().in(Language.EN));
    }

    @AfterEach
    void nothingIsLeft() {
        assertThat(Probe.alive(probe.pids())).isEmpty();
    }

    private static RunRequest request(RunRequest.Program... programs) {
        return new RunRequest(
                "test", List.of(programs), Map.of(), List.of(), Duration.ofSeconds(80));
    }

    private static RunRequest.Program python(String lane, String source) {
        return new RunRequest.Program(lane, new Listing(EngineKind.PYTHON, "mine.py", source));
    }

    private Outcome run(String source) throws Exception {
        return Probe.end(ENGINE.start(request(python("", source)), probe));
    }

    /// A process that ends by itself removes it; of one that is killed nobody else would.
    @Test
    void theTemporaryFolderOfAKilledPythonIsRemovedWithTheRun() throws Exception {
        run(
                """
                import os, signal
                from multiprocessing.util import get_temp_dir
                print(get_temp_dir(), flush=True)
                os.kill(os.getpid(), signal.SIGKILL)
                """);
        var folder =
                probe.output().stream()
                        .filter(it -> it.contains("pymp-"))
                        .findFirst()
                        .orElseThrow();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        // The guard cleans up after the run's end has been told.
        while (Files.exists(Path.of(folder)) && System.nanoTime() < end) {
            LockSupport.parkNanos(2_000_000);
        }
        assertThat(Path.of(folder)).doesNotExist();
    }

    @Test
    void aBrokenExecutorsTaskIsLostAndTheOthersFailed() throws Exception {
        run(
                """
                import os, signal
                from concurrent.futures import ProcessPoolExecutor

                def die(n):
                    os.kill(os.getpid(), signal.SIGKILL)

                if __name__ == "__main__":
                    with ProcessPoolExecutor(1) as pool:
                        pool.submit(die, 0)
                        print(repr(pool.submit(abs, 1).exception())[:17])
                """);
        assertThat(probe.output()).contains("BrokenProcessPool");
        assertThat(probe.events(TaskLost.class))
                .singleElement()
                .satisfies(
                        lost -> {
                            assertThat(lost.task()).isZero();
                            assertThat(lost.exitCode()).isEqualTo(-9);
                        });
        assertThat(probe.events(TaskFinished.class))
                .extracting(TaskFinished::task, TaskFinished::text)
                .containsExactly(tuple(1, "BrokenProcessPool"));
        assertThat(probe.events(PoolTerminated.class)).hasSize(1);
    }

    @Test
    void otherProgramsStandInTheTreeByTheirOwnNameAndOnce() throws Exception {
        run(
                """
                import os, subprocess
                os.waitpid(os.posix_spawn("/bin/sh", ["sh", "-c", ":"], os.environ), 0)
                os.spawnvp(os.P_WAIT, "true", ["true"])
                subprocess.run(["sleep", "0"])
                """);
        assertThat(probe.events(ProcessStarted.class))
                .extracting(ProcessStarted::name)
                .containsExactly("MainProcess", "sh", "true", "sleep");
        assertThat(probe.events(ProgramReplaced.class))
                .extracting(ProgramReplaced::program)
                .containsExactly("sh", "true", "sleep");
    }

    private Problem problem(String source) throws Exception {
        var outcome = run(source);
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return ((Outcome.Failed) outcome).problems().getFirst();
    }

    @Test
    void aSyntaxErrorHasALineAColumnAndWordsForIt() throws Exception {
        var problem = problem("import os\nnumbers = [1, 2))\n");
        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.column()).isEqualTo(16);
        assertThat(problem.details()).contains("SyntaxError");
    }

    @Test
    void anExceptionIsShownAtItsLineWithItsTracebackInFull() throws Exception {
        var problem = problem("def f():\n    return one\n\n\nf()\n");
        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.message().in(Language.EN)).startsWith("There is no one here");
        assertThat(problem.details())
                .startsWith("Traceback (most recent call last)")
                .contains("line 5, in <module>")
                .contains("NameError: name 'one' is not defined");
    }

    @Test
    void aWorkersExceptionIsShownInTheWorkerToo() throws Exception {
        var outcome =
                run(
                        """
                        from multiprocessing import Pool

                        def half(n):
                            return n / 0

                        if __name__ == "__main__":
                            with Pool(1) as pool:
                                pool.apply(half, (1,))
                        """);
        assertThat(((Outcome.Failed) outcome).problems())
                .extracting(Problem::line)
                .containsExactly(8, 4);
    }

    @Test
    void joinBeforeCloseIsExplained() throws Exception {
        var problem =
                problem(
                        """
                        from multiprocessing import Pool

                        if __name__ == "__main__":
                            pool = Pool(1)
                            pool.join()
                        """);
        assertThat(problem.line()).isEqualTo(5);
        assertThat(problem.message().in(Language.EN)).contains("close() or terminate()");
    }

    @Test
    void aQueueGivenToATaskIsExplained() throws Exception {
        var problem =
                problem(
                        """
                        from multiprocessing import Pool, Queue

                        if __name__ == "__main__":
                            with Pool(1) as pool:
                                pool.apply(print, (Queue(),))
                        """);
        assertThat(problem.line()).isEqualTo(5);
        assertThat(problem.message().in(Language.EN)).contains("Manager().Queue()");
    }

    @Test
    void aForgottenCommaIsShownWhereTheProcessWasStarted() throws Exception {
        var problem =
                problem(
                        """
                        from multiprocessing import Process

                        def greet(name):
                            print(name)

                        if __name__ == "__main__":
                            p = Process(target=greet, args=("Ann"))
                            p.start()
                            p.join()
                        """);
        assertThat(problem.line()).isEqualTo(8);
        assertThat(problem.message().in(Language.EN))
                .contains("greet takes 1")
                .contains("args=(word,)");
    }

    @Test
    void processesStartAsTheRequestSays() throws Exception {
        var listing =
                python(
                        "",
                        """
                        from multiprocessing import Process, get_start_method

                        if __name__ == "__main__":
                            p = Process(target=print)
                            p.start()
                            p.join()
                            print(get_start_method())
                        """);
        var spawned = request(listing).startedBy(Optional.of(StartMethod.SPAWN));
        assertThat(Probe.end(ENGINE.start(spawned, probe))).isEqualTo(new Outcome.Exited(0));
        assertThat(probe.output()).contains("spawn");
        assertThat(probe.events(ProcessStarted.class))
                .filteredOn(it -> it.name().equals("Process-1"))
                .singleElement()
                .matches(it -> it.startMethod() == StartMethod.SPAWN);
    }

    @Test
    void aDaemonThatLeftItsSessionIsEndedToo() throws Exception {
        var daemon =
                python(
                        "",
                        """
                        import os
                        import time

                        if os.fork() == 0:
                            os.setsid()
                            if os.fork() == 0:
                                os.closerange(0, 3)
                                time.sleep(600)
                            os._exit(0)
                        os.wait()
                        """);
        var soon =
                new RunRequest("test", List.of(daemon), Map.of(), List.of(), Duration.ofSeconds(3));
        assertThat(Probe.end(ENGINE.start(soon, probe))).isInstanceOf(Outcome.TimedOut.class);
        assertThat(probe.pids()).hasSize(3);
    }

    @Test
    void anotherProgramInThePlaceOfAProcessIsStillThatProcess() throws Exception {
        var outcome =
                run(
                        """
                        import os

                        pid = os.fork()
                        if pid == 0:
                            os.execv("/bin/sh", ["sh", "-c", "echo from sh; exit 9"])
                        print(os.waitpid(pid, 0)[1] >> 8)
                        """);
        assertThat(outcome).isEqualTo(new Outcome.Exited(0));
        assertThat(probe.output()).containsExactly("from sh", "9");
        assertThat(probe.pids()).hasSize(2);
    }

    @Test
    void aChosenPythonThatIsNoneIsAnOutcomeAndNoException() throws Exception {
        try (var engine = new PythonEngine()) {
            engine.choose(Optional.of(Path.of("no", "such", "python")));
            assertThat(engine.availability().reason().in(Language.EN)).contains("There is no ");
            var outcome = Probe.end(engine.start(request(python("", "print()")), probe));
            assertThat(((Outcome.Failed) outcome).message().in(Language.EN))
                    .contains("Choose another");
        }
    }

    @Test
    void bothLanguagesRunAtOnceOnOneClock() throws Exception {
        var mine = python("python", "print('from Python')\nprint(1 / 0)\n");
        var other =
                new RunRequest.Program(
                        "java", new Listing(EngineKind.JAVA, "Listing.java", Listings.HELLO));
        try (var java = new JavaEngine();
                var both = new BothEngines(java, ENGINE)) {
            var outcome = Probe.end(both.start(request(mine, other), probe));
            assertThat(((Outcome.Failed) outcome).problems())
                    .singleElement()
                    .matches(it -> it.lane().equals("python") && it.line() == 2);
        }
        assertThat(probe.events(RunStarted.class)).hasSize(1);
        assertThat(probe.events(OutputWritten.class))
                .anyMatch(it -> it.lane().equals("python") && it.text().equals("from Python"))
                .anyMatch(it -> it.lane().equals("java") && it.text().equals("hello"));
        assertThat(probe.events()).isSortedAccordingTo((a, b) -> Long.compare(a.t(), b.t()));
    }
}
