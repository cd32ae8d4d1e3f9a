package forklore.course;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.QueueEvent.QueueGot;
import forklore.trace.QueueEvent.QueuePut;

import org.junit.jupiter.api.Test;

/// Two ways in.
class Num00Demos {
    @Test
    void aForkMakesTwoProcessesOutOfOneThatDoDifferentWork() {
        var run = DemoRun.of("num00/fork-branch");
        var main = (int) run.number("pid.main");
        var child = (int) run.number("pid.1");
        assertThat(run.answer()).isEqualTo("two");
        assertThat(run.lines())
                .startsWith("one process: " + main)
                .endsWith("main " + main + ": all done")
                .contains(
                        "child " + child + ": my part",
                        "main " + main + ": the main work",
                        "child " + child + ": finished");
        assertThat(run.number("ppid.1")).isEqualTo(main);
    }

    @Test
    void theWriterHasEndedBeforeTheReaderStartsAndNothingIsLost() {
        var run = DemoRun.of("num00/write-then-read");
        var writer = (int) run.number("pid.1");
        var reader = (int) run.number("pid.2");
        assertThat(run.all(ProcessStarted.class).stream().map(ProcessStarted::name))
                .containsExactly("MainProcess", "writer", "reader");
        var writerEnd =
                run.all(ProcessExited.class).stream()
                        .filter(exit -> exit.pid() == writer)
                        .findFirst()
                        .orElseThrow();
        assertThat(run.all(ProcessStarted.class).getLast().t()).isGreaterThan(writerEnd.t());
        assertThat(run.all(QueuePut.class)).hasSize(4).allMatch(put -> put.pid() == writer);
        assertThat(run.all(QueueGot.class)).hasSize(4).allMatch(got -> got.pid() == reader);
        assertThat(run.lines())
                .containsSubsequence(
                        "writer puts quit", "reader got A", "reader got B", "reader got C");
        assertThat(run.answer()).contains("all four");
    }
}
