package forklore.picture.pipe;

import forklore.model.PipeWaits;
import forklore.model.SharedNames;
import forklore.model.WaitsFor;
import forklore.model.World;
import forklore.model.shared.PipeState;
import forklore.picture.FontRole;
import forklore.picture.Frame;
import forklore.picture.Rect;
import forklore.picture.Shape;
import forklore.picture.Surface;
import forklore.picture.Tone;
import forklore.picture.Words;
import forklore.picture.Words.Arg;
import forklore.picture.Words.Phrase;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Draws one pipe: a heading, an end on each side of what lies in it, and what holds it up.
final class PipeDrawing {
    private static final double HEAD = 20;
    private static final double BELOW = 20;
    private static final double GAP = 8;
    private static final double SIDE = 0.33;
    private static final double SIDE_MOST = 210;

    /// What a direction needs, px.
    private static final double WAY = 44;

    /// The least that one of two directions gets along with, px.
    private static final double WAY_LEAST = 36;

    private final World world;
    private final PipeState pipe;
    private final Frame frame;
    private final double y;
    private final List<Shape> shapes = new ArrayList<>();
    private double bottom;
    private int terseness;

    /// @param room what it should get along with, px; it may need more
    PipeDrawing(World world, PipeState pipe, Frame frame, double y, double room) {
        this.world = world;
        this.pipe = pipe;
        this.frame = frame;
        this.y = y;
        heading();
        double top = y + HEAD;
        double height = body(top, room - HEAD - BELOW);
        below(top + height);
    }

    List<Shape> shapes() {
        return shapes;
    }

    double bottom() {
        return bottom;
    }

    int terseness() {
        return terseness;
    }

    private void heading() {
        var name = new Phrase("picture.said", new Arg.Said(SharedNames.of(pipe)));
        double width =
                Math.min(
                        Math.ceil(frame.measure().width(FontRole.NAME, name)), frame.width() * 0.6);
        shapes.add(
                new Shape.Label(
                        "name:" + pipe.id(),
                        new Rect(0, y, width, HEAD - 2),
                        name,
                        new Shape.Type(FontRole.NAME, Tone.INK)));
        var kind = new Phrase(pipe.duplex() ? "picture.pipe.both" : "picture.pipe.one");
        double left = width + 10;
        if (frame.fits(FontRole.CAPTION, kind, frame.width() - left)) {
            shapes.add(
                    new Shape.Label(
                            "kind:" + pipe.id(),
                            new Rect(left, y + 1, frame.width() - left, HEAD - 2),
                            kind,
                            new Shape.Type(FontRole.CAPTION, Tone.MUTED)));
        }
    }

    /// @return how high it became, px
    private double body(double top, double room) {
        var waits = PipeWaits.of(world, pipe);
        var closed = new HashSet<Integer>();
        WaitsFor.at(world, pipe.naming().lane(), frame.now())
                .knots()
                .forEach(knot -> closed.addAll(knot.pids()));
        int left = pipe.duplex() ? 0 : 1;
        double width = Math.min(SIDE_MOST, Math.floor(frame.width() * SIDE));
        var sides =
                List.of(
                        new EndBox(world, pipe, left, waits, closed, frame, width),
                        new EndBox(world, pipe, 1 - left, waits, closed, frame, width));
        double least = pipe.duplex() ? 2 * Math.clamp(room / 2, WAY_LEAST, WAY) : WAY;
        double height = least;
        for (EndBox side : sides) {
            height = Math.max(height, side.height(room));
        }
        shapes.addAll(sides.getFirst().shapes(0, top, height));
        shapes.addAll(sides.getLast().shapes(frame.width() - width, top, height));
        sides.forEach(side -> terseness += side.terseness());
        middle(new Rect(width + GAP, top, frame.width() - 2 * (width + GAP), height), left, waits);
        return height;
    }

    private void middle(Rect at, int left, List<PipeWaits.At> waits) {
        shapes.add(new Shape.Box("pipe:" + pipe.id(), at, Surface.FRAME, Shape.NOBODY));
        int ways = pipe.duplex() ? 2 : 1;
        double each = at.height() / ways;
        for (int i = 0; i < ways; i++) {
            int from = i == 0 ? left : 1 - left;
            var place = new Rect(at.x(), at.y() + i * each, at.width(), each);
            var way = new Way(pipe, from, i == 0, waits, frame, place);
            shapes.addAll(way.shapes());
            terseness += way.terseness();
        }
    }

    private void below(double top) {
        var choices = new HeldUp(world, pipe).words();
        bottom = top;
        if (choices.isEmpty()) {
            return;
        }
        bottom = top + BELOW;
        Words words = frame.fitting(FontRole.CAPTION, frame.width(), choices);
        terseness += choices.indexOf(words);
        shapes.add(
                new Shape.Label(
                        "why:" + pipe.id(),
                        new Rect(0, top + 2, frame.width(), BELOW - 2),
                        words,
                        new Shape.Type(FontRole.CAPTION, Tone.WARNING)));
    }
}
