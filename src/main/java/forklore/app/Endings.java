package forklore.app;

import forklore.engine.Outcome;
import forklore.ground.Phrases;
import forklore.ground.Text;
import forklore.session.Ending;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Tells the session how a run ended, in the session's own words.
final class Endings {
    private Endings() {}

    private static Text unexpected(@Nullable Throwable failure) {
        return Phrases.of(Endings.class).text("broke-off", String.valueOf(failure));
    }

    /// @param outcome null where the run broke off
    static Ending of(@Nullable Outcome outcome, @Nullable Throwable failure) {
        if (outcome == null) {
            return new Ending.Failed(unexpected(failure), List.of());
        }
        return switch (outcome) {
            case Outcome.Exited exited -> new Ending.Exited(exited.exitCode());
            case Outcome.Failed failed ->
                    new Ending.Failed(
                            failed.message(),
                            failed.problems().stream()
                                    .map(
                                            p ->
                                                    new Ending.Flaw(
                                                            p.lane(),
                                                            p.fileName(),
                                                            p.line(),
                                                            p.column(),
                                                            p.message(),
                                                            p.details()))
                                    .toList());
            case Outcome.TimedOut timedOut -> new Ending.TimedOut(timedOut.waiting());
            case Outcome.Stopped _ -> new Ending.Stopped();
        };
    }
}
