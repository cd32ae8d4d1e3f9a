package forklore.course;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.trace.ProcessEvent.ForkReturned;
import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.ProcessEvent.ParentChanged;
import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.ProcessEvent.ProcessReaped;
import forklore.trace.TraceEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Forking more than once.
class Num03Demos {
    @Test
    void twoForksInARowMakeFourProcesses() {
        var run = DemoRun.of("num03/two-forks-four");
        assertThat(run.number("processes")).isEqualTo(4);
        for (var fork = 1; fork <= 2; fork++) {
            var begin = "fork " + fork + ": ";
            var lines = run.lines().stream().filter(line -> line.startsWith(begin)).toList();
            assertThat(lines).hasSize(2 * fork);
            assertThat(lines).filteredOn(line -> line.contains("child")).hasSize(fork);
        }
        assertThat(run.all(ForkReturned.class)).hasSize(6);
        assertThat(run.answer()).isEqualTo("6");
    }

    @Test
    void aSecondForkOfTheParentAloneMakesTwoSiblings() {
        var run = DemoRun.of("num03/two-forks-three");
        assertThat(run.number("processes")).isEqualTo(3);
        assertThat(run.number("ppid.1")).isEqualTo(run.number("pid.main"));
        assertThat(run.number("ppid.2")).isEqualTo(run.number("pid.main"));
        assertThat(run.answer()).isEqualTo("three");
    }

    @Test
    void aSecondForkOfTheChildMakesAChain() {
        var run = DemoRun.of("num03/two-forks-three", "again=child");
        assertThat(run.number("processes")).isEqualTo(3);
        assertThat(run.number("ppid.1")).isEqualTo(run.number("pid.main"));
        assertThat(run.number("ppid.2")).isEqualTo(run.number("pid.1"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void nForksDoubleTheProcessesNTimes(int n) {
        var run = DemoRun.of("num03/n-forks", "n=" + n);
        assertThat(run.number("processes")).isEqualTo(1 << n);
        assertThat(run.lines()).hasSize(1 << n);
        assertThat(run.all(OutputWritten.class))
                .extracting(TraceEvent::pid)
                .doesNotHaveDuplicates();
    }

    @Test
    void anOrphanGoesOnUnderAnotherParent() {
        var run = DemoRun.of("num03/orphan");
        var main = (int) run.number("pid.main");
        var child = (int) run.number("pid.1");
        assertThat(run.lines()).contains("child: my parent is " + main);
        var last = run.all(OutputWritten.class).getLast();
        assertThat(last.text()).startsWith("child: my parent is ");
        // On a crowded machine the parent may need more than a second to end.
        if (end(run, "", main) < last.t()) {
            assertThat(last.text()).isNotEqualTo("child: my parent is " + main);
        }
        assertThat(run.all(ParentChanged.class))
                .anyMatch(change -> change.pid() == child && change.ppid() != main);
        assertThat(end(run, "", child)).isGreaterThan(end(run, "", main));
        assertThat(run.answer()).isEqualTo("it goes on");
    }

    @Test
    void aChildThatNobodyWaitsForStaysAZombie() {
        var run = DemoRun.of("num03/zombie");
        var second = 1_000_000_000L;
        var broken = (int) run.number("broken.pid.1");
        assertThat(end(run, "broken", (int) run.number("broken.pid.main")))
                .isGreaterThan(end(run, "broken", broken) + second);
        assertThat(run.all("broken", ProcessReaped.class))
                .noneMatch(
                        reaped ->
                                reaped.pid() == broken
                                        && reaped.t() < end(run, "broken", broken) + second);
        var fixed = (int) run.number("fixed.pid.1");
        assertThat(run.all("fixed", ProcessReaped.class))
                .anyMatch(
                        reaped ->
                                reaped.pid() == fixed
                                        && reaped.by() == (int) run.number("fixed.pid.main"));
        assertThat(run.lines("fixed")).contains("parent: it ended with 3");
        assertThat(run.number("broken.zombies")).isEqualTo(1);
    }

    private static long end(DemoRun run, String lane, int pid) {
        return run.all(lane, ProcessExited.class).stream()
                .filter(exit -> exit.pid() == pid)
                .mapToLong(TraceEvent::t)
                .findFirst()
                .orElseThrow(() -> new AssertionError(pid + " did not end: " + run));
    }
}
