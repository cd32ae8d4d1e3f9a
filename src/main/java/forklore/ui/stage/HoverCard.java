package forklore.ui.stage;

import static forklore.ui.kit.Styles.styled;

import forklore.picture.Facts;
import forklore.picture.Words;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

import java.util.StringJoiner;

/// Facts beside the pointer.
final class HoverCard extends VBox {
    private static final double AWAY = 14;
    private static final double WIDEST = 420;

    private final Wording wording;

    HoverCard(Wording wording) {
        this.wording = wording;
        styled(this, "facts", "hover-card");
        setVisible(false);
    }

    /// @return the same as one text, for those who listen
    String show(Facts facts) {
        var told = new StringJoiner(". ");
        getChildren().clear();
        add(facts.title(), "facts-title", told);
        facts.lines().forEach(line -> add(line, "facts-line", told));
        setVisible(true);
        return told.toString();
    }

    private void add(Words words, String style, StringJoiner told) {
        String text = wording.text(words);
        told.add(text);
        Label label = styled(new Label(text), style);
        label.setMaxWidth(WIDEST);
        getChildren().add(label);
    }

    /// Puts it below the row, or above it where there is no room below.
    void place(double x, double rowTop, double rowHeight, Pane room) {
        applyCss();
        double width = Math.ceil(Math.min(prefWidth(-1), WIDEST + 24));
        double height = Math.ceil(prefHeight(width));
        double left = x + AWAY + width <= room.getWidth() ? x + AWAY : x - AWAY - width;
        double below = rowTop + rowHeight + 4;
        boolean fits = below + height <= room.getHeight() || rowTop - 4 - height < -40;
        double y = fits ? below : rowTop - 4 - height;
        resizeRelocate(Math.max(0, Math.rint(left)), Math.rint(y), width, height);
    }
}
