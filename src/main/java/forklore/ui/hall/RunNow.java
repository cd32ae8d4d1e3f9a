package forklore.ui.hall;

import static forklore.ui.kit.Styles.styled;

import forklore.ground.Decimals;
import forklore.model.ProcessState;
import forklore.picture.tale.Narrator;
import forklore.run.Outcome;
import forklore.session.RunState;
import forklore.session.Session;
import forklore.session.Show;
import forklore.session.Talk;
import forklore.session.Talk.Phase;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;
import forklore.ui.stage.NarratorView;
import forklore.ui.stage.Wording;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// For the speaker: what the run itself does, whatever of it is seen, and what to do where that is
/// of no use.
final class RunNow extends VBox {
    private final Messages messages;
    private final Label state = styled(new Label(), "speaker-state");
    private final Label seen = styled(new Label(), "speaker-small");
    private final Label help = styled(new Label(), "speaker-help");
    private final NarratorView newest;

    RunNow(Messages messages) {
        this.messages = messages;
        newest = new NarratorView(new Wording(messages));
        newest.setFocusTraversable(false);
        styled(this, "speaker-run");
        state.setWrapText(true);
        seen.setWrapText(true);
        help.setWrapText(true);
        getChildren().addAll(state, newest, seen, help);
    }

    void render(Session session) {
        Show show = session.show();
        state.setText(state(session));
        var told = Narrator.tell(show.timeline(), show.timeline().duration());
        Styles.show(newest, told.isPresent());
        told.ifPresent(it -> newest.show(Decimals.seconds(it.t()) + " s", it.phrase()));
        String where = seen(show);
        seen.setText(where);
        Styles.show(seen, !where.isEmpty());
        String what = help(session);
        help.setText(what);
        Styles.show(help, !what.isEmpty());
    }

    private String state(Session session) {
        Show show = session.show();
        long alive =
                show.timeline().end().processes().all().stream()
                        .filter(ProcessState::alive)
                        .count();
        return switch (show.state()) {
            case RunState.Idle _ -> messages.text("speaker.run.idle");
            case RunState.Starting _ -> messages.text("hall.starting");
            case RunState.Running _, RunState.Stopping _ ->
                    messages.text("speaker.run.running", alive);
            case RunState.Ended(Outcome ending) -> ended(ending, session);
        };
    }

    private String ended(Outcome ending, Session session) {
        return switch (ending) {
            case Outcome.Exited _ -> messages.text("speaker.run.ended");
            case Outcome.Failed failed -> failed.message().in(session.look().language());
            case Outcome.TimedOut _ -> messages.text("hall.timedOut");
            case Outcome.Stopped _ -> messages.text("hall.stopped");
        };
    }

    private String seen(Show show) {
        boolean behind = show.now() < show.timeline().duration();
        return behind
                ? messages.text(
                        "speaker.run.seen",
                        Decimals.seconds(show.now()),
                        Decimals.seconds(show.timeline().duration()))
                : "";
    }

    /// The way out where the run is of no use.
    private String help(Session session) {
        boolean recorded = session.hall().talk().filter(Talk::recorded).isPresent();
        boolean there =
                session.demo()
                        .flatMap(
                                demo ->
                                        demo.recording(
                                                session.place().engine(),
                                                session.look().language()))
                        .isPresent();
        if (recorded) {
            return messages.text("speaker.recorded");
        }
        return there && needed(session) ? messages.text("speaker.fallback") : "";
    }

    /// Where the room waits for the run, or it ended otherwise than it should.
    private static boolean needed(Session session) {
        boolean waiting =
                session.hall().talk().filter(talk -> talk.phase() == Phase.GOING).isPresent();
        return waiting
                || (session.show().state() instanceof RunState.Ended(Outcome ending)
                        && !(ending instanceof Outcome.Exited));
    }
}
