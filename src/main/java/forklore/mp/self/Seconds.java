package forklore.mp.self;

/// Turns the seconds of the public methods, fractions allowed, into nanoseconds.
public final class Seconds {
    /// Waits for ever.
    public static final long FOREVER = -1;

    private static final double LONGEST = Long.MAX_VALUE / 4e9;

    private Seconds() {}

    /// Nanoseconds; negative times count as 0, as in CPython.
    ///
    /// @throws IllegalArgumentException for NaN
    public static long toNanos(double seconds) {
        if (Double.isNaN(seconds)) {
            throw new IllegalArgumentException("a time must be a number of seconds, not NaN");
        }
        return (long) (Math.clamp(seconds, 0, LONGEST) * 1e9);
    }

    /// The nanosecond clock's reading when the timeout is over.
    public static long deadline(long timeout) {
        return timeout == FOREVER ? Long.MAX_VALUE : System.nanoTime() + timeout;
    }

    /// Nanoseconds that are left until then; at most 0 when it has passed.
    public static long left(long deadline) {
        return deadline == Long.MAX_VALUE ? Long.MAX_VALUE : deadline - System.nanoTime();
    }

    static String text(long nanos) {
        double seconds = nanos / 1e9;
        return seconds == Math.rint(seconds) ? (long) seconds + " s" : seconds + " s";
    }
}
