package forklore.ui.stage;

import forklore.picture.Shape;
import forklore.picture.Surface;
import forklore.ui.kit.Marker;

import javafx.scene.Node;
import javafx.scene.layout.Region;

import java.util.Locale;

/// A rounded rectangle; its surface and identity are style classes.
final class BoxView implements ShapeView<Shape.Box> {
    private final Region region = new Region();

    BoxView() {
        region.setMouseTransparent(true);
    }

    @Override
    public Node node() {
        return region;
    }

    @Override
    public void draw(Shape.Box box) {
        region.resize(box.at().width(), box.at().height());
        String colour =
                box.identity() == Shape.NOBODY ? "nobody" : Marker.colourClass(box.identity());
        if (!region.getStyleClass().contains(colour)
                || !region.getStyleClass().contains(surface(box.surface()))) {
            region.getStyleClass().setAll("box", surface(box.surface()), colour);
        }
    }

    private static String surface(Surface surface) {
        return surface.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
