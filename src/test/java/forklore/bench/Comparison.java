package forklore.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One figure of ours beside CPython's, measured in turn.
final class Comparison {
    private final String what;
    private final List<Double> ours = new ArrayList<>();
    private final List<Double> python = new ArrayList<>();

    Comparison(String what) {
        this.what = what;
    }

    void add(double our, double pythons) {
        ours.add(our);
        python.add(pythons);
    }

    /// Medians and their ratio, without the first measurements.
    String report(int warmUp) {
        double our = median(ours, warmUp);
        double pythons = median(python, warmUp);
        return String.format(
                Locale.ROOT,
                "%-40s ours %,12.2f   CPython %,12.2f   ours : CPython %.2f",
                what,
                our,
                pythons,
                our / pythons);
    }

    private static double median(List<Double> values, int warmUp) {
        List<Double> sorted = values.subList(warmUp, values.size()).stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
