package forklore.ui.kit;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Shows one region larger or smaller than life; the region is laid out in the room that is left.
///
/// In a window larger than the usual one everything grows with it, up to a limit: on a projector
/// room is better spent on larger type than on emptiness.
public final class ZoomPane extends Region {
    private static final double USUAL_WIDTH = 1440;
    private static final double USUAL_HEIGHT = 864;
    private static final double MOST = 1.25;

    /// Grows in steps, so that dragging a window's edge does not keep redrawing every letter.
    private static final double STEP = 0.05;

    private static final PseudoClass PRESENTED = PseudoClass.getPseudoClass("presented");

    private final Region content;
    private final Scale scale = new Scale(1, 1);
    private double wanted = 1;
    private boolean presented;

    public ZoomPane(Region content) {
        this.content = content;
        getStyleClass().add("zoom");
        content.getTransforms().add(scale);
        getChildren().add(content);
    }

    /// @param factor 1 for the size that suits the window
    public void zoom(double factor) {
        if (factor != wanted) {
            wanted = factor;
            requestLayout();
        }
    }

    /// Shows the region as on a [Projection]: what is in it has the pseudo-class `presented` above
    /// it, too.
    public void present(boolean next) {
        if (next != presented) {
            presented = next;
            pseudoClassStateChanged(PRESENTED, next);
            requestLayout();
        }
    }

    /// How much larger everything is in a window of this size, px; 1 up to the usual size.
    static double growth(double width, double height) {
        double room = Math.min(width / USUAL_WIDTH, height / USUAL_HEIGHT);
        return Math.clamp(Math.floor(room / STEP + 1e-6) * STEP, 1, MOST);
    }

    private double usual() {
        return presented
                ? new Projection(getWidth(), getHeight()).scale()
                : growth(getWidth(), getHeight());
    }

    @Override
    protected void layoutChildren() {
        double factor = wanted * usual();
        if (factor != scale.getX()) {
            scale.setX(factor);
            scale.setY(factor);
        }
        content.resizeRelocate(0, 0, getWidth() / factor, getHeight() / factor);
    }
}
