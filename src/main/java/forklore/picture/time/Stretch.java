package forklore.picture.time;

/// A stretch of time that is looked at, and the room that it is drawn in.
///
/// @param from ns since the run's start
/// @param to later than `from`
/// @param left px
/// @param width px, above 0
public record Stretch(long from, long to, double left, double width) {
    public Stretch {
        if (to <= from || width <= 0) {
            throw new IllegalArgumentException("no time or no room");
        }
    }

    /// Where this moment is, px; it may lie outside.
    public double x(long t) {
        return left + (t - from) * width / (to - from);
    }

    /// The moment that is there, ns.
    public long t(double x) {
        return from + Math.round((x - left) / width * (to - from));
    }

    public double right() {
        return left + width;
    }

    double pixels(long nanos) {
        return nanos * width / (to - from);
    }

    /// Kept within the room.
    public double within(double x) {
        return Math.clamp(x, left, right());
    }
}
