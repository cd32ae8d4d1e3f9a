package forklore.ui.kit;

/// The app on a projector: everything is drawn so large that the last row can read it.
///
/// There is one way to be larger: the [ZoomPane]'s factor. On a projector it follows from the
/// screen's size, and no text on stage is smaller than [#SMALLEST] before it; so the smallest is
/// then drawn as large as [#smallestText]. Pictures are laid out for the room that is left.
///
/// @param width of the screen, px
/// @param height px
public record Projection(double width, double height) {
    /// The smallest text before it is enlarged, px; `presented.css` keeps to it.
    public static final double SMALLEST = 13;

    /// The smallest text on the screen, px: 18 at 1280×720, 24 at 1920×1080.
    public double smallestText() {
        return Math.min(between(width / 1280, width / 1920), between(height / 720, height / 1080));
    }

    /// How many times life size everything is drawn.
    public double scale() {
        return smallestText() / SMALLEST;
    }

    /// @param small the side as a part of the smaller screen's
    /// @param large the same of the larger one's
    private static double between(double small, double large) {
        double way = (small - 1) / (small / large - 1);
        return small < 1 ? 18 * small : large > 1 ? 24 * large : 18 + 6 * way;
    }
}
