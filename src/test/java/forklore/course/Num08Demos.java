package forklore.course;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.trace.CoreEvent.CoreUsed;
import forklore.trace.CoreEvent.CoresSeen;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Cores: what processes are for.
class Num08Demos {
    @ParameterizedTest
    @ValueSource(strings = {"num08/waiting", "num08/computing"})
    void theSameFourTasksAreDoneInThreeWays(String name) {
        var run = DemoRun.of(name);
        assertThat(run.lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("loop: "),
                        line -> assertThat(line).startsWith("threads: "),
                        line -> assertThat(line).startsWith("processes: "));
        assertThat(run.number("processes")).isEqualTo(5);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whoComputesIsSeenOnACore() {
        var run = DemoRun.of("num08/computing");
        int main = (int) run.number("pid.main");
        assertThat(run.all(CoresSeen.class)).hasSize(1);
        assertThat(run.all(CoreUsed.class))
                .filteredOn(used -> used.pid() == main && used.share() > 0)
                .isNotEmpty();
    }

    @Test
    void moreProcessesThanCoresAreAMatterOfAParameter() {
        var run = DemoRun.of("num08/take-turns", "processes=2");
        assertThat(run.number("processes")).isEqualTo(3);
        assertThat(run.number("share.1")).isBetween(0.0, 1.05);
    }

    @Test
    void theCurveIsMeasuredRunByRun() {
        var run = DemoRun.of("num08/curve");
        assertThat(run.lines()).hasSize(8);
        for (int workers = 1; workers <= 8; workers++) {
            assertThat(run.lines().get(workers - 1)).startsWith("workers: " + workers + ", ");
            assertThat(run.number("took." + workers)).isPositive();
        }
    }

    @Test
    void bothSidesSquareTheSameNumbers() {
        var run = DemoRun.of("num08/chunks");
        for (String lane : new String[] {"broken", "fixed"}) {
            assertThat(run.lines(lane)).singleElement().asString().startsWith("300 squares in ");
        }
    }
}
