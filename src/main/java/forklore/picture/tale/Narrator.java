package forklore.picture.tale;

import forklore.model.Timeline;
import forklore.picture.Words.Phrase;
import forklore.trace.CoreEvent;
import forklore.trace.PipeEvent;
import forklore.trace.PoolEvent;
import forklore.trace.ProcessEvent;
import forklore.trace.ProcessEvent.Blocked;
import forklore.trace.QueueEvent;
import forklore.trace.RunEvent;
import forklore.trace.SyncEvent;
import forklore.trace.TraceEvent;
import forklore.trace.Wait;

import java.util.Optional;

/// Says in words what just happened, choosing what is worth telling: output and lines reached speak
/// for themselves.
public final class Narrator {
    /// How far back it looks; beyond that, nothing of note has happened for a while.
    private static final int FAR = 2000;

    /// What was told may be read for so long, ns.
    private static final long FRESH = 1_200_000_000;

    private Narrator() {}

    /// The newest thing worth telling that is not later than `now`. A mere sleep does not push
    /// aside what has just been told.
    public static Optional<Told> tell(Timeline timeline, long now) {
        int newest = timeline.countUntil(now) - 1;
        Optional<Told> minor = Optional.empty();
        for (int i = newest; i >= 0 && i > newest - FAR; i--) {
            var moment = new Moment(timeline, i, now);
            boolean stale = minor.isPresent() && moment.event().t() < now - FRESH;
            if (stale) {
                return minor;
            }
            var told = phrase(moment).map(phrase -> new Told(moment.event().t(), phrase));
            if (told.isPresent() && !isMinor(moment.event())) {
                return told;
            }
            minor = minor.or(() -> told);
        }
        return minor;
    }

    private static boolean isMinor(TraceEvent event) {
        return event instanceof Blocked blocked && blocked.call() == Wait.SLEEP;
    }

    private static Optional<Phrase> phrase(Moment moment) {
        return switch (moment.event()) {
            case RunEvent e -> RunTales.of(e);
            case ProcessEvent e -> ProcessTales.of(moment, e);
            case PoolEvent e -> PoolTales.of(moment, e);
            case QueueEvent e -> QueueTales.of(moment, e);
            case SyncEvent _, PipeEvent _, CoreEvent _ -> Optional.empty();
        };
    }
}
