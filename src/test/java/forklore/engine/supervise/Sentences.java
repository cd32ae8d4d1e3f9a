package forklore.engine.supervise;

import forklore.ground.Text;
import forklore.trace.TraceEvent;

import java.util.List;

/// What is said at a deadline of a run that had come so far.
public final class Sentences {
    private Sentences() {}

    public static List<Text> of(List<TraceEvent> events) {
        var waiting = new Waiting();
        events.forEach(waiting::note);
        return waiting.sentences();
    }
}
