package forklore.ui.scene;

import forklore.ground.Language;
import forklore.picture.Words;
import forklore.picture.tale.Narrator;
import forklore.picture.tale.Told;
import forklore.session.Ending;
import forklore.session.RunState;
import forklore.session.Session;
import forklore.session.Show;
import forklore.ui.stage.NarratorView;

import java.util.Locale;
import java.util.Optional;

/// Feeds the narrator: what just happened, or how the run ended.
final class NarratorScene {
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
            Optional<Told> told = Narrator.tell(show.timeline(), show.now());
            told.ifPresentOrElse(
                    it -> view.show(seconds(it.t()), it.phrase()),
                    () -> view.show("", new Words.Phrase("narrator.ready")));
        }
    }

    private static Words words(Ending ending, Language language) {
        return switch (ending) {
            case Ending.Exited exited ->
                    exited.exitCode() == 0
                            ? new Words.Phrase("outcome.exited")
                            : new Words.Phrase(
                                    "outcome.exitedWith", new Words.Arg.Whole(exited.exitCode()));
            case Ending.Failed failed -> Words.of(failed.message().in(language));
            case Ending.TimedOut _ -> new Words.Phrase("outcome.timedOut");
            case Ending.Stopped _ -> new Words.Phrase("outcome.stopped");
        };
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%06.3f s", nanos / 1e9);
    }
}
