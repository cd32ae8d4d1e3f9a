package forklore.ui.card;

import static forklore.ui.kit.Styles.styled;

import forklore.session.Intent;
import forklore.session.Mark;
import forklore.session.Session;
import forklore.ui.kit.Icons;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Marks the moment shown with a word, and lists the marks that there are.
final class MarkCard extends VBox {
    private final Messages messages;
    private final Consumer<Intent> send;
    private final TextField word = styled(new TextField(), "search-field");
    private final VBox list = styled(new VBox(), "mark-list");
    private List<Mark> shown = List.of();

    /// @param done what to do once the moment is marked
    MarkCard(Messages messages, Session session, Consumer<Intent> send, Runnable done) {
        this.messages = messages;
        this.send = send;
        styled(this, Styles.CARD, "overlay-card");
        setMaxSize(460, USE_PREF_SIZE);
        String at = seconds(session.show().now());
        Label title = styled(new Label(messages.text("mark.title", at)), "overlay-title");
        word.setId("mark-word");
        word.setPromptText(messages.text("mark.prompt"));
        word.setAccessibleText(messages.text("mark.prompt"));
        word.setOnAction(
                _ -> {
                    send.accept(new Intent.MarkMoment(word.getText()));
                    done.run();
                });
        getChildren().addAll(title, word, list);
        list(session);
    }

    TextField field() {
        return word;
    }

    void render(Session session) {
        if (!session.show().marks().equals(shown)) {
            list(session);
        }
    }

    private void list(Session session) {
        shown = List.copyOf(session.show().marks());
        list.getChildren().setAll(shown.stream().map(this::row).toList());
        Styles.show(list, !shown.isEmpty());
    }

    private HBox row(Mark mark) {
        Label time = styled(new Label(seconds(mark.t())), "narrator-time");
        Label text = new Label(mark.word());
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button away = styled(new Button("", Icons.CLOSE.node()), "ghost-button", "mark-away");
        away.setAccessibleText(messages.text("mark.away", mark.word()));
        away.setOnAction(_ -> send.accept(new Intent.Unmark(mark)));
        return styled(new HBox(time, text, away), "mark-row");
    }

    private String seconds(long nanos) {
        return messages.text("unit.seconds", String.format(Locale.ROOT, "%.3f", nanos / 1e9));
    }
}
