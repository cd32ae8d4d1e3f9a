package forklore.model;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.trace.TaskCall;

import org.junit.jupiter.api.Test;

class PoolsTest {
    private static final String POOL = "100-1";

    private static Story pool() {
        return new Story()
                .main(100)
                .pool(100, POOL, 2)
                .worker(101, 100, POOL, 0)
                .worker(102, 100, POOL, 1)
                .at(10)
                .submits(100, POOL, 0, TaskCall.APPLY_ASYNC)
                .submits(100, POOL, 1, TaskCall.APPLY_ASYNC)
                .submits(100, POOL, 2, TaskCall.APPLY_ASYNC)
                .at(20)
                .takes(101, POOL, 0, 0);
    }

    private static PoolState state(Story story) {
        return story.world().pools().get(POOL).orElseThrow();
    }

    @Test
    void aTaskWaitsThenIsInASlotThenIsDone() {
        var story = pool();
        assertThat(state(story).tasks().waiting()).containsExactly(1, 2);
        assertThat(state(story).slots().get(0).task()).isZero();
        assertThat(state(story).busy()).isEqualTo(1);
        story.at(50).finishes(101, POOL, 0, 0);
        assertThat(state(story).slots().get(0).busy()).isFalse();
        assertThat(state(story).slots().get(0).done()).isEqualTo(1);
        assertThat(state(story).tasks().endings())
                .extracting(Task.Step.Ended::duration)
                .containsExactly(30_000_000L);
    }

    @Test
    void aDeadWorkerStaysInItsSlotUntilItIsReplaced() {
        var story = pool().at(30).exits(101, -9).loses(101, POOL, 0, 0);
        var slot = state(story).slots().get(0);
        assertThat(slot.exitCode()).hasValue(-9);
        assertThat(slot.busy()).isFalse();
        assertThat(state(story).tasks().endings())
                .extracting(Task.Step.Ended::result)
                .containsExactly(Task.Result.LOST);
        story.at(40).worker(103, 100, POOL, 0);
        assertThat(state(story).slots().get(0).pid()).isEqualTo(103);
        assertThat(state(story).slots().get(0).dead()).isFalse();
    }

    @Test
    void aTaskInTheHandsOfADeadWorkerIsLostEvenIfNobodySaysSo() {
        var story = pool().at(30).exits(101, -15);
        assertThat(state(story).busy()).isZero();
        assertThat(state(story).tasks().endings())
                .extracting(Task.Step.Ended::result)
                .containsExactly(Task.Result.LOST);
        assertThat(state(story.at(31).loses(101, POOL, 0, 0)).tasks().ended()).hasSize(1);
    }

    @Test
    void aWorkerStandsNowhereInTheListingBetweenTwoTasks() {
        var story = pool().line(101, 5);
        assertThat(story.world().process(101).orElseThrow().memory().lines()).containsValue(5);
        story.at(50).finishes(101, POOL, 0, 0);
        assertThat(story.world().process(101).orElseThrow().memory().lines()).isEmpty();
    }

    @Test
    void tasksHeardOfBeforeTheirPoolAreNotLost() {
        var story =
                new Story().main(100).submits(100, POOL, 0, TaskCall.APPLY).takes(101, POOL, 0, 1);
        story.at(1).pool(100, POOL, 3);
        assertThat(state(story).slots()).hasSize(3);
        assertThat(state(story).slots().get(1).task()).isZero();
    }
}
