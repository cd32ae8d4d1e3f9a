package forklore.ui.kit;

import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.SVGPath;

/// The fork: one line that becomes two.
public final class Logo extends Pane {
    private static final double SIZE = 24;

    public Logo() {
        getStyleClass().add("logo");
        setMinSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        var lines = Styles.styled(new SVGPath(), "logo-line");
        lines.setContent("M5 4 C5 10 12 8.5 12 15 M19 4 C19 10 12 8.5 12 15 M12 14 L12 22");
        var left = Styles.styled(new Circle(5, 3.5, 2.6), "logo-dot");
        var right = Styles.styled(new Circle(19, 3.5, 2.6), "logo-dot");
        getChildren().addAll(lines, left, right);
    }
}
