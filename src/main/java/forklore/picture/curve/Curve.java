package forklore.picture.curve;

import forklore.model.Round;
import forklore.model.Series;
import forklore.model.World;

import java.util.List;
import java.util.OptionalDouble;

/// What a lane has measured so far, and what there is to compare it with.
///
/// @param series one for each way, in the order in which they began
/// @param most how many workers the axis reaches to
/// @param cores on how many cores the run can be at once; 0 where that was not told
record Curve(List<Series> series, int most, int cores) {
    private static final int USUAL = 8;
    private static final int LIMIT = 64;

    Curve {
        series = List.copyOf(series);
    }

    static Curve of(World world, String lane) {
        var series = Series.of(world, lane);
        int measured =
                series.stream()
                        .flatMap(each -> each.rounds().stream())
                        .mapToInt(Round::workers)
                        .max()
                        .orElse(1);
        int expected = world.run().whole(CurveStage.MOST).orElse(USUAL);
        int most = Math.max(measured, Math.clamp(expected, 2, LIMIT));
        return new Curve(series, most, world.cores().width());
    }

    /// The longest time, s; 0 before the first.
    double longest() {
        return series.stream()
                .flatMap(each -> each.rounds().stream())
                .mapToDouble(Round::seconds)
                .max()
                .orElse(0);
    }

    /// Whether no other way took longer with so many workers: its number stands above its point,
    /// where it covers nobody's.
    boolean isTop(int way, Round round) {
        for (int other = 0; other < series.size(); other++) {
            for (Round beside : series.get(other).rounds()) {
                boolean same = other != way && beside.workers() == round.workers();
                boolean longer =
                        beside.seconds() > round.seconds()
                                || (beside.seconds() == round.seconds() && other < way);
                if (same && longer) {
                    return false;
                }
            }
        }
        return true;
    }

    /// What one worker needed, where that was measured: the ideal is this by so many.
    OptionalDouble alone() {
        return series.stream()
                .flatMap(each -> each.alone().stream())
                .mapToDouble(Round::seconds)
                .findFirst();
    }
}
