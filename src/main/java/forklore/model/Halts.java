package forklore.model;

import forklore.trace.Moment;
import forklore.trace.MomentWatch;
import forklore.trace.TraceEvent;

import java.util.OptionalInt;
import java.util.OptionalLong;

/// Finds the [Moment]s of a run on its time line.
public final class Halts {
    private Halts() {}

    /// The index among [Timeline#events()] of the event that brings the moment; empty where it has
    /// not come.
    public static OptionalInt find(Timeline timeline, Moment moment) {
        var watch = new MomentWatch(moment);
        int index = 0;
        for (TraceEvent event : timeline.events()) {
            if (watch.admit(event)) {
                return OptionalInt.of(index);
            }
            index++;
        }
        return OptionalInt.empty();
    }

    /// The same, if it comes after the event with this index.
    public static OptionalInt find(Timeline timeline, Moment moment, int after) {
        OptionalInt found = find(timeline, moment);
        return found.isPresent() && found.getAsInt() > after ? found : OptionalInt.empty();
    }

    /// The time of the event that brings the moment, ns since the run's start: where to seek.
    public static OptionalLong time(Timeline timeline, Moment moment) {
        OptionalInt found = find(timeline, moment);
        return found.isPresent()
                ? OptionalLong.of(timeline.events().get(found.getAsInt()).t())
                : OptionalLong.empty();
    }
}
