package forklore.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import forklore.trace.PoolEvent.TaskFinished;
import forklore.trace.PoolEvent.TaskLost;
import forklore.trace.PoolEvent.TaskStarted;
import forklore.trace.PoolEvent.TaskSubmitted;
import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.Role;
import forklore.trace.TraceEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// The pool.
class Num06Demos {
    /// A forked worker tells of its birth itself, when it gets to run, ns.
    private static final long BELATED = 300_000_000;

    @Test
    void applyAsyncKeepsAllWorkersBusy() {
        var run = DemoRun.of("num06/apply-async");
        assertThat(run.all(TaskSubmitted.class)).hasSize(10);
        assertThat(run.all(TaskFinished.class)).hasSize(10).allMatch(TaskFinished::ok);
        assertThat(run.number("maxBusy")).isEqualTo(3);
        assertThat(run.all(TaskStarted.class)).extracting(TraceEvent::pid).hasSize(10);
        assertThat(workers(run, "")).hasSize(3);
        assertThat(run.all(TaskStarted.class))
                .allSatisfy(start -> assertThat(workers(run, "")).contains(start.pid()));
        assertThat(run.number("total"))
                .isBetween(
                        run.number("sum") / 3, run.number("sum") / 3 + run.number("longest") + 1);
        assertThat(run.answer()).isEqualTo("{set.workers}");
    }

    @Test
    void allWorkersAreThereBeforeTheFirstTask() {
        var run = DemoRun.of("num06/apply-async");
        long belated = DemoRun.onPython() ? BELATED : 0;
        long first = run.all(TaskStarted.class).getFirst().t() + belated;
        assertThat(run.all(ProcessStarted.class))
                .filteredOn(process -> process.role() == Role.WORKER)
                .hasSize(3)
                .allSatisfy(worker -> assertThat(worker.t()).isLessThan(first));
    }

    @Test
    void startIsPrintedBeforeTheTasksAreDoneAndEndAfterThem() {
        var run = DemoRun.of("num06/apply-async");
        var ends = run.all(TaskFinished.class);
        assertThat(run.line("start ----").t()).isLessThan(ends.getFirst().t() + 2_000_000_000L);
        assertThat(run.line("end -----").t()).isGreaterThan(ends.getLast().t());
        assertThat(run.lines().indexOf("---- start ----")).isLessThan(run.lines().size() - 4);
    }

