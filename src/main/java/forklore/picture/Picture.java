package forklore.picture;

import java.util.List;
import java.util.Optional;

/// Shapes in an area of the given size in px. `height` may be more than was asked for where the
/// contents need it; the view then scrolls.
public record Picture(double width, double height, List<Shape> shapes) {
    public Picture {
        shapes = List.copyOf(shapes);
    }

    public Optional<Shape> shape(String id) {
        return shapes.stream().filter(shape -> shape.id().equals(id)).findFirst();
    }
}
