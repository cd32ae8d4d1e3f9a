package forklore.ui.kit;

import javafx.scene.layout.Region;

/// The solid signs of the run bar and the transport; the line icons of the font look weak there.
///
/// The outline is an SVG path in a 16 x 16 square; the region scales it to the size that the style
/// sheet gives.
public enum Glyph {
    PLAY("M4 2 L14 8 L4 14 Z"),
    PAUSE("M3 2 H7 V14 H3 Z M9 2 H13 V14 H9 Z"),
    STOP("M3 3 H13 V13 H3 Z"),
    TO_START("M2 2 H4.5 V14 H2 Z M14 2 L5.5 8 L14 14 Z"),
    BACK("M12 2 L3 8 L12 14 Z"),
    FORWARD("M4 2 L13 8 L4 14 Z"),
    TO_END("M11.5 2 H14 V14 H11.5 Z M2 2 L10.5 8 L2 14 Z");

    private final String path;

    Glyph(String path) {
        this.path = path;
    }

    /// @param size width and height of the sign's square, px
    public Region node(double size) {
        var shape = new javafx.scene.shape.SVGPath();
        shape.setContent(path);
        var region = Styles.styled(new Region(), "glyph");
        region.setShape(shape);
        var bounds = shape.getLayoutBounds();
        double width = bounds.getWidth() * size / 16;
        double height = bounds.getHeight() * size / 16;
        region.setMinSize(width, height);
        region.setPrefSize(width, height);
        region.setMaxSize(width, height);
        return region;
    }
}
