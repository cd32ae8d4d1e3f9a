package forklore.ui.stage;

import forklore.ground.Decimals;

import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

import java.util.List;
import java.util.stream.Collectors;

/// The outlines that pictures use, as the data of an SVG path.
final class SvgPath {
    private SvgPath() {}

    /// A number as short as it can be, with two decimals at most.
    static String number(double value) {
        String text = Decimals.hundredths(value);
        return text.replaceFirst("\\.?0+$", "");
    }

    static String of(Shape shape) {
        return switch (shape) {
            case Circle circle -> circle(circle);
            case Rectangle rectangle -> rectangle(rectangle);
            case Polygon polygon -> polygon(polygon.getPoints());
            case Path path ->
                    path.getElements().stream()
                            .map(SvgPath::element)
                            .collect(Collectors.joining(" "));
            case Shape other ->
                    throw new IllegalArgumentException("no picture has a " + other.getClass());
        };
    }

    private static String element(PathElement element) {
        return switch (element) {
            case MoveTo to -> "M" + pair(to.getX(), to.getY());
            case LineTo to -> "L" + pair(to.getX(), to.getY());
            case CubicCurveTo to ->
                    "C"
                            + pair(to.getControlX1(), to.getControlY1())
                            + pair(to.getControlX2(), to.getControlY2())
                            + pair(to.getX(), to.getY());
            case ClosePath close -> "Z";
            case PathElement other ->
                    throw new IllegalArgumentException("no picture has a " + other.getClass());
        };
    }

    private static String circle(Circle circle) {
        double r = circle.getRadius();
        return "M"
                + pair(circle.getCenterX() - r, circle.getCenterY())
                + arc(r, 2 * r)
                + arc(r, -2 * r)
                + "Z";
    }

    private static String arc(double radius, double across) {
        String r = number(radius);
        return "a" + r + " " + r + " 0 1 0 " + number(across) + " 0";
    }

    /// Corners are cut round as wide as the arcs say.
    private static String rectangle(Rectangle box) {
        double x = box.getX();
        double y = box.getY();
        double r = box.getArcWidth() / 2;
        double across = box.getWidth() - 2 * r;
        double down = box.getHeight() - 2 * r;
        return "M"
                + pair(x + r, y)
                + ("h" + number(across) + corner(r, r, r))
                + ("v" + number(down) + corner(r, -r, r))
                + ("h" + number(-across) + corner(r, -r, -r))
                + ("v" + number(-down) + corner(r, r, -r))
                + "Z";
    }

    private static String corner(double radius, double x, double y) {
        String r = number(radius);
        return "a" + r + " " + r + " 0 0 1" + pair(x, y);
    }

    private static String polygon(List<Double> points) {
        var path = new StringBuilder();
        for (int i = 0; i + 1 < points.size(); i += 2) {
            path.append(i == 0 ? 'M' : 'L').append(pair(points.get(i), points.get(i + 1)));
        }
        return path.append('Z').toString();
    }

    private static String pair(double x, double y) {
        return " " + number(x) + " " + number(y) + " ";
    }
}
