package forklore.course;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.trace.ProcessEvent.VariableChanged;

import org.junit.jupiter.api.Test;

/// Every process has its own globals.
class Num02Demos {
    @Test
    void eachProcessAddsToItsOwnNumber() {
        var run = DemoRun.of("num02/globals");
        assertThat(run.lines()).containsExactly("child: num = 1", "parent: num = 1");
        assertThat(run.number("var.num.main")).isEqualTo(1);
        assertThat(run.number("var.num.1")).isEqualTo(1);
        assertThat(run.all(VariableChanged.class))
                .filteredOn(change -> change.value().equals("1"))
                .extracting(VariableChanged::pid)
                .containsExactly((int) run.number("pid.1"), (int) run.number("pid.main"));
        assertThat(run.answer()).isEqualTo("1");
    }

    @Test
    void threadsAddToTheSameNumber() {
        var run = DemoRun.of("num02/threads-share");
        assertThat(run.lines()).containsExactly("thread: num = 1", "main: num = 2");
        assertThat(run.number("processes")).isEqualTo(1);
        assertThat(run.answer()).isEqualTo("2");
    }
}
