package forklore.picture;

import forklore.model.Timeline;
import forklore.model.World;
import forklore.picture.Words.Phrase;
import forklore.trace.PoolEvent;
import forklore.trace.ProcessEvent;
import forklore.trace.QueueEvent;
import forklore.trace.RunEvent;
import forklore.trace.TraceEvent;

import java.util.Optional;

/// Says in words what just happened, choosing what is worth telling: output and lines reached speak
/// for themselves.
public final class Narrator {
    /// How far back it looks; beyond that, nothing of note has happened for a while.
    private static final int FAR = 2000;

    private Narrator() {}

    /// The newest thing worth telling that is not later than `now`.
    public static Optional<Told> tell(Timeline timeline, long now) {
        int newest = timeline.countUntil(now) - 1;
        for (int i = newest; i >= 0 && i > newest - FAR; i--) {
            var told = tell(timeline, i);
            if (told.isPresent()) {
                return told;
            }
        }
        return Optional.empty();
    }

    private static Optional<Told> tell(Timeline timeline, int place) {
        TraceEvent event = timeline.events().get(place);
        return phrase(new Moment(timeline, place)).map(phrase -> new Told(event.t(), phrase));
    }

    private static Optional<Phrase> phrase(Moment moment) {
        return switch (moment.event()) {
            case RunEvent e -> RunTales.of(e);
            case ProcessEvent e -> ProcessTales.of(moment, e);
            case PoolEvent e -> PoolTales.of(moment, e);
            case QueueEvent e -> QueueTales.of(moment, e);
        };
    }

    /// An event in its place among the others.
    record Moment(Timeline timeline, int place) {
        TraceEvent event() {
            return timeline.events().get(place);
        }

        /// The world at the end: it knows every process that the event may speak of.
        World world() {
            return timeline.end();
        }

        Words.Arg pid(int pid) {
            return new Words.Arg.Pid(
                    pid, world().process(pid).map(p -> p.identity().index()).orElse(Shape.NOBODY));
        }
    }
}
