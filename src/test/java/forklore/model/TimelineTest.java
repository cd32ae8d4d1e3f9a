package forklore.model;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.TraceEvent;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.util.Comparator;
import java.util.List;
import java.util.Random;

class TimelineTest {
    private static World fold(List<TraceEvent> events, long until) {
        var world = World.EMPTY;
        for (TraceEvent event : events) {
            world = event.t() <= until ? world.after(event) : world;
        }
        return world;
    }

    private static List<TraceEvent> inOrder(List<TraceEvent> events) {
        return events.stream()
                .sorted(
                        Comparator.comparingLong(TraceEvent::t)
                                .thenComparing(event -> !(event instanceof ProcessStarted)))
                .toList();
    }

    @Property(tries = 60)
    void atAnyMomentItIsTheFoldOfEverythingNotLater(
            @ForAll long seed, @ForAll @IntRange(max = 1500) int count) {
        var random = new Random(seed);
        var events = inOrder(RandomRun.events(random, count, 3000));
        var timeline = Timeline.EMPTY.append(events);
        for (int i = 0; i < 10; i++) {
            long t = random.nextLong(-1, 3_100_000_000L);
            assertThat(timeline.at(t)).isEqualTo(fold(events, t));
        }
        assertThat(timeline.end()).isEqualTo(fold(events, Long.MAX_VALUE));
    }

    @Property(tries = 60)
    void lateEventsFindTheirPlaces(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int batchSize) {
        var random = new Random(seed);
        var events = RandomRun.events(random, 900, 2000);
        var timeline = Timeline.EMPTY;
        for (int i = 0; i < events.size(); i += batchSize) {
            timeline = timeline.append(events.subList(i, Math.min(events.size(), i + batchSize)));
        }
        assertThat(timeline).isEqualTo(Timeline.EMPTY.append(events));
        assertThat(timeline.events()).containsExactlyElementsOf(inOrder(events));
    }

    @Test
    void nothingHasHappenedBeforeTheFirstEvent() {
        var timeline = new Story().at(5).main(100).timeline();
        assertThat(timeline.at(4_999_999)).isEqualTo(World.EMPTY);
        assertThat(timeline.at(5_000_000).processes().all()).hasSize(1);
    }

    @Test
    void stepsGoFromEventToEvent() {
        var timeline = new Story().at(5).main(100).at(9).line(100, 2).timeline();
        assertThat(timeline.next(0)).hasValue(5_000_000);
        assertThat(timeline.next(5_000_000)).hasValue(9_000_000);
        assertThat(timeline.next(9_000_000)).isEmpty();
        assertThat(timeline.previous(9_000_000)).hasValue(5_000_000);
        assertThat(timeline.previous(5_000_000)).isEmpty();
    }

    @Test
    void aHugeRunIsTakenInAndLookedUp() {
        var events = inOrder(RandomRun.events(new Random(7), 90_000, 60_000));
        var timeline = Timeline.EMPTY;
        for (int i = 0; i < events.size(); i += 100) {
            timeline = timeline.append(events.subList(i, Math.min(events.size(), i + 100)));
        }
        assertThat(timeline.events()).hasSizeGreaterThan(90_000);
        assertThat(timeline.at(30_000_000_000L)).isEqualTo(fold(events, 30_000_000_000L));
    }
}
