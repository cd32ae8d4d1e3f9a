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
    private List<Notice> shown = List.of();
    private Locale shownIn = Locale.ROOT;

    Notices(Messages messages, Consumer<Intent> send) {
        this.messages = messages;
        this.send = send;
        styled(this, "notices");
        setPickOnBounds(false);
        Styles.show(this, false);
    }

    void render(Session session) {
        List<Notice> notices = session.notices();
        if (notices.equals(shown) && messages.locale().equals(shownIn)) {
            return;
        }
        shown = List.copyOf(notices);
        shownIn = messages.locale();
        getChildren().setAll(notices.stream().map(this::card).toList());
        Styles.show(this, !notices.isEmpty());
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
