package forklore.picture.tale;

import forklore.picture.Words.Arg;
import forklore.picture.Words.Phrase;
import forklore.trace.RunEvent;
import forklore.trace.RunEvent.CircleClosed;
import forklore.trace.RunEvent.EventsDropped;
import forklore.trace.RunEvent.MomentMarked;
import forklore.trace.RunEvent.RunEnded;
import forklore.trace.RunEvent.RunEnding;
import forklore.trace.RunEvent.RunReplayed;
import forklore.trace.RunEvent.RunStarted;
import forklore.trace.RunResult;

import java.util.Optional;

/// What is said of a run as a whole.
final class RunTales {
    private RunTales() {}

    static Optional<Phrase> of(RunEvent event) {
        return switch (event) {
            case RunStarted e -> Optional.empty();
            case RunReplayed e -> Optional.empty();
            case RunEnding e -> Optional.empty();
            // It is told in the reader's language as long as it lasts.
            case CircleClosed e -> Optional.empty();
            case MomentMarked e ->
                    Optional.of(new Phrase("narrator.run.marked", new Arg.Plain(e.word())));
            case RunEnded e -> Optional.of(new Phrase(ended(e.outcome())));
            case EventsDropped e ->
                    Optional.of(new Phrase("narrator.dropped", new Arg.Whole(e.count())));
        };
    }

    private static String ended(RunResult result) {
        return switch (result) {
            case EXITED -> "narrator.run.exited";
            case FAILED -> "narrator.run.failed";
            case TIMED_OUT -> "narrator.run.timedOut";
            case STOPPED -> "narrator.run.stopped";
        };
    }
}
