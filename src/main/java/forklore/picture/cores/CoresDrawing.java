package forklore.picture.cores;

import forklore.model.CoreStretch;
import forklore.model.World;
import forklore.picture.FontRole;
import forklore.picture.Frame;
import forklore.picture.Picture;
import forklore.picture.Rect;
import forklore.picture.Shape;
import forklore.picture.ShapeName;
import forklore.picture.Surface;
import forklore.picture.Tone;
import forklore.picture.Words;
import forklore.picture.Words.Arg;
import forklore.picture.Words.Phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Draws the cores: a row for each, its name, its track, who is on it now; below them the time.
final class CoresDrawing {
    private static final double HEAD = 26;
    private static final double SCALE = 22;
    private static final double GAP = 8;
    private static final double NAME = 62;
    private static final double WHO = 148;
    private static final double LINE = 19;
    private static final double LOWEST = 32;
    private static final double HIGHEST = 150;

    /// How much time the tracks can stand for, s: few steps, so that they seldom shrink.
    private static final int[] SPANS = {4, 6, 9, 13, 20, 30, 45, 60, 90, 120, 180, 300, 600};

    /// A mark of time needs so much, px.
    private static final double MARK = 44;

    /// A track that is narrower shows too little.
    private static final double WIDE = 270;

    private static final Words IDLE = new Phrase("picture.cores.idle");

    private final World world;
    private final String lane;
    private final Frame frame;
    private final long now;
    private final List<Integer> cores;
    private final double row;
    private final long span;
    private final List<Shape> shapes = new ArrayList<>();

    CoresDrawing(World world, String lane, Frame frame) {
        this.world = world;
        this.lane = lane;
        this.frame = frame;
        now = world.run().end().map(_ -> world.t()).orElse(Math.max(frame.now(), world.t()));
        cores = CoreNames.shown(world.cores());
        double room = frame.height() - HEAD - SCALE;
        row = Math.clamp(room / Math.max(1, cores.size()) - GAP, LOWEST, HIGHEST);
        span = span(now) * 1_000_000_000L;
    }

    /// Who a group of the picture stands for.
    static Optional<Integer> pidOf(String shape) {
        int at = shape.lastIndexOf(':');
        return shape.startsWith("on:core")
                ? ShapeName.number(shape, "on", shape.substring(3, at))
                : Optional.empty();
    }

    Picture picture() {
        heading();
        double y = HEAD;
        for (int core : cores) {
            row(core, y);
            y += row + GAP;
        }
        double bottom = cores.isEmpty() ? HEAD : y - GAP;
        if (!cores.isEmpty()) {
            scale(bottom);
            bottom += SCALE;
        }
        return new Picture(frame.width(), Math.max(bottom, frame.height()), shapes)
                .terse(trackWidth() < WIDE ? 1 : 0);
    }

    private static int span(long now) {
        for (int seconds : SPANS) {
            if (seconds * 1_000_000_000L >= now) {
                return seconds;
            }
        }
        return (int) (now / 1_000_000_000) + 1;
    }

    private void heading() {
        var at = new Rect(0, 0, frame.width(), HEAD - 6);
        var type = new Shape.Type(FontRole.CAPTION, Tone.MUTED);
        shapes.add(new Shape.Label("cores", at, CoreNames.all(world.cores()), type));
        if (!cores.isEmpty() && world.run().end().isEmpty()) {
            var busy = CoreNames.busy(world, lane);
            shapes.add(new Shape.Label("cores:busy", at, busy, type.right()));
        }
    }

    private void row(int core, double y) {
        var name = new Rect(0, y, NAME, row);
        shapes.add(
                new Shape.Label(
                        "core:" + core,
                        name,
                        new Phrase("picture.cores.core", new Arg.Whole(core)),
                        new Shape.Type(FontRole.BODY, Tone.INK)));
        var track = new Rect(NAME, y, trackWidth(), row);
        shapes.add(new Shape.Box("track:" + core, track, Surface.FRAME, Shape.NOBODY));
        var inside = new Rect(track.x() + 1, track.y() + 3, track.width() - 2, track.height() - 4);
        shapes.addAll(new CoreTrack(world, lane, inside, span).of(core, now));
        who(core, new Rect(track.right() + 12, y, WHO - 12, row));
    }

