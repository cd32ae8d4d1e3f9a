package forklore.engine.replay;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.run.Outcome;
import forklore.trace.Obstacle;
import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.Role;
import forklore.trace.RunEvent.RunEnded;
import forklore.trace.RunEvent.RunReplayed;
import forklore.trace.RunEvent.RunStarted;
import forklore.trace.RunResult;
import forklore.trace.Stamp;
import forklore.trace.StartMethod;
import forklore.trace.TraceEvent;
import forklore.trace.TraceFile;
import forklore.trace.Written;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class ReplayTest {
    private static final long SECOND = 1_000_000_000;
    private static final long PATIENCE_S = 60;

    private final List<TraceEvent> heard = Collections.synchronizedList(new ArrayList<>());

    @Test
    void everyEventIsPlayedInOrderAndOneSaysThatThisIsARecording() {
        var events = run(RunResult.EXITED, 0, SECOND);
        var run = Replay.start(trace(events), Obstacle.NO_FORK, 1000, heard::addAll);
        run.outcome().orTimeout(PATIENCE_S, TimeUnit.SECONDS).join();
        assertThat(heard.get(0)).isInstanceOf(RunStarted.class);
        assertThat(heard.get(1)).isEqualTo(new RunReplayed(new Stamp(0, 1, 0), Obstacle.NO_FORK));
        assertThat(heard).filteredOn(event -> !(event instanceof RunReplayed)).isEqualTo(events);
    }

    @Test
    void itEndsAsTheRunDid() {
        assertThat(outcome(RunResult.EXITED, 0)).isEqualTo(new Outcome.Exited(0));
        assertThat(outcome(RunResult.EXITED, -9)).isEqualTo(new Outcome.Exited(-9));
        assertThat(outcome(RunResult.TIMED_OUT, -9)).isInstanceOf(Outcome.TimedOut.class);
        assertThat(outcome(RunResult.FAILED, 1)).isInstanceOf(Outcome.Failed.class);
        assertThat(outcome(RunResult.STOPPED, -9)).isInstanceOf(Outcome.Stopped.class);
    }

    @Test
    void whatTheRunTookTimeForTakesItsTime() {
        long before = System.nanoTime();
        var run =
                Replay.start(
                        trace(run(RunResult.EXITED, 0, SECOND / 2)), Obstacle.NO_FORK, 1, _ -> {});
        run.outcome().orTimeout(PATIENCE_S, TimeUnit.SECONDS).join();
        assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(SECOND / 2);
    }

    @Test
    void stopEndsItInTheMiddle() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var run =
                Replay.start(
                        trace(run(RunResult.EXITED, 0, 3600 * SECOND)),
                        Obstacle.NO_RUNTIME,
                        1,
                        events -> {
                            heard.addAll(events);
                            begun.countDown();
                        });
        assertThat(begun.await(PATIENCE_S, TimeUnit.SECONDS)).isTrue();
        run.stop();
        var outcome = run.outcome().orTimeout(PATIENCE_S, TimeUnit.SECONDS).join();
        assertThat(outcome).isInstanceOf(Outcome.Stopped.class);
        assertThat(heard).noneMatch(RunEnded.class::isInstance);
    }

    private Outcome outcome(RunResult how, int exitCode) {
        return Replay.start(trace(run(how, exitCode, 0)), Obstacle.NO_FORK, 1, heard::addAll)
                .outcome()
                .orTimeout(PATIENCE_S, TimeUnit.SECONDS)
                .join();
    }

    private static TraceFile trace(List<TraceEvent> events) {
        return new TraceFile(events, List.of());
    }

    private static List<TraceEvent> run(RunResult how, int exitCode, long took) {
        return List.of(
                new RunStarted(new Stamp(0, 1, 0), "num01/fork", "java", "Java 25", Map.of()),
                new ProcessStarted(
                        new Stamp(0, 100, 0),
                        1,
                        "MainProcess",
                        StartMethod.SPAWN,
                        Role.MAIN,
                        "",
                        -1),
                new OutputWritten(new Stamp(0, 100, 0), "hello", Written.OUT),
                new ProcessExited(new Stamp(took, 100, 0), exitCode),
                new RunEnded(new Stamp(took, 1, 0), how, ""));
    }
}
