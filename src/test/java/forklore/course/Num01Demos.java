package forklore.course;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.trace.ProcessEvent.ForkReturned;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.StartMethod;

import org.junit.jupiter.api.Test;

/// fork: one call, two returns.
class Num01Demos {
    @Test
    void oneCallReturnsTwice() {
        var run = DemoRun.of("num01/fork");
        var parent = (int) run.number("pid.main");
        var child = (int) run.number("pid.1");
        assertThat(run.all(ForkReturned.class))
                .hasSize(2)
                .anyMatch(fork -> fork.pid() == child && fork.value() == 0)
                .anyMatch(fork -> fork.pid() == parent && fork.value() == child);
        assertThat(run.lines())
                .hasSize(4)
                .startsWith("before fork: " + parent)
                .contains(child + " is a child of " + parent)
                .contains(parent + " is the parent of " + child)
                .endsWith(parent + ": my child has ended");
        assertThat(run.answer()).startsWith("four");
    }

    @Test
    void bothStandOnTheSameLineWhenForkReturns() {
        var returns = DemoRun.of("num01/fork").all(ForkReturned.class);
        assertThat(returns).extracting(fork -> fork.at().line()).containsOnly(6);
    }

    @Test
    void theChildIsForkedByItsParent() {
        var run = DemoRun.of("num01/fork");
        assertThat(run.all(ProcessStarted.class))
                .filteredOn(process -> process.startMethod() == StartMethod.FORK)
                .singleElement()
                .satisfies(
                        child -> assertThat(child.ppid()).isEqualTo((int) run.number("pid.main")));
    }

    @Test
    void textThatWaitsInABufferIsPrintedByBoth() {
        var run = DemoRun.of("num01/printed-twice");
        var first = "written once, by ";
        assertThat(run.lines("broken")).filteredOn(line -> line.startsWith(first)).hasSize(2);
        assertThat(run.lines("fixed")).filteredOn(line -> line.startsWith(first)).hasSize(1);
        assertThat(run.answer()).isEqualTo("twice");
    }
}
