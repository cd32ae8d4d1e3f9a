package forklore.picture;

import forklore.picture.Words.Arg;
import forklore.picture.Words.Phrase;
import forklore.trace.RunEvent;
import forklore.trace.RunEvent.EventsDropped;
import forklore.trace.RunEvent.RunEnded;
import forklore.trace.RunEvent.RunReplayed;
import forklore.trace.RunEvent.RunStarted;

import java.util.Optional;
import java.util.Set;

/// What is said of a run as a whole.
final class RunTales {
    private static final Set<String> OUTCOMES = Set.of("exited", "failed", "timedOut", "stopped");

    private RunTales() {}

    static Optional<Phrase> of(RunEvent event) {
        return switch (event) {
            case RunStarted e -> Optional.empty();
            case RunReplayed e -> Optional.empty();
            case RunEnded e ->
                    Optional.of(e.outcome())
                            .filter(OUTCOMES::contains)
                            .map(outcome -> new Phrase("narrator.run." + outcome));
            case EventsDropped e ->
                    Optional.of(new Phrase("narrator.dropped", new Arg.Whole(e.count())));
        };
    }
}
