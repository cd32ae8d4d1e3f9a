package forklore.ui.stage;

import forklore.picture.Picture;
import forklore.picture.Rect;
import forklore.picture.Shape;

import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.scene.layout.Region;
import javafx.scene.transform.Affine;
import javafx.util.Duration;

import java.util.function.BooleanSupplier;

/// Draws a picture larger that does not fill its room: a few boxes on a wide stage can be read from
/// further away.
final class Growth {
    private static final double MOST = 1.35;

    /// Few steps, so that a picture that fills its room does not shrink at every new shape.
    private static final double STEP = 0.175;

    private static final Duration TIME = Duration.millis(300);

    private final Affine transform = new Affine();
    private final Timeline glide = new Timeline();
    private final BooleanSupplier reduced;
    private Place place = new Place(1, 0, 0);

    /// How the picture is put into its room.
    ///
    /// @param factor 1 for life size
    /// @param x, y how far it is moved, px
    private record Place(double factor, double x, double y) {}

    Growth(Region canvas, BooleanSupplier reduced) {
        this.reduced = reduced;
        canvas.getTransforms().add(transform);
    }

    /// @param moving whether the change may be seen happening
    void fit(Picture picture, double roomHeight, boolean moving) {
        Place next = place(picture, roomHeight);
        if (next.equals(place)) {
            return;
        }
        place = next;
        glide.stop();
        if (!moving || reduced.getAsBoolean()) {
            transform.setToTransform(next.factor, 0, next.x, 0, next.factor, next.y);
            return;
        }
        glide.getKeyFrames()
                .setAll(
                        new KeyFrame(
                                TIME,
                                to(transform.mxxProperty(), next.factor),
                                to(transform.myyProperty(), next.factor),
                                to(transform.txProperty(), next.x),
                                to(transform.tyProperty(), next.y)));
        glide.play();
    }

    private static KeyValue to(DoubleProperty property, double value) {
        return new KeyValue(property, value, Interpolator.EASE_OUT);
    }

    private static Place place(Picture picture, double roomHeight) {
        if (picture.shapes().isEmpty() || picture.height() > roomHeight + 0.5) {
            return new Place(1, 0, 0);
        }
        Rect drawn = extent(picture);
        double free = picture.width() - drawn.width();
        double most = Math.min(picture.width() / drawn.width(), roomHeight / drawn.bottom());
        double steps = Math.floor((Math.clamp(most, 1, MOST) - 1) / STEP + 1e-6);
        double factor = 1 + steps * STEP;
        // What stood at the left or in the middle stands there still.
        double left = free <= 0 ? 0 : drawn.x() / free * (picture.width() - factor * drawn.width());
        return new Place(factor, left - factor * drawn.x(), 0);
    }

    private static Rect extent(Picture picture) {
        double left = Double.MAX_VALUE;
        double right = 0;
        double bottom = 1;
        for (Shape shape : picture.shapes()) {
            left = Math.min(left, shape.at().x());
            right = Math.max(right, shape.at().right());
            bottom = Math.max(bottom, shape.at().bottom());
        }
        return new Rect(left, 0, Math.max(1, right - left), bottom);
    }
}
