package forklore.ui.kit;

import javafx.scene.layout.Pane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;

/// How much of something is done, as a ring that closes.
public final class ProgressRing extends Pane {
    private static final double RADIUS = 6;
    private static final double SIZE = 16;

    private final Arc arc = new Arc(SIZE / 2, SIZE / 2, RADIUS, RADIUS, 90, 0);

    public ProgressRing() {
        getStyleClass().add("progress-ring");
        setMinSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        var track = Styles.styled(new Circle(SIZE / 2, SIZE / 2, RADIUS), "ring-track");
        arc.setType(ArcType.OPEN);
        arc.getStyleClass().add("ring-arc");
        getChildren().addAll(track, arc);
        show(0);
    }

    /// @param done from 0 to 1
    public void show(double done) {
        arc.setLength(-360 * Math.clamp(done, 0, 1));
        arc.setVisible(done > 0);
        pseudoClassStateChanged(Styles.CHOSEN, done >= 1);
    }
}
