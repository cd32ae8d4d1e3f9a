package forklore.ui;

import static forklore.ui.kit.Styles.styled;

import forklore.session.Intent;
import forklore.session.Notice;
import forklore.session.Session;
import forklore.ui.kit.Icons;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// What the app has to say to the user, until it is dismissed.
final class Notices extends VBox {
    private final Messages messages;
    private final Consumer<Intent> send;
    private final Label readingText = new Label();
    private final ProgressBar readingBar = new ProgressBar();
    private final VBox reading =
            styled(new VBox(readingText, readingBar), Styles.CARD, "notice-card", "reading-card");
    private List<Notice> shown = List.of();
    private Locale shownIn = Locale.ROOT;

    Notices(Messages messages, Consumer<Intent> send) {
        this.messages = messages;
        this.send = send;
        styled(this, "notices");
        setPickOnBounds(false);
        readingBar.setMaxWidth(Double.MAX_VALUE);
        Styles.show(reading, false);
        getChildren().add(reading);
        Styles.show(this, false);
    }

    void render(Session session) {
        reading(session);
        List<Notice> notices = session.notices();
        if (notices.equals(shown) && messages.locale().equals(shownIn)) {
            return;
        }
        shown = List.copyOf(notices);
        shownIn = messages.locale();
        getChildren().setAll(notices.stream().map(this::card).toList());
        getChildren().add(reading);
        Styles.show(this, !notices.isEmpty() || reading.isVisible());
    }

    /// How far a recording is read that is being opened.
    private void reading(Session session) {
        var now = session.machine().shelf().reading();
        if (now.isPresent()) {
            long percent = Math.round(now.get().share() * 100);
            readingText.setText(
                    messages.text("recording.reading", now.get().name(), Long.toString(percent)));
            readingBar.setProgress(now.get().share());
        }
        if (reading.isVisible() != now.isPresent()) {
            Styles.show(reading, now.isPresent());
            Styles.show(this, now.isPresent() || !shown.isEmpty());
        }
    }

    private HBox card(Notice notice) {
        Label text = new Label(messages.text(notice.key(), notice.args().toArray()));
        text.setWrapText(true);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button close = styled(new Button("", Icons.CLOSE.node()), "ghost-button");
        close.setAccessibleText(messages.text("notice.close"));
        close.setOnAction(_ -> send.accept(new Intent.Dismiss(notice)));
        return styled(new HBox(Icons.WARNING.node(), text, close), Styles.CARD, "notice-card");
    }
}
