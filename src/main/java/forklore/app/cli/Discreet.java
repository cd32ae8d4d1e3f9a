package forklore.app.cli;

import forklore.engine.RunListener;
import forklore.ground.Surroundings;
import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.ProcessEvent.ProcessFailed;
import forklore.trace.RunEvent.RunEnded;
import forklore.trace.TraceEvent;

import java.util.List;

/// Passes a run on without the path of the user's home folder, which is nobody else's business: in
/// texts it becomes `~`.
final class Discreet implements RunListener {
    private static final String HOME = Surroundings.home().toString();

    private final RunListener next;

    Discreet(RunListener next) {
        this.next = next;
    }

    @Override
    public void happened(List<TraceEvent> events) {
        next.happened(events.stream().map(Discreet::discreet).toList());
    }

    private static TraceEvent discreet(TraceEvent event) {
        return switch (event) {
            case OutputWritten e ->
                    new OutputWritten(e.at(), discreet(e.text()), e.stream(), e.more());
            case ProcessFailed e -> new ProcessFailed(e.at(), discreet(e.text()));
            case RunEnded e -> new RunEnded(e.at(), e.outcome(), discreet(e.text()));
            case TraceEvent other -> other;
        };
    }

    private static String discreet(String text) {
        return HOME.length() > 1 ? text.replace(HOME, "~") : text;
    }
}
