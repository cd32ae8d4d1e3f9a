package forklore.picture.time;

import java.util.Locale;

/// Moments and lengths of time as text, down to microseconds.
public final class Moments {
    private static final double MILLI = 1e6;
    private static final double MICRO = 1e3;
    private static final double SECOND = 1e9;

    private Moments() {}

    /// `1.204317`: seconds since the run's start.
    public static String moment(long nanos) {
        return String.format(Locale.ROOT, "%.6f", nanos / SECOND);
    }

    /// `412 µs`, `12.3 ms`, `1.234 s`, as is right for its size.
    public static String length(long nanos) {
        if (nanos < MILLI) {
            return String.format(Locale.ROOT, "%.0f µs", nanos / MICRO);
        }
        return nanos < SECOND
                ? String.format(Locale.ROOT, "%.1f ms", nanos / MILLI)
                : String.format(Locale.ROOT, "%.3f s", nanos / SECOND);
    }
}
