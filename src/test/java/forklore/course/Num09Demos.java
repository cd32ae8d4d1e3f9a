package forklore.course;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.trace.ProcessEvent.Blocked;
import forklore.trace.ProcessEvent.Unblocked;
import forklore.trace.SyncEvent.SyncAcquired;
import forklore.trace.Wait;

import org.junit.jupiter.api.Test;

/// Locks and their kin: who held what, and who waited for whom.
class Num09Demos {
    @Test
    void whoComesSecondWaitsForTheLockAndGetsItThen() {
        var run = DemoRun.of("num09/one-at-a-time");
        var waits =
                run.all(Blocked.class).stream().filter(wait -> wait.call() == Wait.LOCK).toList();
        // On a busy machine the third may come when the first has left.
        assertThat(waits).as(run::toString).isNotEmpty();
        assertThat(run.all(SyncAcquired.class)).hasSizeGreaterThanOrEqualTo(3);
    }

    /// The circle: each of the two has taken one thing, and waits for the other one to the end.
    @Test
    void twoLocksInOppositeOrderCloseACircle() {
        var run = DemoRun.of("num09/opposite-order");
        var waiting =
                run.all("broken", Blocked.class).stream()
                        .filter(wait -> wait.call() == Wait.LOCK)
                        .toList();
        assertThat(waiting).as(run::toString).hasSize(2);
        assertThat(waiting.get(0).on()).isNotEqualTo(waiting.get(1).on());
        assertThat(waiting.get(0).pid()).isNotEqualTo(waiting.get(1).pid());
        for (var wait : waiting) {
            assertThat(run.all("broken", SyncAcquired.class))
                    .as("who holds what %s waits for", wait.pid())
                    .anyMatch(
                            taken -> taken.thing().equals(wait.on()) && taken.pid() != wait.pid());
            assertThat(run.all("broken", Unblocked.class))
                    .noneMatch(end -> end.pid() == wait.pid() && end.t() > wait.t());
        }
    }

    @Test
    void fivePhilosophersEachHoldOneAndWaitForAnother() {
        var run = DemoRun.of("num09/philosophers");
        assertThat(
                        run.all("broken", Blocked.class).stream()
                                .filter(wait -> wait.call() == Wait.LOCK)
                                .map(Blocked::on)
                                .distinct())
                .as(run::toString)
                .hasSize(5);
        assertThat(run.lines("broken")).isEmpty();
    }
}