    private double trackWidth() {
        return Math.max(60, frame.width() - NAME - WHO);
    }

    /// Who is on this core now; what has no room is counted.
    private void who(int core, Rect at) {
        var on = CoreNames.on(world, lane, core);
        int others = CoreNames.others(world, lane, core);
        int lines = on.size() + (others > 0 ? 1 : 0);
        int fit = Math.max(1, (int) (row / LINE));
        if (lines == 0) {
            boolean over = world.run().end().isPresent();
            Words words = over ? CoreNames.spent(world, lane, core) : IDLE;
            label((over ? "spent:" : "idle:") + core, at, words, Tone.MUTED);
            return;
        }
        int shown = lines <= fit ? on.size() : Math.min(on.size(), Math.max(1, fit - 1));
        int drawn = Math.min(fit, lines);
        double y = at.centerY() - drawn * LINE / 2;
        for (CoreStretch stretch : on.subList(0, shown)) {
            shapes.add(chip(stretch, new Rect(at.x(), y, at.width(), LINE)));
            y += LINE;
        }
        if (lines > fit && fit > 1) {
            var more = new Phrase("picture.more", new Arg.Whole(lines - shown));
            label("more:" + core, new Rect(at.x(), y, at.width(), LINE), more, Tone.MUTED);
        } else if (others > 0 && (lines <= fit || on.isEmpty())) {
            var share = new Arg.Inner(CoreNames.share(others));
            var words =
                    frame.fitting(
                            FontRole.CAPTION,
                            at.width(),
                            List.of(
                                    new Phrase("picture.cores.others", share),
                                    new Phrase("picture.cores.others.few", share)));
            label("others:" + core, new Rect(at.x(), y, at.width(), LINE), words, Tone.MUTED);
        }
    }

    private Shape chip(CoreStretch stretch, Rect at) {
        int identity = world.identity(stretch.pid()).index();
        var inside = new Rect(0, 0, at.width(), at.height());
        var pid = new Rect(17, 0, at.width() - 17, at.height());
        var type = new Shape.Type(FontRole.CODE, Tone.IDENTITY).of(identity);
        return new Shape.Group(
                "on:core" + stretch.core() + ":" + stretch.pid(),
                at,
                stretch.pid(),
                List.of(
                        new Shape.Marker("sign", new Rect(0, 4, 11, 11), identity),
                        new Shape.Label(
                                "pid", pid, Words.of(Integer.toString(stretch.pid())), type),
                        new Shape.Label(
                                "share",
                                inside,
                                CoreNames.share(stretch.share()),
                                new Shape.Type(FontRole.CODE_SMALL, Tone.INK).right())));
    }

    private void label(String id, Rect at, Words words, Tone tone) {
        shapes.add(new Shape.Label(id, at, words, new Shape.Type(FontRole.CAPTION, tone)));
    }

    private void scale(double top) {
        long seconds = span / 1_000_000_000;
        double each = (trackWidth() - 2) / seconds;
        int step = step(each);
        for (int second = 0; second <= seconds; second += step) {
            double x = NAME + 1 + second * each;
            var at = new Rect(second == 0 ? x : x - MARK / 2, top + 2, MARK, SCALE - 4);
            var type = new Shape.Type(FontRole.CODE_SMALL, Tone.MUTED);
            shapes.add(
                    new Shape.Label(
                            "time:" + second,
                            at,
                            new Phrase("picture.cores.second", new Arg.Whole(second)),
                            second == 0 ? type : type.centered()));
        }
    }

    /// Seconds from one mark to the next.
    ///
    /// @param each px for a second
    private static int step(double each) {
        for (int step : new int[] {1, 2, 5, 10, 20, 30, 60, 120}) {
            if (step * each >= MARK + 4) {
                return step;
            }
        }
        return 300;
    }
}
