package forklore.ui;

import static forklore.ui.kit.Styles.styled;

import forklore.lesson.Lesson;
import forklore.session.OwnProgram;
import forklore.ui.kit.Messages;
import forklore.ui.kit.ProgressRing;
import forklore.ui.kit.Styles;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// One lesson in the sidebar.
final class LessonItem extends Button {
    private final Messages messages;
    private final Label title = styled(new Label(), "lesson-title");
    private final ProgressRing ring = new ProgressRing();
    private final Tooltip tip = new Tooltip();
    private final boolean readable;

    LessonItem(Lesson lesson, Messages messages) {
        this.messages = messages;
        this.readable = !lesson.pages().isEmpty();
        styled(this, "lesson-item");
        setId("lesson-" + lesson.id());
        setMaxWidth(Double.MAX_VALUE);
        Label number =
                styled(
                        new Label(
                                OwnProgram.isOwn(lesson)
                                        ? "··"
                                        : "%02d".formatted(lesson.number())),
                        Styles.MONO,
                        "lesson-number");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label state = styled(new Label(), "lesson-state");
        state.textProperty()
                .bind(messages.bind(lesson.broken().isPresent() ? "shell.broken" : "shell.coming"));
        state.setMinWidth(USE_PREF_SIZE);
        number.setMinWidth(USE_PREF_SIZE);
        var row = new HBox(number, title, gap, readable ? ring : state);
        row.getStyleClass().add("lesson-row");
        setGraphic(row);
        if (readable) {
            setTooltip(tip);
        } else {
            styled(this, "not-readable");
        }
    }

    /// @param done how much of the lesson is done, from 0 to 1
    /// @param hint what is still to be done
    void show(String name, boolean chosen, double done, String hint) {
        tip.setText(hint);
        title.setText(name);
        pseudoClassStateChanged(Styles.CHOSEN, chosen);
        ring.show(done);
        setAccessibleText(
                readable
                        ? messages.text("shell.progress", name, Math.round(done * 100))
                        : name + ", " + messages.text("shell.coming"));
        setAccessibleHelp(hint);
    }
}