    @Test
    void applyNeverHasTwoTasksAtOnce() {
        var run = DemoRun.of("num06/apply");
        assertThat(run.number("maxBusy")).isEqualTo(1);
        assertThat(run.number("total")).isGreaterThanOrEqualTo(run.number("sum") - 0.001);
        assertThat(run.all(TaskStarted.class))
                .extracting(TaskStarted::task)
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(workers(run, "")).hasSize(3);
        assertThat(run.lines().subList(20, 22))
                .containsExactly("---- start ----", "----- end -----");
        assertThat(run.answer()).isEqualTo("one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"num06/apply", "num06/apply-async"})
    void everyTaskPrintsItsPidAndHowLongItTook(String name) {
        var run = DemoRun.of(name);
        var lines = run.all(OutputWritten.class);
        assertThat(lines)
                .filteredOn(line -> line.text().startsWith("task "))
                .hasSize(20)
                .allMatch(
                        line ->
                                line.text().matches("task \\d starts, pid " + line.pid())
                                        || line.text()
                                                .matches("task \\d done, took \\d\\.\\d\\d s"));
    }

    @Test
    void joinOnAPoolThatIsOpenIsAnError() {
        var run = DemoRun.of("num06/open-join");
        assertThat(run.lines()).hasSize(2).last().isEqualTo("result 49");
        assertThat(run.lines().getFirst()).startsWith("error: Pool is still running");
        assertThat(run.answer()).startsWith("an error at once");
    }

    @Test
    void aClockStartedAfterTheLoopSeesNothing() {
        var run = DemoRun.of("num06/apply");
        assertThat(seconds(run, "after the loop")).isLessThan(seconds(run, "before the loop") / 4);
        assertThat(seconds(run, "before the loop")).isGreaterThanOrEqualTo(run.number("sum") - 0.1);
    }

    @Test
    void sideBySideBothHaveTheSameTasksAtTheSameTime() {
        var run = DemoRun.of("num06/side-by-side");
        for (var lane : List.of("apply", "apply-async")) {
            assertThat(run.all(lane, TaskFinished.class)).hasSize(10);
        }
        assertThat(run.number("apply.sum")).isCloseTo(run.number("apply-async.sum"), within(1.0));
        assertThat(run.number("saved")).isGreaterThan(1);
        assertThat(run.all("apply", TaskStarted.class).getFirst().t())
                .isLessThan(run.all("apply-async", TaskFinished.class).getLast().t());
        // Half way between the two answers; on a crowded machine the workers may be late to start.
        assertThat(run.answer())
                .contains(run.number("apply-async.ratio") < 0.5 ? "a little over" : "two thirds");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8})
    void thereAreAsManyWorkersAsAskedFor(int workers) {
        var run = DemoRun.of("num06/apply-async", "workers=" + workers, "longest=0.5", "tasks=30");
        assertThat(workers(run, "")).as("of %s", run.all(ProcessStarted.class)).hasSize(workers);
        assertThat(run.number("maxBusy")).isLessThanOrEqualTo(workers);
        assertThat(run.number("done")).isEqualTo(30);
    }

    @Test
    void terminateCutsTasksOff() {
        var run = DemoRun.of("num06/terminate");
        assertThat(run.number("tasks")).isEqualTo(10);
        assertThat(run.number("done")).isLessThanOrEqualTo(3);
        assertThat(run.lines().getLast()).isEqualTo("----- end -----");
        assertThat(run.all(ProcessExited.class))
                .filteredOn(exit -> workers(run, "").contains(exit.pid()))
                .hasSize(3);
    }

    @Test
    void anExceptionIsOnlySeenByWhoAsks() {
        var run = DemoRun.of("num06/no-get");
        assertThat(run.lines("broken")).containsExactly("everything went well");
        assertThat(run.number("broken.failed")).isEqualTo(1);
        assertThat(run.lines("fixed")).hasSize(3).contains("result 2", "result 5");
        assertThat(run.lines("fixed").get(1)).startsWith("failed: ").contains("7 is odd");
    }

    @Test
    void aKilledWorkerLosesOneTaskAndIsReplaced() {
        var run = DemoRun.of("num06/killed-worker");
        for (var lane : List.of("broken", "fixed")) {
            assertThat(run.all(lane, TaskLost.class))
                    .singleElement()
                    .satisfies(lost -> assertThat(lost.exitCode()).isEqualTo(-9));
        }
        // Here main learns of the loss at once; in CPython it waits until the deadline kills it.
        assertThat(run.number("broken.exit.main")).isEqualTo(DemoRun.onPython() ? -9 : 1);
        assertThat(run.lines("fixed"))
                .anyMatch(line -> line.startsWith("lost: "))
                .anyMatch(line -> line.startsWith("again: "))
                .filteredOn(line -> line.startsWith("result "))
                .hasSize(3);
        assertThat(workers(run, "fixed")).hasSize(3);
    }

    @Test
    void whoDoesNotJoinLosesTheTasks() {
        var run = DemoRun.of("num06/no-join");
        assertThat(run.number("broken.done")).isZero();
        assertThat(run.number("fixed.done")).isEqualTo(4);
        assertThat(run.lines("fixed").getLast()).isEqualTo("----- end -----");
        assertThat(run.answer()).isEqualTo("none");
    }

    @Test
    void workersGoBeforeAParentThatCleansUpAndAfterOneThatDies() {
        var run = DemoRun.of("num06/dead-parent");
        assertThat(run.number("broken.exit.main")).isEqualTo(1);
        assertThat(lastWorker(run, "broken")).isGreaterThan(end(run, "broken"));
        assertThat(lastWorker(run, "fixed")).isLessThan(end(run, "fixed"));
        assertThat(run.lines("fixed").getLast()).isEqualTo("no worker is left");
    }

    private static List<Integer> workers(DemoRun run, String lane) {
        return run.all(lane, ProcessStarted.class).stream()
                .filter(process -> process.role() == Role.WORKER)
                .map(TraceEvent::pid)
                .toList();
    }

    private static long lastWorker(DemoRun run, String lane) {
        return run.all(lane, ProcessExited.class).stream()
                .filter(exit -> workers(run, lane).contains(exit.pid()))
                .mapToLong(TraceEvent::t)
                .max()
                .orElseThrow();
    }

    private static long end(DemoRun run, String lane) {
        var main = (int) run.number(lane + ".pid.main");
        return run.all(lane, ProcessExited.class).stream()
                .filter(exit -> exit.pid() == main)
                .mapToLong(TraceEvent::t)
                .findFirst()
                .orElseThrow();
    }

    private static double seconds(DemoRun run, String which) {
        return Double.parseDouble(run.line(which).text().replaceAll(".*: ([\\d.]+) s", "$1"));
    }
}
