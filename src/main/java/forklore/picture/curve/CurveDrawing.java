package forklore.picture.curve;

import forklore.ground.Decimals;
import forklore.model.Round;
import forklore.model.Series;
import forklore.picture.FontRole;
import forklore.picture.Frame;
import forklore.picture.Picture;
import forklore.picture.Point;
import forklore.picture.Rect;
import forklore.picture.Shape;
import forklore.picture.Surface;
import forklore.picture.Tone;
import forklore.picture.Words;
import forklore.picture.Words.Arg;
import forklore.picture.Words.Phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Draws the curves: the legend, the axes, the ideal, each way, and below it why.
final class CurveDrawing {
    private static final double LEGEND = 24;
    private static final double VALUES = 46;
    private static final double BELOW = 38;
    private static final double SENTENCE = 20;
    private static final double LEAST = 110;
    private static final double SIGN = 10;

    /// A number beside a point needs so much, px.
    private static final double NUMBER = 40;

    /// The first way has this process's colour and form: those of the first workers would be taken
    /// for them.
    private static final int IDENTITY = 4;

    private final Curve curve;
    private final Frame frame;
    private final CurveScale scale;
    private final List<Shape> shapes = new ArrayList<>();

    /// Where names and numbers stand within the axes.
    private final List<Rect> taken = new ArrayList<>();

    private int unsaid;

    CurveDrawing(Curve curve, Frame frame) {
        this.curve = curve;
        this.frame = frame;
        double sentences = SENTENCE * Math.max(1, curve.series().size());
        double height = Math.max(LEAST, frame.height() - LEGEND - BELOW - sentences);
        var area = new Rect(VALUES, LEGEND, Math.max(120, frame.width() - VALUES - 16), height);
        scale = new CurveScale(area, curve.most(), curve.longest());
    }

    Picture picture() {
        legend();
        axes();
        ideal();
        boolean numbers = scale.column() >= NUMBER;
        for (int i = 0; i < curve.series().size(); i++) {
            way(i, numbers);
        }
        double y = scale.area().bottom() + BELOW;
        int cut = 0;
        for (int i = 0; i < curve.series().size(); i++) {
            cut += sentence(i, y) ? 0 : 1;
            y += SENTENCE;
        }
        double bottom =
                scale.area().bottom() + BELOW + SENTENCE * Math.max(1, curve.series().size());
        return new Picture(frame.width(), Math.max(bottom, frame.height()), shapes)
                .terse((numbers ? 0 : 1) + cut + unsaid);
    }

    private static int identity(int way) {
        return IDENTITY + way;
    }

    private void legend() {
        label("y", new Rect(0, 0, 70, 18), new Phrase("picture.curve.seconds"), muted());
        double x = VALUES + 40;
        for (int i = 0; i < curve.series().size(); i++) {
            String way = curve.series().get(i).way();
            if (!way.isEmpty()) {
                shapes.add(new Shape.Marker("way:" + i, new Rect(x, 4, SIGN, SIGN), identity(i)));
                double width = frame.width(FontRole.BODY, way) + 4;
                label(
                        "way:name:" + i,
                        new Rect(x + SIGN + 6, 0, width, 18),
                        Words.of(way),
                        new Shape.Type(FontRole.BODY, Tone.INK));
                x += SIGN + 6 + width + 18;
            }
        }
        if (curve.alone().isPresent()) {
            double y = 9;
            line("ideal:sign", new Point(x, y), new Point(x + 26, y), Shape.EdgeRole.IDEAL, -1);
            var at = new Rect(x + 32, 0, Math.max(24, frame.width() - x - 32), 18);
            var choices =
                    List.<Words>of(
                            new Phrase("picture.curve.ideal"),
                            new Phrase("picture.curve.ideal.few"));
            label("ideal:name", at, frame.fitting(FontRole.CAPTION, at.width(), choices), muted());
        }
    }

    private void axes() {
        var area = scale.area();
        for (double value : scale.values()) {
            double y = scale.y(value);
            var line = new Rect(area.x(), y, area.width(), 1);
            shapes.add(new Shape.Box("value:" + value, line, Surface.FRAME, Shape.NOBODY));
            label(
                    "value:name:" + value,
                    new Rect(0, y - 9, VALUES - 8, 18),
                    Words.of(scale.text(value)),
                    new Shape.Type(FontRole.CODE_SMALL, Tone.MUTED).right());
        }
        for (int workers = 1; workers <= curve.most(); workers++) {
            if (scale.isMarked(workers)) {
                double x = scale.x(workers);
                label(
                        "workers:" + workers,
                        new Rect(x - 16, area.bottom() + 2, 32, 16),
                        Words.of(Integer.toString(workers)),
                        new Shape.Type(FontRole.CODE_SMALL, Tone.MUTED).centered());
            }
        }
        label(
                "x",
                new Rect(area.x(), area.bottom() + 17, area.width(), 16),
                new Phrase("picture.curve.workers"),
                muted().centered());
        cores();
    }

