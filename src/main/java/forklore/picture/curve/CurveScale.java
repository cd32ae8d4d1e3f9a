package forklore.picture.curve;

import forklore.ground.Decimals;
import forklore.picture.Point;
import forklore.picture.Rect;

import java.util.ArrayList;
import java.util.List;

/// Where a number of workers and a time are in the picture.
final class CurveScale {
    /// Room above the highest point, for its number.
    private static final double ABOVE = 1.12;

    private static final int MARKS = 4;

    /// Two numbers below the axis need so much between them, px.
    private static final double CLOSE = 22;

    private final Rect area;
    private final int most;
    private final double step;
    private final double top;

    /// @param longest the longest time, s
    CurveScale(Rect area, int most, double longest) {
        this.area = area;
        this.most = most;
        double highest = longest > 0 ? longest * ABOVE : 1;
        step = step(highest / MARKS);
        top = highest;
    }

    private static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (int times : new int[] {1, 2, 5}) {
            if (power * times >= least) {
                return power * times;
            }
        }
        return power * 10;
    }

    Rect area() {
        return area;
    }

    /// From one number of workers to the next, px.
    double column() {
        return area.width() / most;
    }

    double x(int workers) {
        return area.x() + (workers - 0.5) * column();
    }

    double y(double seconds) {
        return area.bottom() - area.height() * seconds / top;
    }

    Point point(int workers, double seconds) {
        return new Point(x(workers), y(seconds));
    }

    boolean isMarked(int workers) {
        int every = Math.max(1, (int) Math.ceil(CLOSE / column()));
        return (workers - 1) % every == 0;
    }

    /// The times that have a line.
    List<Double> values() {
        var values = new ArrayList<Double>();
        for (int i = 0; i * step <= top; i++) {
            values.add(i * step);
        }
        return values;
    }

    String text(double value) {
        return step >= 1 ? Integer.toString((int) Math.round(value)) : Decimals.hundredths(value);
    }
}
