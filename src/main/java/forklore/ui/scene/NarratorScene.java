package forklore.ui.scene;

import forklore.ground.Language;
import forklore.picture.Words;
import forklore.picture.tale.CircleTales;
import forklore.picture.tale.Narrator;
import forklore.picture.tale.Told;
import forklore.run.Outcome;
import forklore.session.RunState;
import forklore.session.Session;
import forklore.session.Show;
import forklore.ui.stage.NarratorView;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Feeds the narrator: what just happened, or how the run ended.
final class NarratorScene {
    private static final int MOST_TOLD = 8;

    private final NarratorView view;

    NarratorScene(NarratorView view) {
        this.view = view;
    }

    NarratorView view() {
        return view;
    }

    void render(Session session) {
        Show show = session.show();
        if (show.state() instanceof RunState.Ended ended && show.transport().live()) {
            view.show(seconds(show.now()), words(ended.ending(), session.look().language()));
        } else {
            Optional<Told> told =
                    CircleTales.of(show.world(), show.now())
                            .or(() -> Narrator.tell(show.timeline(), show.now()));
            told.ifPresentOrElse(
                    it -> view.show(seconds(it.t()), it.phrase()),
                    () -> view.show("", new Words.Phrase("narrator.ready")));
        }
    }

    private static Words words(Outcome ending, Language language) {
        return switch (ending) {
            case Outcome.Exited exited ->
                    exited.exitCode() == 0
                            ? new Words.Phrase("outcome.exited")
                            : new Words.Phrase(
                                    "outcome.exitedWith", new Words.Arg.Whole(exited.exitCode()));
            case Outcome.Failed failed -> Words.of(failed.message().in(language));
            case Outcome.TimedOut late -> timedOut(late, language);
            case Outcome.Stopped _ -> new Words.Phrase("outcome.stopped");
        };
    }

    /// Why nothing went on, as the terminal says it; the whole of it would not fit for a crowd.
    private static Words timedOut(Outcome.TimedOut late, Language language) {
        if (!late.circles().isEmpty()) {
            String circles =
                    late.circles().stream()
                            .limit(MOST_TOLD)
                            .map(circle -> circle.in(language))
                            .collect(Collectors.joining("\n"));
            return new Words.Phrase("outcome.timedOut.circle", new Words.Arg.Plain(circles));
        }
        if (late.waiting().isEmpty()) {
            return new Words.Phrase("outcome.timedOut");
        }
        String told =
                late.waiting().stream()
                        .limit(MOST_TOLD)
                        .map(sentence -> sentence.in(language))
                        .collect(Collectors.joining("\n"));
        int more = late.waiting().size() - MOST_TOLD;
        return more > 0
                ? new Words.Phrase(
                        "outcome.timedOut.waitingMore",
                        new Words.Arg.Plain(told),
                        new Words.Arg.Whole(more))
                : new Words.Phrase("outcome.timedOut.waiting", new Words.Arg.Plain(told));
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%06.3f s", nanos / 1e9);
    }
}
