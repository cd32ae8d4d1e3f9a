package forklore.app;

import javafx.geometry.Rectangle2D;

import java.util.List;

/// Which screen is whose while a tour is given.
///
/// @param projector what the room sees
/// @param speaker what only the speaker sees; the same where there is one screen
record Screens(Rectangle2D projector, Rectangle2D speaker) {
    /// The first screen is the desk's own, so the room gets another one if there is one.
    ///
    /// @param all their bounds, the desk's own first; at least one
    static Screens of(List<Rectangle2D> all) {
        Rectangle2D own = all.getFirst();
        return new Screens(
                all.stream().filter(screen -> !screen.equals(own)).findFirst().orElse(own), own);
    }

    boolean two() {
        return !projector.equals(speaker);
    }
}
