package forklore.app;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.QueueEvent.QueuePut;
import forklore.trace.RunEvent.EventsDropped;
import forklore.trace.Stamp;
import forklore.trace.TraceEvent;
import forklore.trace.Written;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class IntakeTest {
    private final List<TraceEvent> kept = new ArrayList<>();

    private static Stamp at(long t) {
        return new Stamp(t, 7, 0);
    }

    private static TraceEvent line(long t, String text) {
        return new OutputWritten(at(t), text, Written.OUT);
    }

    @Test
    void linesBeyondTheRoomAreCounted() {
        var intake = new Intake(new Intake.Room(2, 100, 100), kept::addAll);
        intake.happened(List.of(line(1, "a"), line(2, "b"), line(3, "c"), line(4, "d")));
        assertThat(kept).containsExactly(line(1, "a"), line(2, "b"), new EventsDropped(at(4), 2));
    }

    @Test
    void oneLongLineCountsByItsLength() {
        var intake = new Intake(new Intake.Room(9, 10, 100), kept::addAll);
        intake.happened(List.of(line(1, "x".repeat(11)), line(2, "short")));
        assertThat(kept).containsExactly(line(2, "short"), new EventsDropped(at(2), 1));
    }

    @Test
    void deathsAreKeptWhateverWasLeftOut() {
        var intake = new Intake(new Intake.Room(9, 9, 1), kept::addAll);
        var put = new QueuePut(at(1), "q", 1, 3, "v");
        var exit = new ProcessExited(at(3), 0);
        intake.happened(List.of(put, put, exit));
        assertThat(kept).containsExactly(put, exit, new EventsDropped(at(3), 1));
    }
}
