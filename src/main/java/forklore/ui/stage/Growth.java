package forklore.ui.stage;

import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.scene.layout.Region;
import javafx.scene.transform.Affine;
import javafx.util.Duration;

import java.util.function.BooleanSupplier;

/// Draws a picture larger than life, and lets its size change be seen happening.
final class Growth {
    private static final Duration TIME = Duration.millis(300);

    private final Affine transform = new Affine();
    private final Timeline glide = new Timeline();
    private final BooleanSupplier reduced;
    private double shown = 1;

    Growth(Region canvas, BooleanSupplier reduced) {
        this.reduced = reduced;
        canvas.getTransforms().add(transform);
    }

    /// @param scale 1 for life size
    /// @param moving whether the change may be seen happening
    void to(double scale, boolean moving) {
        if (scale == shown) {
            return;
        }
        shown = scale;
        glide.stop();
        if (!moving || reduced.getAsBoolean()) {
            transform.setMxx(scale);
            transform.setMyy(scale);
            return;
        }
        glide.getKeyFrames()
                .setAll(
                        new KeyFrame(
                                TIME,
                                to(transform.mxxProperty(), scale),
                                to(transform.myyProperty(), scale)));
        glide.play();
    }

    private static KeyValue to(DoubleProperty property, double value) {
        return new KeyValue(property, value, Interpolator.EASE_OUT);
    }
}
