package forklore.picture.curve;

import forklore.ground.Decimals;
import forklore.model.Round;
import forklore.model.Series;
import forklore.picture.Words;
import forklore.picture.Words.Arg;
import forklore.picture.Words.Phrase;

import java.util.List;
import java.util.Optional;

/// Why the curve of one way is as it is: what was measured, and what of the machine explains it. It
/// says nothing that this run did not measure.
final class Explanation {
    /// Less of a gain is within what two runs of the same differ.
    private static final double GAIN = 1.25;

    private Explanation() {}

    /// Nothing before one worker and several were measured.
    static Optional<Phrase> of(Curve curve, Series series) {
        var best = series.best();
        boolean compared = series.alone().isPresent() && series.rounds().size() > 1;
        if (!compared || best.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(of(curve, series, best.get()));
    }

    /// The same in as many words as there are, and in fewer.
    static List<Words> choices(Curve curve, Series series) {
        return of(curve, series)
                .map(
                        whole ->
                                List.<Words>of(
                                        whole, new Phrase(whole.key() + ".brief", whole.args())))
                .orElse(List.of());
    }

    private static Phrase of(Curve curve, Series series, Round best) {
        double gain = series.gain(best);
        var way = new Arg.Plain(series.way());
        String key = series.way().isEmpty() ? "picture.curve." : "picture.curve.way.";
        var used = series.mostCores();
        // Who waits together is quicker, too, and so is who is no longer disturbed.
        if (gain >= GAIN && curve.cores() > 1 && used.orElse(curve.cores()) < GAIN) {
            var had = new Arg.Plain(tenths(used.orElseThrow()));
            return new Phrase(key + "other", way, times(gain), workers(best), had);
        }
        if (gain >= GAIN) {
            var cores = new Arg.Whole(curve.cores());
            String why =
                    switch (curve.cores()) {
                        case 0 -> "gain.plain";
                        case 1 -> "gain.one";
                        default -> "gain";
                    };
            return new Phrase(key + why, way, times(gain), workers(best), cores);
        }
        if (curve.cores() == 1) {
            return new Phrase(key + "one", way);
        }
        return used.isPresent()
                ? new Phrase(
                        key + "none",
                        way,
                        new Arg.Plain(tenths(used.getAsDouble())),
                        new Arg.Whole(curve.cores()))
                : new Phrase(key + "flat", way);
    }

    private static Arg times(double gain) {
        return new Arg.Plain(Decimals.hundredths(gain));
    }

    private static Arg workers(Round best) {
        return new Arg.Whole(best.workers());
    }

    private static String tenths(double value) {
        return Double.toString(Math.round(value * 10) / 10.0);
    }
}
