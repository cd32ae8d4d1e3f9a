package forklore.ui.page;

import static forklore.ui.kit.Styles.styled;

import forklore.lesson.Lesson;
import forklore.ui.kit.Messages;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What is to be done with a puzzle.
final class GymNote extends VBox {
    GymNote(Lesson page, Messages messages) {
        boolean listing = page.demos().size() > 1;
        Label words =
                styled(
                        new Label(messages.text(listing ? "gym.note.listing" : "gym.note.tree")),
                        "gym-note");
        words.setWrapText(true);
        getChildren().add(words);
    }

    /// The line above the title, with the puzzle's number.
    static String kicker(Lesson page, Messages messages) {
        String id = page.demos().getFirst().id();
        return messages.text("gym.kicker", id.replaceFirst("-[a-z]+$", ""));
    }
}
