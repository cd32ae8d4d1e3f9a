package forklore.ui.page;

import static forklore.ui.kit.Styles.styled;

import forklore.lesson.Lesson;
import forklore.lesson.Mistake;
import forklore.ui.kit.Messages;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What stands in place of a page that is not written yet or is damaged.
final class EmptyPage extends VBox {
    EmptyPage(Lesson lesson, Messages messages) {
        getStyleClass().add("coming");
        boolean broken = lesson.broken().isPresent();
        Label words =
                styled(
                        new Label(messages.text(broken ? "page.broken" : "page.coming")),
                        "empty-page");
        words.setWrapText(true);
        getChildren().add(words);
        lesson.broken().map(Mistake::toString).ifPresent(this::reason);
    }

    private void reason(String text) {
        Label reason = styled(new Label(text), "code-block");
        reason.setWrapText(true);
        getChildren().add(reason);
    }
}
