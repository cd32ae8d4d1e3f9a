package forklore.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import forklore.model.Measure.Quantity;
import forklore.model.Measure.Words;
import forklore.trace.TaskCall;

import org.junit.jupiter.api.Test;

class MeasuresTest {
    private static double number(Story story, String name) {
        return ((Quantity) Measures.of(story.world()).get(name).orElseThrow()).value();
    }

    private static Story twoAtOnce(String lane, int main) {
        String pool = main + "-1";
        return new Story(lane)
                .main(main)
                .pool(main, pool, 2)
                .at(10)
                .submits(main, pool, 0, TaskCall.APPLY_ASYNC)
                .submits(main, pool, 1, TaskCall.APPLY_ASYNC)
                .takes(main + 1, pool, 0, 0)
                .at(20)
                .takes(main + 2, pool, 1, 1)
                .at(110)
                .finishes(main + 1, pool, 0, 0)
                .at(210)
                .finishes(main + 2, pool, 1, 1);
    }

    @Test
    void aPoolsTotalRunsFromTheFirstTaskHandedInToTheLastEnd() {
        var story = twoAtOnce("", 100);
        assertThat(number(story, "total")).isEqualTo(0.2);
        assertThat(number(story, "sum")).isCloseTo(0.29, within(1e-9));
        assertThat(number(story, "longest")).isEqualTo(0.19);
        assertThat(number(story, "ratio")).isCloseTo(0.2 / 0.29, within(1e-9));
        assertThat(number(story, "maxBusy")).isEqualTo(2);
        assertThat(number(story, "done")).isEqualTo(2);
        assertThat(Measures.of(story.world()).get("workers")).contains(new Words("101, 102"));
    }

    @Test
    void aTaskThatEndsAsAnotherBeginsIsNotAtOnceWithIt() {
        String pool = "100-1";
        var story =
                new Story()
                        .main(100)
                        .at(1)
                        .takes(101, pool, 0, 0)
                        .at(2)
                        .takes(102, pool, 1, 1)
                        .finishes(101, pool, 0, 0);
        assertThat(number(story, "maxBusy")).isEqualTo(1);
    }

    @Test
    void measuresOfALaneCarryItsNameAndTheDifferenceNone() {
        var slow = twoAtOnce("slow", 100).at(410).submits(100, "100-1", 2, TaskCall.APPLY);
        slow.takes(101, "100-1", 2, 0).at(510).finishes(101, "100-1", 2, 0);
        var both = slow.and(twoAtOnce("fast", 200));
        assertThat(number(both, "slow.total")).isEqualTo(0.5);
        assertThat(number(both, "fast.total")).isEqualTo(0.2);
        assertThat(number(both, "saved")).isCloseTo(0.3, within(1e-9));
    }

    @Test
    void processesAreNamedByOrderOfStart() {
        var story =
                new Story()
                        .main(100)
                        .sets(100, "num", "1")
                        .at(5)
                        .fork(101, 100)
                        .sets(101, "num", "2")
                        .prints(101, "hello")
                        .at(55)
                        .exits(101, 3)
                        .at(99)
                        .reaps(101, 100);
        assertThat(number(story, "processes")).isEqualTo(2);
        assertThat(number(story, "pid.main")).isEqualTo(100);
        assertThat(number(story, "pid.1")).isEqualTo(101);
        assertThat(number(story, "ppid.1")).isEqualTo(100);
        assertThat(number(story, "exit.1")).isEqualTo(3);
        assertThat(number(story, "time.1")).isEqualTo(0.05);
        assertThat(number(story, "zombies")).isEqualTo(1);
        assertThat(number(story, "lines")).isEqualTo(1);
        var all = Measures.of(story.world());
        assertThat(all.get("var.num.main")).contains(new Words("1"));
        assertThat(all.get("var.num.1")).contains(new Words("2"));
        assertThat(all.get("order")).contains(new Words("1"));
    }

    @Test
    void whatARunHasNotShownHasNoMeasure() {
        assertThat(Measures.of(new Story().main(100).world()).get("total")).isEmpty();
        assertThat(Measures.of(World.EMPTY).byName()).isEmpty();
    }
}
