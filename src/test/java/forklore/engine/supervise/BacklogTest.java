package forklore.engine.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.guard.Report;
import forklore.trace.ProcessEvent.ProcessReady;
import forklore.trace.Stamp;

import org.junit.jupiter.api.Test;

import java.util.List;

class BacklogTest {
    private static final int MORE_THAN_FITS = 70_000;

    private final Backlog backlog = new Backlog();

    private static Arrival event(long t) {
        return new Arrival.Told(new ProcessReady(new Stamp(t, 1, 0)), "");
    }

    @Test
    void whatIsPutIsTakenInOrder() throws Exception {
        backlog.put(event(1));
        backlog.put(event(2));
        assertThat(backlog.take(0)).containsExactly(event(1), event(2));
        assertThat(backlog.take(0)).isEmpty();
    }

    @Test
    void aFloodThatNobodyTakesIsCountedAndNeverWaitsForEver() throws Exception {
        for (int i = 0; i < MORE_THAN_FITS; i++) {
            backlog.put(event(i));
        }
        List<Arrival> taken = backlog.take(0);
        long missed = ((Arrival.Missed) taken.getLast()).count();
        assertThat(taken.size() - 1 + missed).isEqualTo(MORE_THAN_FITS);
        assertThat(missed).isPositive();
    }

    @Test
    void whatTheGuardSeesIsKeptInAnyFlood() throws Exception {
        for (int i = 0; i < MORE_THAN_FITS; i++) {
            backlog.put(event(i));
        }
        var gone = new Arrival.Seen(new Report.Gone(1), 1);
        backlog.put(gone);
        assertThat(backlog.take(0)).contains(gone);
    }

    @Test
    void onceTakenThereIsRoomAgain() throws Exception {
        for (int i = 0; i < MORE_THAN_FITS; i++) {
            backlog.put(event(i));
        }
        backlog.take(0);
        backlog.put(event(7));
        assertThat(backlog.take(0)).containsExactly(event(7));
    }

    @Test
    void aClosedBacklogIsDoneWhenAllIsTaken() throws Exception {
        backlog.put(event(1));
        backlog.close();
        assertThat(backlog.isDone()).isFalse();
        backlog.take(Long.MAX_VALUE);
        assertThat(backlog.isDone()).isTrue();
        assertThat(backlog.take(Long.MAX_VALUE)).isEmpty();
    }
}
