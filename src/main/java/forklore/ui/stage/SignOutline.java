package forklore.ui.stage;

import forklore.ui.kit.Marker;

/// A process's sign for those who draw it themselves.
public final class SignOutline {
    private SignOutline() {}

    /// The outline as the data of an SVG path, its top left corner at (0, 0).
    ///
    /// @param size height, px
    public static String of(int identity, double size) {
        return SvgPath.of(Marker.shape(identity, size)).strip();
    }
}
