package forklore.ui.stage;

import forklore.picture.FontRole;
import forklore.picture.Words;
import forklore.ui.kit.Marker;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.text.TextAlignment;

/// Writes and draws small things on a canvas.
final class Pen {
    private final GraphicsContext gc;
    private final Wording wording;
    private final FxTextMeasure measure;

    Pen(GraphicsContext gc, Wording wording, FxTextMeasure measure) {
        this.gc = gc;
        this.wording = wording;
        this.measure = measure;
        gc.setTextBaseline(VPos.CENTER);
    }

    /// Where words may stand.
    ///
    /// @param y their middle
    record Place(double x, double y, double width) {}

    /// Writes the words, cut short with … where they are too wide.
    ///
    /// @return how wide they are
    double write(Words words, FontRole role, Place place, Paint colour) {
        String text = wording.text(words);
        String shown = cut(text, role, place.width());
        if (!shown.isEmpty()) {
            gc.setFill(colour);
            gc.setFont(measure.font(role));
            gc.setTextAlign(TextAlignment.LEFT);
            gc.fillText(shown, place.x(), place.y());
        }
        return width(shown, role);
    }

    /// Writes the words if there is room for all of them.
    void writeWhole(Words words, FontRole role, Place place, Paint colour) {
        if (measure.width(role, words) <= place.width()) {
            write(words, role, place, colour);
        }
    }

    private String cut(String text, FontRole role, double width) {
        if (width(text, role) <= width) {
            return text;
        }
        double dots = width("…", role);
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (width(text.substring(0, middle), role) + dots <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low < 2 ? "" : text.substring(0, low).stripTrailing() + "…";
    }

    private double width(String text, FontRole role) {
        return text.isEmpty() ? 0 : measure.width(role, Words.of(text));
    }

    /// Draws a process's sign.
    void sign(int identity, double x, double y, double size, Paint colour) {
        gc.setFill(colour);
        var shape = Marker.shape(identity, size);
        switch (shape) {
            case Circle _ -> gc.fillOval(x, y, size, size);
            case Polygon polygon -> {
                int count = polygon.getPoints().size() / 2;
                double[] xs = new double[count];
                double[] ys = new double[count];
                for (int i = 0; i < count; i++) {
                    xs[i] = x + polygon.getPoints().get(2 * i);
                    ys[i] = y + polygon.getPoints().get(2 * i + 1);
                }
                gc.fillPolygon(xs, ys, count);
            }
            default -> gc.fillRoundRect(x, y, size, size, size * 0.3, size * 0.3);
        }
    }
}
