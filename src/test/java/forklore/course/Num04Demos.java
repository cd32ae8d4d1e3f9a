package forklore.course;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.ProcessEvent.ProcessExited;

import org.junit.jupiter.api.Test;

/// The Process class.
class Num04Demos {
    @Test
    void theParentSpeaksBeforeAndAfterItsChild() {
        var run = DemoRun.of("num04/process-basic");
        var main = (int) run.number("pid.main");
        var child = (int) run.number("pid.1");
        assertThat(run.lines())
                .containsExactly(
                        "parent " + main,
                        "the child is about to start",
                        "child " + child + " was given: hello",
                        "the child has ended");
        assertThat(run.number("ppid.1")).isEqualTo(main);
        assertThat(run.answer()).contains("two processes");
    }

    @Test
    void theArgumentsArriveAndEachOfFiveRoundsTakesASecond() {
        var run = DemoRun.of("num04/process-args");
        var child = (int) run.number("pid.1");
        assertThat(run.lines().subList(0, 5))
                .allSatisfy(line -> assertThat(line).contains("Ann", "18", "score", "666"))
                .allSatisfy(line -> assertThat(line).contains(Integer.toString(child)));
        assertThat(run.lines().getLast()).isEqualTo("exit code 0");
        assertThat(run.number("time.1")).isBetween(5.0, 20.0);
    }

    @Test
    void aTerminatedChildHasFewerRoundsAndMinusTheSignalAsItsExitCode() {
        var run = DemoRun.of("num04/terminate");
        assertThat(run.lines()).hasSizeLessThan(6).last().isEqualTo("exit code -15");
        assertThat(run.number("exit.1")).isEqualTo(-15);
        assertThat(run.answer()).isEqualTo("−15");
    }

    @Test
    void twoProcessesRunAtTheSameTimeAndTheQuickOneIsFirst() {
        var run = DemoRun.of("num04/two-processes");
        var p1 = run.named("Process-1").pid();
        var p2 = run.named("quick").pid();
        assertThat(run.lines())
                .contains("p1 alive true, p2 alive true", "Process-1 is " + p1, "quick is " + p2);
        assertThat(run.lines()).endsWith("p1 alive false", "p2 alive false");
        assertThat(run.line("worker_2 took").t()).isLessThan(run.line("worker_1 took").t());
        assertThat(seconds(run.line("worker_1 took"))).isBetween(2.0, 20.0);
        assertThat(seconds(run.line("worker_2 took"))).isBetween(1.0, 20.0);
        assertThat(run.answer()).isEqualTo("three");
        var parent = ": parent " + (int) run.number("pid.main") + ", I am ";
        assertThat(run.lines()).contains("worker_1" + parent + p1, "worker_2" + parent + p2);
    }

    @Test
    void aJoinWithALimitComesBackWhileTheChildIsAlive() {
        var run = DemoRun.of("num04/join-timeout");
        assertThat(run.lines().getLast()).isEqualTo("p1 alive false");
        var afterJoin =
                run.all(OutputWritten.class).stream()
                        .filter(line -> line.text().startsWith("p1 alive true"))
                        .toList();
        assertThat(afterJoin).as(run::toString).hasSize(2);
        var p1 = (int) run.number("pid.1");
        assertThat(run.all(ProcessExited.class))
                .filteredOn(exit -> exit.pid() == p1)
                .singleElement()
                .satisfies(exit -> assertThat(exit.t()).isGreaterThan(afterJoin.getLast().t()));
    }

    @Test
    void withoutJoinMainIsAtItsEndBeforeItsChildAndWaitsAllTheSame() {
        var run = DemoRun.of("num04/without-join");
        assertThat(run.lines())
                .containsExactly("p alive true", "main has come to its end", "the child has ended");
        assertThat(run.answer()).isEqualTo("two seconds");
    }

    private static double seconds(OutputWritten line) {
        return Double.parseDouble(line.text().replaceAll(".* took ([\\d.]+) s", "$1"));
    }
}
