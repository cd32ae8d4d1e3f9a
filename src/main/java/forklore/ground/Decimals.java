package forklore.ground;

import java.util.Locale;

/// Numbers as text, with a point wherever the reader lives.
public final class Decimals {
    private static final double NANOS = 1e9;

    private Decimals() {}

    /// With two decimals.
    public static String hundredths(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /// Seconds with two decimals.
    ///
    /// @param nanos ns
    public static String seconds(long nanos) {
        return hundredths(nanos / NANOS);
    }
}
