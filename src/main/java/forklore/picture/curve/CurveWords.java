package forklore.picture.curve;

import forklore.model.Round;
import forklore.model.Series;
import forklore.picture.Line;
import forklore.picture.Words.Arg;
import forklore.picture.Words.Phrase;

import java.util.ArrayList;
import java.util.List;

/// The curves in words: each measurement, its ideal, and why.
final class CurveWords {
    private CurveWords() {}

    static List<Line> of(Curve curve) {
        var lines = new ArrayList<Line>();
        for (Series series : curve.series()) {
            if (!series.way().isEmpty()) {
                lines.add(Line.of(0, new Phrase("twin.curve", new Arg.Code(series.way()))));
            }
            for (Round round : series.rounds()) {
                lines.add(Line.of(1, words(curve, round)));
            }
            Explanation.of(curve, series).ifPresent(why -> lines.add(Line.of(1, why)));
        }
        return lines;
    }

    private static Phrase words(Curve curve, Round round) {
        var workers = new Arg.Whole(round.workers());
        var took = new Arg.Seconds(round.seconds());
        return curve.alone().isPresent() && round.workers() > 1
                ? new Phrase(
                        "twin.curve.ideal",
                        workers,
                        took,
                        new Arg.Seconds(curve.alone().getAsDouble() / round.workers()))
                : new Phrase("twin.curve.took", workers, took);
    }
}
