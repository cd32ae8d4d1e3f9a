package forklore.ui.stage;

import forklore.picture.Shape;
import forklore.ui.kit.Marker;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// A process's sign.
final class MarkerView implements ShapeView<Shape.Marker> {
    private final StackPane place = new StackPane();
    private double size = -1;
    private int identity = -1;

    MarkerView() {
        place.setMouseTransparent(true);
    }

    @Override
    public Node node() {
        return place;
    }

    @Override
    public void draw(Shape.Marker marker) {
        double wanted = marker.at().height();
        if (wanted != size || marker.identity() != identity) {
            size = wanted;
            identity = marker.identity();
            place.getChildren().setAll(new Marker(identity, size));
        }
        place.resize(marker.at().width(), marker.at().height());
    }
}
