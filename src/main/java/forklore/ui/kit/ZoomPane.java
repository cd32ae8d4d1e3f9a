package forklore.ui.kit;

import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Shows one region larger or smaller than life; the region is laid out in the room that is left.
public final class ZoomPane extends Region {
    private final Region content;
    private final Scale scale = new Scale(1, 1);

    public ZoomPane(Region content) {
        this.content = content;
        content.getTransforms().add(scale);
        getChildren().add(content);
    }

    /// @param factor 1 for life size
    public void zoom(double factor) {
        if (factor != scale.getX()) {
            scale.setX(factor);
            scale.setY(factor);
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / scale.getX(), getHeight() / scale.getY());
    }
}
