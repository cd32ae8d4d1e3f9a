package forklore.ui.page;

import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/// A flow of words that knows how tall it is: setting its lines anew for every change anywhere on
/// the page would cost more than anything else there.
final class ProseFlow extends TextFlow {
    /// By width, px. Null in the middle of the constructor of the class above.
    private @Nullable Map<Double, Double> heights;

    @Override
    protected double computePrefHeight(double width) {
        Map<Double, Double> known = heights;
        if (known == null) {
            known = new HashMap<>();
            heights = known;
        }
        Double height = known.get(width);
        if (height == null) {
            height = super.computePrefHeight(width);
            known.put(width, height);
        }
        return height;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    /// Called when the words or their style have changed.
    @Override
    public void requestLayout() {
        heights = null;
        super.requestLayout();
    }
}
