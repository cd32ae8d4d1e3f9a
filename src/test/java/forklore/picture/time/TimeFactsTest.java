package forklore.picture.time;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.model.Story;
import forklore.model.Timeline;
import forklore.picture.Words;
import forklore.trace.TaskCall;

import org.junit.jupiter.api.Test;

import java.util.List;

class TimeFactsTest {
    private static final long MS = 1_000_000;

    private static final Timeline RUN =
            new Story()
                    .main(100)
                    .pool(100, "p", 1)
                    .worker(101, 100, "p", 0)
                    .at(10)
                    .submits(100, "p", 3, TaskCall.APPLY_ASYNC)
                    .at(20)
                    .takes(101, "p", 3, 0)
                    .at(30)
                    .prints(101, "hello")
                    .at(50)
                    .finishes(101, "p", 3, 0)
                    .at(60)
                    .exits(101, 0)
                    .timeline();

    private static List<String> told(long t) {
        var row = Row.of(RUN.end().process(101).orElseThrow(), 0);
        var facts = TimeFacts.of(Chronicle.of(RUN), RUN.end(), row, t, MS);
        return facts.lines().stream().map(TimeFactsTest::key).toList();
    }

    private static String key(Words words) {
        return words instanceof Words.Phrase phrase ? phrase.key() : "";
    }

    @Test
    void itTellsTheTaskInHandAndWhereItCameFrom() {
        assertThat(told(20 * MS))
                .containsExactly(
                        "picture.time.at",
                        "picture.time.task",
                        "picture.state.running",
                        "picture.time.handed");
    }

    @Test
    void itTellsWhatHappenedNearby() {
        assertThat(told(30 * MS)).contains("picture.time.printed");
        assertThat(told(35 * MS)).doesNotContain("picture.time.printed");
    }

    @Test
    void afterTheEndItTellsTheEnd() {
        assertThat(told(61 * MS)).contains("picture.time.dead").doesNotContain("picture.time.task");
    }

    @Test
    void lengthsAreInUnitsThatFit() {
        assertThat(Moments.length(1_500)).isEqualTo("2 µs");
        assertThat(Moments.length(12_340_000)).isEqualTo("12.3 ms");
        assertThat(Moments.length(1_234_000_000)).isEqualTo("1.234 s");
        assertThat(Moments.moment(1_000_002_000)).isEqualTo("1.000002");
    }
}
