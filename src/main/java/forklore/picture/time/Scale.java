package forklore.picture.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The marks of a scale of time, at round moments.
public final class Scale {
    private static final double APART = 104;
    private static final int[] ROUND = {1, 2, 5};
    private static final double SECOND = 1e9;

    private Scale() {}

    /// A mark of the scale.
    ///
    /// @param seconds since the run's start, with as many decimals as are needed to tell it from
    ///   its neighbours
    public record Mark(double x, String seconds) {}

    static List<Mark> of(Stretch stretch) {
        long step = step(stretch);
        int decimals = (int) Math.clamp(Math.ceil(9 - Math.log10((double) step) - 1e-9), 0, 9);
        var marks = new ArrayList<Mark>();
        for (long t = Math.ceilDiv(stretch.from(), step) * step; t <= stretch.to(); t += step) {
            marks.add(
                    new Mark(
                            stretch.x(t),
                            String.format(Locale.ROOT, "%." + decimals + "f", t / SECOND)));
        }
        return marks;
    }

    /// ns from one mark to the next: 1, 2 or 5 times a power of ten.
    private static long step(Stretch stretch) {
        double least = (stretch.to() - stretch.from()) * APART / stretch.width();
        for (long power = 1; power < Long.MAX_VALUE / 100; power *= 10) {
            for (int times : ROUND) {
                if (power * times >= least) {
                    return power * times;
                }
            }
        }
        return Long.MAX_VALUE / 10;
    }
}
