package forklore.ui.hall;

import static forklore.ui.kit.Styles.styled;

import forklore.lesson.TourStep;
import forklore.session.Aid;
import forklore.session.Intent;
import forklore.session.Onward;
import forklore.session.Session;
import forklore.session.Talk;
import forklore.ui.kit.Icons;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;
import forklore.ui.kit.Theme;
import forklore.ui.kit.ZoomPane;
import forklore.ui.page.Prose;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// What only the speaker sees: the step's notes, what comes next, what the run does, the time.
///
/// Its keys are the clicker's, too.
public final class SpeakerView extends StackPane {
    private static final double ASKED = 400;
    private static final double BELOW = 164;
    private static final double RUN = 340;
    private static final double OTHER = 120;

    private final Messages messages;
    private final Clicker clicker;
    private final TalkClock clock;
    private final Label place = styled(new Label(), "speaker-place");
    private final VBox sentence = styled(new VBox(), "speaker-sentence");
    private final AnswersView answers;
    private final VBox notes = styled(new VBox(), "speaker-notes");
    private final Label onward = styled(new Label(), "speaker-onward");
    private final VBox then = styled(new VBox(), "speaker-then");
    private final RunNow run;
    private final VBox asked;
    private final ScrollPane scroll;
    private final ZoomPane zoom;
    private String shown = "";

    /// @param clock ns, only forward; what the timer counts with
    public SpeakerView(Messages messages, Consumer<Intent> send, LongSupplier clock) {
        this.messages = messages;
        this.clicker = new Clicker(send);
        this.clock = new TalkClock(messages, clock);
        answers = new AnswersView(messages);
        run = new RunNow(messages);
        styled(this, "app-root", "speaker");
        scroll = scrolled(styled(new VBox(sentence, notes), "speaker-now"));
        asked = styled(new VBox(scrolled(answers)), Styles.CARD, "speaker-asked");
        asked.setMinWidth(ASKED);
        asked.setPrefWidth(ASKED);
        var main = styled(new VBox(scroll), Styles.CARD);
        HBox.setHgrow(main, Priority.ALWAYS);
        main.setMinWidth(0);
        var middle = styled(new HBox(main, asked), "speaker-middle");
        VBox.setVgrow(middle, Priority.ALWAYS);
        middle.setMinHeight(0);
        zoom = new ZoomPane(styled(new VBox(head(send), middle, below()), "speaker-column"));
        getChildren().add(zoom);
        addEventFilter(KeyEvent.KEY_PRESSED, clicker::pressed);
    }

    private static ScrollPane scrolled(Region content) {
        var pane = styled(new ScrollPane(content), "board-scroll");
        pane.setFitToWidth(true);
        pane.setFocusTraversable(false);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(pane, Priority.ALWAYS);
        return pane;
    }

    private HBox head(Consumer<Intent> send) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button back = button(Icons.BACK, "back");
        back.setOnAction(_ -> send.accept(new Intent.GoBack()));
        Button on = button(Icons.FORWARD, "on");
        on.setOnAction(_ -> send.accept(new Intent.GoOn()));
        place.setMinWidth(USE_PREF_SIZE);
        return styled(new HBox(clock, gap, place, back, on), "speaker-head");
    }

    private Button button(Icons icon, String name) {
        Button button = styled(new Button("", icon.node()), "plain-button");
        button.setId("speaker-" + name);
        button.textProperty().bind(messages.bind("hall.control." + name));
        button.setMinWidth(USE_PREF_SIZE);
        button.setFocusTraversable(false);
        return button;
    }

    private HBox below() {
        onward.setWrapText(true);
        var row =
                styled(
                        new HBox(
                                card("speaker.onward", onward),
                                card("speaker.then", then),
                                card("speaker.run", run)),
                        "speaker-below");
        row.setMinHeight(BELOW);
        row.setPrefHeight(BELOW);
        return row;
    }

    private VBox card(String key, Region content) {
        Label title = styled(new Label(), "settings-label");
        title.textProperty().bind(messages.bind(key));
        var card = styled(new VBox(title, content), Styles.CARD, "speaker-card");
        HBox.setHgrow(card, Priority.ALWAYS);
        card.setPrefWidth(content.equals(run) ? RUN : OTHER);
        card.setMinWidth(0);
        return card;
    }

    /// Draws the session, if the window is open in it.
    public void render(Session session) {
        clicker.render(session);
        clock.render(session);
        if (getScene() == null || !session.hall().has(Aid.SPEAKER)) {
            return;
        }
        (session.look().theme() == forklore.session.Theme.DARK ? Theme.DARK : Theme.LIGHT)
                .apply(getScene());
        zoom.zoom(session.look().zoom());
        session.hall().talk().ifPresent(talk -> show(talk, session));
    }

    private void show(Talk talk, Session session) {
        var language = session.look().language();
        place.setText(
                messages.text(
                        "hall.place",
                        session.lesson().map(it -> it.shortTitle().in(language)).orElse(""),
                        talk.step() + 1,
                        Talk.steps(session).size()));
        String key = talk.step() + language.code();
        if (!key.equals(shown)) {
            shown = key;
            Talk.current(session).ifPresent(step -> show(step, session));
            then.getChildren()
                    .setAll(
                            new Prose(
                                    Talk.next(session)
                                            .map(step -> step.sentence().in(language))
                                            .orElse(messages.text("speaker.last")),
                                    _ -> {}));
            scroll.setVvalue(0);
        }
        answers.render(session);
        Styles.show(asked, answers.isVisible());
        onward.setText(onward(session));
        run.render(session);
    }

    private void show(TourStep step, Session session) {
        var language = session.look().language();
        sentence.getChildren().setAll(new Prose(step.sentence().in(language), _ -> {}));
        notes.getChildren().setAll(new Prose(step.notes().words().in(language), _ -> {}));
    }

    private String onward(Session session) {
        return session.hall().has(Aid.BLACK)
                ? messages.text("speaker.onward.black")
                : messages.text(
                        "speaker.onward." + Onward.of(session).name().toLowerCase(Locale.ROOT));
    }
}
