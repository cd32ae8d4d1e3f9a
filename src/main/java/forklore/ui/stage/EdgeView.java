package forklore.ui.stage;

import forklore.picture.Point;
import forklore.picture.Rect;
import forklore.picture.Shape;

import javafx.scene.Node;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

import java.util.List;
import java.util.Locale;

/// A smooth line through points.
final class EdgeView implements ShapeView<Shape.Edge> {
    private final Path path = new Path();

    EdgeView() {
        path.setMouseTransparent(true);
        path.setManaged(false);
    }

    @Override
    public Node node() {
        return path;
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

    private void trace(List<Point> points) {
        Point from = points.getFirst();
        path.getElements().add(new MoveTo(from.x(), from.y()));
        for (Point to : points.subList(1, points.size())) {
            if (from.x() == to.x() || from.y() == to.y()) {
                path.getElements().add(new LineTo(to.x(), to.y()));
            } else {
                double middle = (from.y() + to.y()) / 2;
                path.getElements()
                        .add(new CubicCurveTo(from.x(), middle, to.x(), middle, to.x(), to.y()));
            }
            from = to;
        }
    }
}
