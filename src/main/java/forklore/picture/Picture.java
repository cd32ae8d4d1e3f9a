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
/// @param terseness 0 where everything is told; the more had to be left out or put into fewer words
///   for want of room, the higher
public record Picture(
        double width,
        double height,
        List<Shape> shapes,
        Map<String, String> origins,
        int terseness) {
    public Picture {
        shapes = List.copyOf(shapes);
        origins = Map.copyOf(origins);
    }

    /// A picture whose shapes come from nowhere.
    public Picture(double width, double height, List<Shape> shapes) {
        this(width, height, shapes, Map.of());
    }

    /// A picture in which everything is told.
    public Picture(double width, double height, List<Shape> shapes, Map<String, String> origins) {
        this(width, height, shapes, origins, 0);
    }

    /// The same, with so much left out.
    public Picture terse(int next) {
        return new Picture(width, height, shapes, origins, next);
    }

    /// Whether it needs no more room than this, px.
    public boolean fits(double roomWidth, double roomHeight) {
        return width <= roomWidth + 0.5 && height <= roomHeight + 0.5;
    }

    public Optional<Shape> shape(String id) {
        return shapes.stream().filter(shape -> shape.id().equals(id)).findFirst();
    }
}
