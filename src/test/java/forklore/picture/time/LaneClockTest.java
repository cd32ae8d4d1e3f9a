package forklore.picture.time;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.model.Measure;
import forklore.model.Measures;
import forklore.model.PoolRun;
import forklore.model.Story;
import forklore.trace.TaskCall;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

class LaneClockTest {
    private static final long MS = 1_000_000;

    @Property(tries = 60)
    void itStopsAtTheTotalThatIsMeasured(
            @ForAll @IntRange(min = 1, max = 8) int workers,
            @ForAll @IntRange(min = 1, max = 60) int tasks,
            @ForAll boolean async,
            @ForAll long seed) {
        var run =
                async
                        ? PoolRun.applyAsync("", workers, tasks, seed)
                        : PoolRun.apply("", workers, tasks, seed);
        var timeline = run.timeline();
        var clock = LaneClock.of(timeline.end(), "", timeline.duration() + 99 * MS);
        var total = (Measure.Quantity) Measures.of(timeline.end()).get("total").orElseThrow();
        assertThat(clock).isEqualTo(new LaneClock(Math.round(total.value() * 1e9), true, true));
        long before = clock.elapsed() - 1;
        assertThat(LaneClock.of(timeline.at(before), "", before).stopped()).isFalse();
    }

    @Test
    void itRunsBetweenEvents() {
        var world = new Story().main(100).at(10).submits(100, "p", 0, TaskCall.APPLY).world();
        assertThat(LaneClock.of(world, "", 250 * MS))
                .isEqualTo(new LaneClock(240 * MS, false, true));
    }

    @Test
    void withoutAPoolItMeasuresTheMainProcess() {
        var story = new Story().at(5).main(100);
        assertThat(LaneClock.of(story.world(), "", 25 * MS))
                .isEqualTo(new LaneClock(20 * MS, false, false));
        story.at(55).exits(100, 0);
        assertThat(LaneClock.of(story.world(), "", 99 * MS))
                .isEqualTo(new LaneClock(50 * MS, true, false));
    }
}
