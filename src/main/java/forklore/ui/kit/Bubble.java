package forklore.ui.kit;

import javafx.scene.Node;

import org.controlsfx.control.PopOver;

/// A pop-over in our colours, beside what it speaks of. Escape or a click elsewhere closes it.
public final class Bubble {
    private Bubble() {}

    /// A new one, not shown yet.
    public static PopOver of(Node content) {
        var bubble = new PopOver(content);
        // Its own sheet would outdo the theme's.
        bubble.getRoot().getStylesheets().clear();
        bubble.setDetachable(false);
        bubble.setAnimated(false);
        bubble.setAutoHide(true);
        bubble.setHideOnEscape(true);
        bubble.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
        bubble.setCornerRadius(8);
        bubble.setArrowSize(8);
        return bubble;
    }
}
