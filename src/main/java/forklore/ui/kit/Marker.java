package forklore.ui.kit;

import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/// A process's sign: one colour and one shape everywhere, so that it is told apart without colour
/// too.
///
/// Identity 0 is the main process, grey and round. From 1 on, eight colours and six shapes go round
/// at their own pace: 24 processes before a sign comes back.
public final class Marker extends StackPane {
    private static final int COLOURS = 8;
    private static final int SHAPES = 6;

    private final double size;
    private int identity = -1;

    /// @param size the sign's height, px
    public Marker(int identity, double size) {
        this.size = size;
        getStyleClass().add("marker");
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        setMouseTransparent(true);
        show(identity);
    }

    /// Becomes the sign of another process.
    public void show(int next) {
        if (next == identity) {
            return;
        }
        getStyleClass().remove(colourClass(identity));
        identity = next;
        getStyleClass().add(colourClass(identity));
        Shape shape = shape(identity, size);
        shape.getStyleClass().add("marker-shape");
        getChildren().setAll(shape);
    }

    /// The style class under which `-id`, `-id-soft` and `-id-text` are the process's colours.
    public static String colourClass(int identity) {
        return identity <= 0 ? "id-main" : "id-" + ((identity - 1) % COLOURS + 1);
    }

    /// The sign's outline with its top left corner at (0, 0).
    ///
    /// @param size height, px
    public static Shape shape(int identity, double size) {
        int kind = identity <= 0 ? 0 : (identity - 1) % SHAPES;
        double half = size / 2;
        double inset = size * 0.06;
        double far = size - inset;
        return switch (kind) {
            case 0 -> new Circle(half, half, half * 0.96);
            case 1 -> square(size, inset);
            case 2 ->
                    new Polygon(half, -inset, size + inset, half, half, size + inset, -inset, half);
            case 3 -> new Polygon(half, 0, size, far, 0, far);
            case 4 -> new Polygon(0, inset, size, inset, half, size);
            default -> plus(size);
        };
    }

    private static Shape square(double size, double inset) {
        var square = new Rectangle(inset, inset, size - 2 * inset, size - 2 * inset);
        square.setArcWidth(size * 0.3);
        square.setArcHeight(size * 0.3);
        return square;
    }

    private static Shape plus(double size) {
        double a = size * 0.32;
        double b = size - a;
        return new Polygon(
                a, 0, b, 0, b, a, size, a, size, b, b, b, b, size, a, size, a, b, 0, b, 0, a, a, a);
    }
}
