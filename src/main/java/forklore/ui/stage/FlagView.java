package forklore.ui.stage;

import static forklore.ui.kit.Styles.styled;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A marked moment: a line through the timeline with its word at the top.
final class FlagView extends Pane {
    private final Label word;
    private final Region line = styled(new Region(), "timeline-flag-line");

    FlagView(TimelineView.Flag flag) {
        word = styled(new Label(flag.word()), "timeline-flag");
        setMouseTransparent(true);
        getChildren().addAll(line, word);
        line.setManaged(false);
        word.setManaged(false);
    }

    /// @param room to the right of it, px
    void place(double x, double height, boolean seen, double room) {
        setVisible(seen);
        if (seen) {
            word.applyCss();
            double width = Math.min(word.prefWidth(-1), 140);
            double left = room < width ? x - width : x;
            word.resizeRelocate(Math.rint(left), 2, width, word.prefHeight(-1));
            line.resizeRelocate(Math.rint(x), 2, 1, height - 2);
        }
    }
}
