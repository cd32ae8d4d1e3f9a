package forklore.ui.hall;

import static forklore.ui.kit.Styles.styled;

import forklore.run.Outcome;
import forklore.session.RunState;
import forklore.session.Session;
import forklore.session.Talk;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Small letters below everything: where the tour is, and what must be said of the run.
final class Foot extends HBox {
    private static final PseudoClass HINT = PseudoClass.getPseudoClass("hint");

    private final Messages messages;
    private final Label place = styled(new Label(), "foot-place");
    private final Label said = styled(new Label(), "foot-said");

    Foot(Messages messages) {
        this.messages = messages;
        styled(this, "foot");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        place.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(place, gap, said);
    }

    void render(Session session) {
        var language = session.look().language();
        String lesson = session.lesson().map(it -> it.shortTitle().in(language)).orElse("");
        place.setText(
                session.hall()
                        .talk()
                        .map(
                                talk ->
                                        messages.text(
                                                "hall.place",
                                                lesson,
                                                talk.step() + 1,
                                                Talk.steps(session).size()))
                        .orElse(lesson));
        String words = said(session);
        said.setText(words);
        Styles.show(said, !words.isEmpty());
        said.pseudoClassStateChanged(HINT, session.show().state() instanceof RunState.Idle);
    }

    /// A recording is never passed off as a run, and a run that failed says so.
    private String said(Session session) {
        var run = session.show().timeline().end().run();
        if (run.replayed().isPresent()) {
            return messages.text("hall.recording", run.runtime());
        }
        return switch (session.show().state()) {
            case RunState.Starting _ -> messages.text("hall.starting");
            case RunState.Ended(Outcome.Failed failed) ->
                    failed.message().in(session.look().language());
            case RunState.Ended(Outcome.TimedOut _) -> messages.text("hall.timedOut");
            case RunState.Ended(Outcome.Stopped _) -> messages.text("hall.stopped");
            case RunState.Idle _ ->
                    session.hall().talk().isPresent() ? "" : messages.text("hall.begin");
            case RunState.Running _, RunState.Stopping _, RunState.Ended(Outcome.Exited _) -> "";
        };
    }
}
