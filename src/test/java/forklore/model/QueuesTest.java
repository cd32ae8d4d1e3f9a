package forklore.model;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.trace.QueueEvent.QueueCreated;
import forklore.trace.QueueEvent.QueueEmpty;
import forklore.trace.QueueEvent.QueueFed;
import forklore.trace.QueueEvent.QueueFull;
import forklore.trace.QueueEvent.QueueGot;
import forklore.trace.QueueEvent.QueuePut;
import forklore.trace.Stamp;
import forklore.trace.TraceEvent;

import org.junit.jupiter.api.Test;

import java.util.List;

class QueuesTest {
    private static final TraceEvent CREATED = new QueueCreated(at(0), "q", "words", 3);

    private static Stamp at(long t) {
        return new Stamp(t, 100, 0);
    }

    private static TraceEvent put(long t, String value) {
        return new QueuePut(at(t), "q", 1, 3, value);
    }

    private static TraceEvent fed(long t) {
        return new QueueFed(at(t), "q", 1, 3, "");
    }

    private static TraceEvent got(long t, String value) {
        return new QueueGot(new Stamp(t, 200, 0), "q", 1, 3, value);
    }

    private static QueueState queue(TraceEvent... events) {
        return Timeline.EMPTY.append(List.of(events)).end().queues().get("q").orElseThrow();
    }

    @Test
    void anItemGoesFromTheFeederToThePipeAndOut() {
        assertThat(queue(CREATED, put(1, "A")).feeder())
                .containsExactly(new QueueItem(0, "A", 100));
        assertThat(queue(CREATED, put(1, "A"), fed(2)).pipe())
                .containsExactly(new QueueItem(0, "A", 100));
        var after = queue(CREATED, put(1, "A"), fed(2), got(3, "A"));
        assertThat(after.size()).isZero();
        assertThat(after.users().taken())
                .containsExactly(new QueueUsers.Taken(new QueueItem(0, "A", 100), 200));
        assertThat(after.counts()).isEqualTo(new QueueState.Counts(1, 1, 0, 0, 1));
    }

    @Test
    void anItemMayBeTakenBeforeItsFeedingWasTold() {
        var queue = queue(CREATED, put(1, "A"), put(2, "B"), got(3, "A"));
        assertThat(queue.feeder()).extracting(QueueItem::value).containsExactly("B");
        assertThat(queue(CREATED, put(1, "A"), got(2, "A"), fed(3)).size()).isZero();
    }

    @Test
    void whoGivesUpIsRememberedOnItsSide() {
        var full = queue(CREATED, new QueueFull(at(5), "q", 3, 3));
        assertThat(full.refusal()).contains(new QueueState.Refusal(true, 100, 5));
        assertThat(full.users().putters()).containsExactly(100);
        var empty = queue(CREATED, new QueueEmpty(at(5), "q", 0, 3));
        assertThat(empty.users().getters()).containsExactly(100);
        assertThat(empty.counts().empties()).isEqualTo(1);
    }

    @Test
    void aPutIntoAQueueNeverHeardOfMakesItKnown() {
        assertThat(queue(put(1, "A")).naming().capacity()).isEqualTo(3);
    }

    @Test
    void nameAndCapacityComeFromItsCreation() {
        assertThat(queue(put(1, "A"), new QueueCreated(at(2), "q", "words", 5)).naming())
                .isEqualTo(new QueueState.Naming("words", 100, "", 5, false));
    }
}
