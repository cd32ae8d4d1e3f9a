package forklore.ui.stage;

import forklore.picture.Shape;
import forklore.ui.kit.Marker;
import forklore.ui.kit.Styles;

import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A bar that grows from the left.
final class BarView implements ShapeView<Shape.Bar> {
    private final Pane track = new Pane();
    private final Region fill = Styles.styled(new Region(), "bar-fill");
    private String colour = "";

    BarView() {
        track.getStyleClass().add("bar");
        track.setMouseTransparent(true);
        fill.setManaged(false);
        track.getChildren().add(fill);
    }

    @Override
    public Node node() {
        return track;
    }

    @Override
    public void draw(Shape.Bar bar) {
        double height = bar.at().height();
        track.resize(bar.at().width(), height);
        fill.resize(bar.at().width() * Math.clamp(bar.fraction(), 0, 1), height);
        String next =
                bar.identity() == Shape.NOBODY ? "nobody" : Marker.colourClass(bar.identity());
        if (!next.equals(colour)) {
            track.getStyleClass().remove(colour);
            track.getStyleClass().add(next);
            colour = next;
        }
    }
}
