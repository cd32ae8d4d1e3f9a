package forklore.ui.hall;

import static forklore.ui.kit.Styles.styled;

import forklore.session.Session;
import forklore.session.Talk;
import forklore.ui.kit.Icons;
import forklore.ui.kit.Messages;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.function.LongSupplier;

/// How long the tour has been going on, against what is planned.
final class TalkClock extends HBox {
    private static final double MINUTE = 60e9;

    private final Messages messages;
    private final Stopwatch watch;
    private final Label time = styled(new Label("0:00"), "talk-time");
    private final Label plan = styled(new Label(), "talk-plan");
    private final ProgressBar bar = styled(new ProgressBar(0), "talk-bar");
    private final Timeline beat = new Timeline(new KeyFrame(Duration.millis(500), _ -> tick()));
    private @Nullable Session shown;

    /// @param clock ns, only forward
    TalkClock(Messages messages, LongSupplier clock) {
        this.messages = messages;
        watch = new Stopwatch(clock);
        beat.setCycleCount(Animation.INDEFINITE);
        styled(this, "talk-clock");
        time.setMinWidth(USE_PREF_SIZE);
        Button anew = styled(new Button("", Icons.RESET.node()), "ghost-button");
        anew.setId("talk-restart");
        anew.setFocusTraversable(false);
        anew.accessibleTextProperty().bind(messages.bind("speaker.restart"));
        anew.setOnAction(_ -> restart());
        var beside = styled(new VBox(plan, bar), "talk-beside");
        getChildren().addAll(time, anew, beside);
    }

    void render(Session session) {
        shown = session;
        boolean tour = session.hall().talk().isPresent();
        if (tour && !watch.going()) {
            watch.restart();
            beat.play();
        } else if (!tour && watch.going()) {
            watch.stop();
            beat.stop();
        }
        tick();
    }

    private void restart() {
        watch.restart();
        tick();
    }

    private void tick() {
        Session session = shown;
        if (session == null) {
            return;
        }
        double minutes = watch.elapsed() / MINUTE;
        long seconds = watch.elapsed() / 1_000_000_000;
        time.setText(String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60));
        session.hall()
                .talk()
                .flatMap(talk -> Talk.tour(session).map(tour -> Pace.of(tour, talk.step())))
                .ifPresent(pace -> show(pace, minutes));
    }

    private void show(Pace pace, double minutes) {
        bar.setProgress(Math.min(1, minutes / Math.max(pace.whole(), 1)));
        long whole = Math.round(pace.whole());
        long late = Math.round(pace.behind(minutes));
        String key =
                late > 0
                        ? "speaker.plan.behind"
                        : late < 0 ? "speaker.plan.ahead" : "speaker.plan.here";
        plan.setText(
                messages.text(
                        key,
                        whole,
                        Math.round(pace.from()),
                        Math.round(pace.to()),
                        Math.abs(late)));
    }
}
