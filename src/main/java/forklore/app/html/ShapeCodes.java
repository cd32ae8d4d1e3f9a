package forklore.app.html;

import forklore.picture.Point;
import forklore.picture.Rect;
import forklore.picture.Shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The shapes of a page's pictures, each written once: kind, id, x, y, width, height, and what the
/// kind needs. `draw.js` reads them.
final class ShapeCodes {
    private final Codebook book = new Codebook();
    private final Voice voice;

    ShapeCodes(Voice voice) {
        this.voice = voice;
    }

    long number(Shape shape) {
        return book.number(code(shape));
    }

    List<Object> all() {
        return book.all();
    }

    private List<Object> code(Shape shape) {
        return switch (shape) {
            case Shape.Box it -> row("b", it, css("", it.surface()), it.identity());
            case Shape.Bar it -> row("r", it, number(100 * it.fraction()), it.identity());
            case Shape.Label it -> label(it);
            case Shape.Marker it -> row("m", it, it.identity());
            case Shape.Edge it -> row("e", it, css("", it.role()), it.identity(), path(it));
            case Shape.Group it ->
                    row("g", it, it.pid(), it.parts().stream().map(this::number).toList());
        };
    }

    private List<Object> label(Shape.Label it) {
        var type = it.type();
        return row(
                "t",
                it,
                css("font-", type.font()) + " " + css("tone-", type.tone()),
                type.identity(),
                halves(type.align()),
                voice.fitted(type.font(), it.words(), it.at().width()));
    }

    /// How many halves of the width the words are anchored from the left.
    private static int halves(Shape.Align align) {
        return switch (align) {
            case LEFT -> 0;
            case CENTER -> 1;
            case RIGHT -> 2;
        };
    }

    private static List<Object> row(String kind, Shape shape, Object... more) {
        var row = new ArrayList<Object>(List.of(kind, Voice.key(shape.id())));
        Rect at = shape.at();
        for (double length : new double[] {at.x(), at.y(), at.width(), at.height()}) {
            row.add(number(length));
        }
        row.addAll(List.of(more));
        return row;
    }

    static String css(String prefix, Enum<?> value) {
        return prefix + value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// With one decimal, and none where it is 0.
    static Number number(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        long whole = (long) rounded;
        if (rounded == whole) {
            return whole;
        }
        return rounded;
    }

    /// Four points are a Bézier curve with its two handles; others are joined by straight lines.
    private static String path(Shape.Edge edge) {
        List<String> points = edge.points().stream().map(p -> pair(p, edge.at())).toList();
        if (points.size() == 4) {
            return "M" + points.getFirst() + "C" + String.join(" ", points.subList(1, 4));
        }
        return points.stream().collect(Collectors.joining("L", "M", ""));
    }

    private static String pair(Point point, Rect origin) {
        return number(point.x() - origin.x()) + " " + number(point.y() - origin.y());
    }
}
