package forklore.ui.kit;

import javafx.css.PseudoClass;
import javafx.scene.Node;

/// The style classes and pseudo-classes that more than one view uses.
public final class Styles {
    public static final String CARD = "card";
    public static final String MONO = "mono";
    public static final String MUTED = "muted";
    public static final String SMALL = "small";
    public static final String STRONG = "strong";
    public static final String ID_TEXT = "id-text";

    /// Chosen among several: a lesson, a pill, a segment.
    public static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private Styles() {}

    /// Adds classes and gives the node back, for building views in one expression.
    public static <N extends Node> N styled(N node, String... classes) {
        node.getStyleClass().addAll(classes);
        return node;
    }

    /// Shows or hides a node so that it takes no room while hidden.
    public static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
