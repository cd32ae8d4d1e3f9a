package forklore.picture;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Shapes in an area of the given size in px. The size may be more than was asked for where the
/// contents need it; the view then scrolls.
///
/// @param shapes in the order in which they are drawn
/// @param origins for a shape that comes out of another one when it is new, as a forked process
///   does: the other one's id, by its own
public record Picture(
        double width, double height, List<Shape> shapes, Map<String, String> origins) {
    public Picture {
        shapes = List.copyOf(shapes);
        origins = Map.copyOf(origins);
    }

    /// A picture whose shapes come from nowhere.
    public Picture(double width, double height, List<Shape> shapes) {
        this(width, height, shapes, Map.of());
    }

    public Optional<Shape> shape(String id) {
        return shapes.stream().filter(shape -> shape.id().equals(id)).findFirst();
    }
}
