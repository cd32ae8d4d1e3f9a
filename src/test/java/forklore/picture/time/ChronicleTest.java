package forklore.picture.time;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.bench.BigRun;
import forklore.model.Timeline;
import forklore.trace.TraceEvent;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

class ChronicleTest {
    private static final List<TraceEvent> RUN = BigRun.events(3_000, 12, 1_000);

    private static Chart chart(Chronicle chronicle, Timeline run) {
        var stretch = new Stretch(0, run.duration(), 100, 900);
        return new BigTimeline(stretch, 600, 0, Set.of(), run.duration())
                .chart(chronicle, run.end());
    }

    /// However the events come, piece by piece and some late, the picture is that of the whole run.
    @Property(tries = 30)
    void lateAndPiecemealIsTheSameInTheEnd(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 400) int portion) {
        var random = new Random(seed);
        var events = new ArrayList<>(RUN);
        for (int i = 0; i + 6 < events.size(); i += 6) {
            // Some come a few events late, as from a slower pipe.
            if (random.nextInt(4) == 0) {
                events.add(i + 5, events.remove(i));
            }
        }
        var chronicle = new Chronicle();
        var run = Timeline.EMPTY;
        for (int i = 0; i < events.size(); i += portion) {
            run = run.append(events.subList(i, Math.min(events.size(), i + portion)));
            chronicle.follow(run, 250);
        }
        while (!chronicle.follow(run, 250)) {
            assertThat(chronicle.version()).isPositive();
        }
        var whole = Timeline.EMPTY.append(RUN);
        assertThat(run.events()).hasSize(RUN.size());
        assertThat(chart(chronicle, run).bands())
                .isEqualTo(chart(Chronicle.of(whole), whole).bands());
        assertThat(chart(chronicle, run).signs())
                .isEqualTo(chart(Chronicle.of(whole), whole).signs());
    }

    @Test
    void itTakesInNoMoreThanItIsAskedTo() {
        var run = Timeline.EMPTY.append(RUN);
        var chronicle = new Chronicle();
        int calls = 1;
        while (!chronicle.follow(run, 1_000)) {
            calls++;
        }
        assertThat(calls).isEqualTo((RUN.size() + 999) / 1_000);
        long version = chronicle.version();
        assertThat(chronicle.follow(run, 1_000)).isTrue();
        assertThat(chronicle.version()).isEqualTo(version);
    }
}
