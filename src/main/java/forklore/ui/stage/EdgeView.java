package forklore.ui.stage;

import forklore.picture.Point;
import forklore.picture.Rect;
import forklore.picture.Shape;

import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

import java.util.List;
import java.util.Locale;

/// A smooth line through points.
final class EdgeView implements ShapeView<Shape.Edge> {
    private final Path path = new Path();

    /// Has its corner where the edge's area begins, whatever the curve's own bounds are.
    private final Pane place = new Pane(path);

    EdgeView() {
        place.setMouseTransparent(true);
        path.setManaged(false);
    }

    @Override
    public Node node() {
        return place;
    }

    @Override
    public void draw(Shape.Edge edge) {
        path.getStyleClass().setAll("edge", "edge-" + edge.role().name().toLowerCase(Locale.ROOT));
        if (edge.identity() != Shape.NOBODY) {
            path.getStyleClass().add(forklore.ui.kit.Marker.colourClass(edge.identity()));
        }
        Rect origin = edge.at();
        List<Point> points =
                edge.points().stream()
                        .map(p -> new Point(p.x() - origin.x(), p.y() - origin.y()))
                        .toList();
        path.getElements().clear();
        if (!points.isEmpty()) {
            trace(points);
        }
    }

    /// Four points are a Bézier curve with its two handles; others are joined by straight lines.
    private void trace(List<Point> points) {
        Point from = points.getFirst();
        path.getElements().add(new MoveTo(from.x(), from.y()));
        if (points.size() == 4) {
            Point a = points.get(1);
            Point b = points.get(2);
            Point to = points.get(3);
            path.getElements().add(new CubicCurveTo(a.x(), a.y(), b.x(), b.y(), to.x(), to.y()));
        } else {
            points.stream()
                    .skip(1)
                    .forEach(to -> path.getElements().add(new LineTo(to.x(), to.y())));
        }
    }
}
