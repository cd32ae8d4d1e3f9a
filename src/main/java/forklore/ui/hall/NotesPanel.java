package forklore.ui.hall;

import static forklore.ui.kit.Styles.styled;

import forklore.lesson.TourStep;
import forklore.session.Aid;
import forklore.session.Session;
import forklore.session.Talk;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;
import forklore.ui.page.Prose;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The step's notes beside it, for who takes the tour alone.
final class NotesPanel extends VBox {
    private static final double WIDTH = 250;

    private final ScrollPane scroll = styled(new ScrollPane(), "board-scroll");
    private String shown = "";

    NotesPanel(Messages messages) {
        styled(this, Styles.CARD, "notes-panel");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        Label title = styled(new Label(), "settings-label");
        title.textProperty().bind(messages.bind("hall.notes"));
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(title, scroll);
    }

    void render(Session session) {
        String words =
                Talk.current(session)
                        .map(TourStep::notes)
                        .map(notes -> notes.words().in(session.look().language()))
                        .orElse("");
        Styles.show(this, session.hall().has(Aid.NOTES) && !words.isEmpty());
        if (!words.equals(shown)) {
            shown = words;
            scroll.setContent(new Prose(words, _ -> {}));
            scroll.setVvalue(0);
        }
    }
}
