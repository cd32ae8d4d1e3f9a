package forklore.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RoundsTest {
    private final Story story = new Story().main(100).cores(2, "0-1");

    private double measure(String name) {
        var measure = Measures.of(story.world()).get(name).orElseThrow();
        return ((Measure.Quantity) measure).value();
    }

    @Test
    void aMeasurementIsToldByThreeVariables() {
        story.at(2000).measures(100, "threads", 1, 2).at(3000).measures(100, "threads", 4, 0.5);
        assertThat(story.world().rounds().in(""))
                .containsExactly(
                        new Round("", "threads", 1, 2, 2_000_000_000L),
                        new Round("", "threads", 4, 0.5, 3_000_000_000L));
        assertThat(measure("took.threads.4")).isEqualTo(0.5);
        assertThat(measure("speedup.threads")).isEqualTo(4);
        assertThat(measure("fastest.threads")).isEqualTo(4);
        assertThat(measure("cores")).isEqualTo(2);
    }

    @Test
    void pythonTellsATextWithItsQuotes() {
        story.measures(100, "'loop'", 1, 2);
        assertThat(story.world().rounds().in("")).extracting(Round::way).containsExactly("loop");
    }

    @Test
    void whatWasNotMeasuredWithOneWorkerIsComparedWithTheFirstRound() {
        story.measures(100, "loop", 1, 4).measures(100, "processes", 4, 2);
        assertThat(measure("speedup.processes")).isEqualTo(2);
    }

    @Test
    void aListingThatHasNoWayHasOneCurve() {
        story.sets(100, "workers", "1").sets(100, "took", "3.0");
        assertThat(measure("took.1")).isEqualTo(3);
        assertThat(measure("speedup")).isEqualTo(1);
    }

    @Test
    void whatIsNoMeasurementIsNone() {
        story.sets(100, "took", "1.0")
                .sets(100, "workers", "many")
                .sets(100, "took", "1.0")
                .sets(100, "workers", "2")
                .sets(100, "took", "None")
                .sets(100, "took", "0.0")
                .sets(100, "took", "NaN");
        assertThat(story.world().rounds().done()).isEmpty();
    }

    @Test
    void aRoundHadTheProcessorTimeThatWasUsedWhileItLasted() {
        story.at(1000).fork(101, 100).at(1250).uses(101, 0, 1000).uses(100, 1, 500);
        story.at(2000).measures(100, "", 2, 1.0);
        var series = Series.of(story.world(), "").getFirst();
        assertThat(series.mostCores().orElseThrow()).isCloseTo(1.5, within(0.01));
    }

    @Test
    void whereNobodyKnowsWhoUsesACoreNothingIsSaidOfIt() {
        var other = new Story().main(100).cores(2, "").at(2000).measures(100, "", 2, 1.0);
        assertThat(Series.of(other.world(), "").getFirst().mostCores()).isEmpty();
    }
}
