package forklore.app.html;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.model.Timeline;
import forklore.trace.ProcessEvent.LineReached;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.Role;
import forklore.trace.Stamp;
import forklore.trace.StartMethod;
import forklore.trace.TraceEvent;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class MomentsTest {
    private static final long MS = 1_000_000;

    @Test
    void everyMomentOfAnEventIsAStepAndLongGapsAreFilled() {
        var moments =
                Moments.of(timeline(List.of(started(500 * MS), line(501 * MS), line(900 * MS))));
        assertThat(steps(moments)).containsExactly(0L, 500 * MS, 501 * MS, 900 * MS);
        assertThat(moments.times()).contains(100 * MS, 400 * MS, 601 * MS, 801 * MS).isSorted();
        assertThat(moments.times()).doesNotHaveDuplicates();
        assertThat(moments.begin()).isEqualTo(450 * MS);
    }

    @Test
    void ofARunThatIsTooLongFirstAndLastAreKept() {
        var events = new ArrayList<TraceEvent>();
        for (int i = 0; i < Moments.MOST + 5000; i++) {
            events.add(line(1000L * i));
        }
        var moments = Moments.of(timeline(events));
        assertThat(moments.thinned()).isEqualTo(5000);
        assertThat(steps(moments))
                .hasSize(Moments.MOST)
                .startsWith(0L)
                .endsWith(events.getLast().t())
                .doesNotHaveDuplicates();
    }

    /// 2,000 at a time for the second half.
    @Test
    void ofARunOfManyProcessesFewerMomentsAreDrawn() {
        var events = new ArrayList<TraceEvent>();
        for (int i = 0; i < 2000; i++) {
            events.add(started(i * MS, 10 + i));
        }
        for (int i = 2000; i < 4000; i++) {
            events.add(line(i * MS));
        }
        var moments = Moments.of(timeline(events));
        var steps = steps(moments);
        assertThat(steps).startsWith(0L).endsWith(3999 * MS).doesNotHaveDuplicates();
        assertThat(moments.thinned()).isEqualTo(4000 - steps.size());
        long drawn = steps.stream().mapToLong(t -> Math.min(2000, 1 + t / MS)).sum();
        assertThat(drawn).isBetween(Moments.MOST_DRAWN * 9 / 10, Moments.MOST_DRAWN * 11 / 10);
        assertThat(moments.times().size() - steps.size()).isLessThanOrEqualTo(250);
    }

    /// Such a recording can only be a damaged one.
    @Test
    void howeverManyProcessesThereAreFirstAndLastAreKept() {
        var events = new ArrayList<TraceEvent>();
        for (int i = 0; i < Moments.MOST_DRAWN + 10; i++) {
            events.add(started(0, 10 + i));
        }
        events.add(line(MS));
        events.add(line(2 * MS));
        assertThat(steps(Moments.of(timeline(events)))).containsExactly(0L, 2 * MS);
    }

    @Test
    void aRunWithoutAProcessBeginsAtItsBeginning() {
        assertThat(Moments.of(timeline(List.of(line(5)))).begin()).isZero();
    }

    private static List<Long> steps(Moments moments) {
        var steps = new ArrayList<Long>();
        for (int i = 0; i < moments.times().size(); i++) {
            if (moments.steps().get(i)) {
                steps.add(moments.times().get(i));
            }
        }
        return steps;
    }

    private static Timeline timeline(List<TraceEvent> events) {
        return Timeline.EMPTY.append(events);
    }

    private static TraceEvent line(long t) {
        return new LineReached(new Stamp(t, 7, 1, ""), "");
    }

    private static TraceEvent started(long t) {
        return started(t, 7);
    }

    private static TraceEvent started(long t, int pid) {
        var at = new Stamp(t, pid, 0, "");
        return new ProcessStarted(at, 1, "MainProcess", StartMethod.MAIN, Role.MAIN, "", -1);
    }
}