    /// Where there are as many workers as cores.
    private void cores() {
        if (curve.cores() < 1 || curve.cores() > curve.most()) {
            return;
        }
        var area = scale.area();
        double x = scale.x(curve.cores());
        shapes.add(
                new Shape.Box(
                        "cores",
                        new Rect(x, area.y(), 1, area.height()),
                        Surface.FRAME,
                        Shape.NOBODY));
        var words =
                curve.cores() == 1
                        ? new Phrase("picture.curve.core")
                        : new Phrase("picture.curve.cores", new Arg.Whole(curve.cores()));
        var name = new Rect(x + 5, area.bottom() - 18, 90, 16);
        taken.add(name);
        label("cores:name", name, words, muted());
    }

    private void ideal() {
        if (curve.alone().isEmpty()) {
            return;
        }
        double alone = curve.alone().getAsDouble();
        for (int workers = 2; workers <= curve.most(); workers++) {
            var from = scale.point(workers - 1, alone / (workers - 1));
            var to = scale.point(workers, alone / workers);
            line("ideal:" + workers, from, to, Shape.EdgeRole.IDEAL, Shape.NOBODY);
        }
    }

    private void way(int index, boolean numbers) {
        Optional<Round> before = Optional.empty();
        for (Round round : curve.series().get(index).rounds()) {
            var to = scale.point(round.workers(), round.seconds());
            String id = index + ":" + round.workers();
            before.ifPresent(
                    last ->
                            line(
                                    "line:" + id,
                                    scale.point(last.workers(), last.seconds()),
                                    to,
                                    Shape.EdgeRole.CURVE,
                                    identity(index)));
            var at = new Rect(to.x() - SIGN / 2, to.y() - SIGN / 2, SIGN, SIGN);
            shapes.add(new Shape.Marker("point:" + id, at, identity(index)));
            if (numbers) {
                number(index, round, to);
            }
            before = Optional.of(round);
        }
    }

    /// The time beside its point, above it or below, where it covers nothing; the picture without
    /// it is the less telling.
    private void number(int way, Round round, Point point) {
        var above = new Rect(point.x() - 26, point.y() - 24, 52, 16);
        var below = new Rect(point.x() - 26, point.y() + 7, 52, 16);
        var sides = curve.isTop(way, round) ? List.of(above, below) : List.of(below, above);
        var at = sides.stream().filter(this::isFree).findFirst();
        unsaid += at.isPresent() ? 0 : 1;
        at.ifPresent(
                room -> {
                    taken.add(room);
                    label(
                            "took:" + way + ":" + round.workers(),
                            room,
                            Words.of(Decimals.hundredths(round.seconds())),
                            new Shape.Type(FontRole.CODE_SMALL, Tone.IDENTITY)
                                    .centered()
                                    .of(identity(way)));
                });
    }

    private boolean isFree(Rect room) {
        return room.bottom() <= scale.area().bottom() && taken.stream().noneMatch(room::overlaps);
    }

    /// Whether all of it has room.
    private boolean sentence(int index, double y) {
        Series series = curve.series().get(index);
        var choices = Explanation.choices(curve, series);
        if (choices.isEmpty()) {
            return true;
        }
        var said = frame.fitting(FontRole.BODY, frame.width(), choices);
        label(
                "why:" + index,
                new Rect(0, y, frame.width(), SENTENCE),
                said,
                new Shape.Type(FontRole.BODY, Tone.INK));
        return frame.fits(FontRole.BODY, said, frame.width());
    }

    private static Shape.Type muted() {
        return new Shape.Type(FontRole.CAPTION, Tone.MUTED);
    }

    private void label(String id, Rect at, Words words, Shape.Type type) {
        shapes.add(new Shape.Label(id, at, words, type));
    }

    private void line(String id, Point from, Point to, Shape.EdgeRole role, int identity) {
        shapes.add(new Shape.Edge(id, List.of(from, to), role, identity));
    }
}
