package forklore.picture.tale;

import forklore.model.Timeline;
import forklore.model.World;
import forklore.picture.Shape;
import forklore.picture.Words;
import forklore.trace.TraceEvent;

/// An event in its place among the others.
///
/// @param now when it is told of, ns since the run's start
record Moment(Timeline timeline, int place, long now) {
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
