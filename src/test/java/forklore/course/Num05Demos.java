package forklore.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Subclassing Process.
class Num05Demos {
    @Test
    void theChildRunsWhatTheObjectWasTold() {
        var run = DemoRun.of("num05/subclass");
        var main = (int) run.number("pid.main");
        var child = (int) run.number("pid.1");
        assertThat(run.lines()).hasSize(4);
        assertThat(run.lines().get(0)).isEqualTo(main + ": main");
        assertThat(run.lines().get(1)).isEqualTo(child + ": child of " + main);
        assertThat(seconds(run.lines().get(2))).isBetween(2.0, 20.0);
        assertThat(run.lines().get(3)).startsWith(main + ": total ");
        // Both are rounded.
        assertThat(seconds(run.lines().get(3))).isGreaterThanOrEqualTo(seconds(run.lines().get(2)));
    }

    @Test
    void theIntervalIsAParameter() {
        assertThat(seconds(DemoRun.of("num05/subclass", "interval=0.5").lines().get(2)))
                .isBetween(0.5, 1.9);
    }

    @Test
    void callingRunMakesNoProcessAndCallingStartDoes() {
        var run = DemoRun.of("num05/run-or-start");
        assertThat(run.number("broken.processes")).isEqualTo(1);
        assertThat(run.number("fixed.processes")).isEqualTo(3);
        var main = (int) run.number("broken.pid.main");
        assertThat(run.lines("broken"))
                .containsExactly(
                        main + " is main",
                        main + " says hello",
                        main + " says goodbye",
                        main + " is done");
        assertThat(run.lines("fixed"))
                .contains(
                        (int) run.number("fixed.pid.1") + " says hello",
                        (int) run.number("fixed.pid.2") + " says goodbye");
        assertThat(run.answer()).isEqualTo("one");
    }

    private static double seconds(String line) {
        return Double.parseDouble(line.replaceAll(".* ([\\d.]+) s", "$1"));
    }
}
