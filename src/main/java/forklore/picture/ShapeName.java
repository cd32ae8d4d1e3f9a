package forklore.picture;

import java.util.Optional;

/// Reads the ids of shapes that stand for something with a number: `task:apply:3`.
public final class ShapeName {
    private ShapeName() {}

    /// The number at the end of an id that begins so; empty for any other id.
    ///
    /// @param whose what stands between: a lane, or a queue's id
    public static Optional<Integer> number(String id, String kind, String whose) {
        String prefix = kind + ":" + whose + ":";
        if (!id.startsWith(prefix)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Integer.valueOf(id.substring(prefix.length())));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
