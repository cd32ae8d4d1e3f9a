package forklore.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// One figure of ours beside another, mostly CPython's, measured in turn.
final class Comparison {
    private final String what;
    private final String first;
    private final String second;
    private final List<Double> ours = new ArrayList<>();
    private final List<Double> python = new ArrayList<>();

    Comparison(String what) {
        this(what, "ours", "CPython");
    }

    Comparison(String what, String first, String second) {
        this.what = what;
        this.first = first;
        this.second = second;
    }

    void add(double our, double pythons) {
        ours.add(our);
        python.add(pythons);
    }

    /// Medians, and the median of the ratios of what was measured one after the other, without the
    /// first measurements.
    String report(int warmUp) {
        List<Double> ratios =
                IntStream.range(0, ours.size()).mapToObj(i -> ours.get(i) / python.get(i)).toList();
        return String.format(
                Locale.ROOT,
                "%-28s %s %,12.2f   %s %,12.2f   %s : %s %.2f",
                what,
                first,
                median(ours, warmUp),
                second,
                median(python, warmUp),
                first,
                second,
                median(ratios, warmUp));
    }

    private static double median(List<Double> values, int warmUp) {
        List<Double> sorted = values.subList(warmUp, values.size()).stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
