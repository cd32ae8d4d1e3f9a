package forklore.engine.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forklore.engine.Probe;
import forklore.engine.guard.Guard;
import forklore.ground.Language;
import forklore.lesson.EngineKind;
import forklore.lesson.Listing;
import forklore.model.Timeline;
import forklore.run.Outcome;
import forklore.run.RunRequest;
import forklore.trace.PoolEvent.TaskLost;
import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.ProcessEvent.ParentChanged;
import forklore.trace.QueueEvent.QueueFed;
import forklore.trace.QueueEvent.QueueLost;
import forklore.trace.RunEvent.RunEnding;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Programs of others of which something untrue was told once.
class TrueWordsIT {
    private static final PythonEngine ENGINE = new PythonEngine();

    private final Probe probe = new Probe();

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @BeforeEach
    void onCPythonOnLinux() {
        assumeTrue(
                ENGINE.availability().available(), ENGINE.availability().reason().in(Language.EN));
        assumeTrue(!Guard.isPortable(), "the system does not say what a process sleeps in");
    }

    @AfterEach
    void nothingIsLeft() {
        assertThat(Probe.alive(probe.pids())).isEmpty();
    }

    private Outcome run(String source, int seconds) throws Exception {
        var program = new RunRequest.Program("", new Listing(EngineKind.PYTHON, "mine.py", source));
        var request =
                new RunRequest(
                        "test", List.of(program), Map.of(), List.of(), Duration.ofSeconds(seconds));
        return Probe.end(ENGINE.start(request, probe));
    }

    /// What is said of a program that hangs, without pids and lines.
    private List<String> said(String source) throws Exception {
        var outcome = run(source, 8);
        assertThat(outcome).isInstanceOf(Outcome.TimedOut.class);
        return ((Outcome.TimedOut) outcome)
                .waiting().stream()
                        .map(text -> text.in(Language.EN))
                        .map(text -> text.replaceAll(" \\(\\d+\\)| \\(line \\d+\\)", ""))
                        .toList();
    }

    @Test
    void whatAProcessSleepsInIsToldEvenIfItTellsNothing() throws Exception {
        var said =
                said(
                        """
                        from multiprocessing import JoinableQueue, Process
                        import os, signal, subprocess, sys

                        def reader():
                            ours, theirs = os.pipe()
                            os.read(ours, 1)

                        def counter():
                            ours, theirs = os.pipe()
                            if os.fork() == 0:
                                os.dup2(ours, 0)
                                os.execvp("wc", ["wc"])
                            os.wait()

                        def full():
                            command = [sys.executable, "-c", "print('x' * 200_000)"]
                            subprocess.Popen(command, stdout=subprocess.PIPE).wait()

                        def joiner():
                            queue = JoinableQueue()
                            queue.put(1)
                            queue.join()

                        if __name__ == "__main__":
                            for target in (reader, counter, full, joiner, signal.pause):
                                Process(target=target, name=target.__name__).start()
                        """);
        assertThat(said)
                .contains(
                        "reader was waiting for a message from the pipe between ours and theirs.",
                        "wc was waiting for a message from a pipe.",
                        "pause was waiting for a signal.",
                        "joiner was waiting until every item of a queue is marked as done.")
                .anyMatch(it -> it.matches("full was waiting for python\\S* to end\\."))
                .anyMatch(it -> it.matches("python\\S* was waiting for room in a pipe\\."));
    }

    @Test
    void anItemThatCannotBePickledIsLostAndWhatCameAfterItToo() throws Exception {
        var outcome =
                run(
                        """
                        from multiprocessing import Process, Queue

                        def child(queue):
                            queue.put(lambda: 1)
                            queue.put("two")

                        if __name__ == "__main__":
                            queue = Queue()
                            p = Process(target=child, args=(queue,))
                            p.start()
                            p.join()
                        """,
                        80);
        assertThat(outcome).isEqualTo(new Outcome.Exited(0));
        var lost = probe.events(QueueLost.class).stream().map(QueueLost::value).toList();
        assertThat(lost.getFirst()).contains("lambda");
        // Whether the feeder dies of it depends on whether its process is ending already.
        boolean fed =
                probe.events(QueueFed.class).stream().anyMatch(it -> it.value().equals("two"));
        assertThat(lost.contains("two")).isNotEqualTo(fed);
        assertThat(Timeline.EMPTY.append(probe.events()).end().queues().byId().values())
                .singleElement()
                .satisfies(queue -> assertThat(queue.feeder()).isEmpty());
    }

    @Test
    void anOrphansParentIsTheOneThatItSeesItself() throws Exception {
        run(
                """
                import os, time

                ours, theirs = os.pipe()
                if os.fork() == 0:
                    os.close(ours)
                    first = os.getpid()
                    if os.fork() == 0:
                        while os.getppid() == first:
                            time.sleep(0.01)
                        print(os.getpid(), os.getppid())
                        os._exit(0)
                    os._exit(0)
                os.close(theirs)
                os.wait()
                os.read(ours, 1)
                """,
                80);
        var said = probe.events(OutputWritten.class).getFirst().text();
        assertThat(probe.events(ParentChanged.class))
                .singleElement()
                .satisfies(moved -> assertThat(moved.pid() + " " + moved.ppid()).isEqualTo(said));
    }

    @Test
    void ourOwnKillAtTheDeadlineIsNobodysLoss() throws Exception {
        var said =
                said(
                        """
                        from multiprocessing import Pool, Process, Queue
                        import time

                        def put(queue):
                            queue.put("x" * 300_000)

                        if __name__ == "__main__":
                            queue = Queue()
                            Process(target=put, args=(queue,), name="putting").start()
                            with Pool(1) as pool:
                                pool.apply(time.sleep, (600,))
                        """);
        assertThat(probe.events(TaskLost.class)).isEmpty();
        assertThat(probe.events(RunEnding.class)).hasSize(1);
        assertThat(probe.events(ParentChanged.class)).isEmpty();
        assertThat(said).noneMatch(it -> it.contains("was killed") || it.contains("was lost"));
    }
}
