package forklore.picture.pipe;

import forklore.model.PipeWaits;
import forklore.model.shared.PipeEnd;
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
import java.util.List;

/// One direction of a pipe: how much was written into it and not read yet, against what it holds.
final class Way {
    /// An amount that is cut says nothing: a smaller picture is better.
    private static final int CUT = 4;

    private static final double PAD = 10;
    private static final double ARROW = 16;
    private static final double LINE = 17;
    private static final double BAR = 8;
    private static final double CELL = 10;

    /// A send that lasts so long finds no room, ns: how much of it has gone in is not told.
    private static final long NO_ROOM = 100_000_000;

    private final PipeState pipe;
    private final int from;
    private final boolean right;
    private final Frame frame;
    private final Rect at;
    private final PipeEnd inside;
    private final boolean full;
    private final List<Shape> shapes = new ArrayList<>();
    private int terseness;

    /// @param from the end that is written into
    /// @param right whether it leads to the right
    Way(PipeState pipe, int from, boolean right, List<PipeWaits.At> waits, Frame frame, Rect at) {
        this.pipe = pipe;
        this.from = from;
        this.right = right;
        this.frame = frame;
        this.at = at;
        inside = pipe.end(from);
        full = waits.stream().anyMatch(this::hasNoRoom);
        draw();
    }

    private boolean hasNoRoom(PipeWaits.At wait) {
        return wait.sends()
                && wait.end() == from
                && frame.now() - wait.waiting().since() >= NO_ROOM;
    }

    List<Shape> shapes() {
        return shapes;
    }

    int terseness() {
        return terseness;
    }

    private void draw() {
        double x = at.x() + PAD + (right ? 0 : ARROW);
        double width = at.width() - 2 * PAD - ARROW;
        boolean says = !inside.last().isEmpty() && inside.bytes() > 0 && !full;
        double height = LINE + BAR + 4 + (says && at.height() >= 60 ? LINE : 0);
        double y = at.y() + (at.height() - height) / 2;
        amount(new Rect(x, y, width, LINE));
        fill(new Rect(x, y + LINE + 1, width, BAR));
        double arrow = right ? at.x() + at.width() - PAD - ARROW : at.x() + PAD;
        shapes.add(
                new Shape.Label(
                        id("arrow"),
                        new Rect(arrow, y + LINE + 1 + BAR / 2 - 10, ARROW, 20),
                        Words.of(right ? "→" : "←"),
                        right ? muted(FontRole.NAME).right() : muted(FontRole.NAME)));
        if (says && at.height() >= 60) {
            String message = frame.shortened(FontRole.CODE_SMALL, inside.last(), width);
            shapes.add(
                    new Shape.Label(
                            id("last"),
                            new Rect(x, y + LINE + BAR + 4, width, LINE),
                            Words.of(message),
                            muted(FontRole.CODE_SMALL)));
        }
    }

    private String id(String part) {
        return part + ":" + from + ":" + pipe.id();
    }

    private static Shape.Type muted(FontRole font) {
        return new Shape.Type(font, Tone.MUTED);
    }

    private void amount(Rect place) {
        var choices = choices();
        Words words = frame.fitting(FontRole.CAPTION, place.width(), choices);
        terseness += choices.indexOf(words);
        terseness += frame.fits(FontRole.CAPTION, words, place.width()) ? 0 : CUT;
        var type = new Shape.Type(FontRole.CAPTION, full ? Tone.WARNING : Tone.MUTED);
        shapes.add(new Shape.Label(id("amount"), place, words, type));
    }

    private List<Words> choices() {
        var bytes = new Arg.Whole(inside.bytes());
        var few = new Phrase("picture.pipe.bytes.few", bytes);
        if (full) {
            return pipe.capacity() > 0
                    ? List.of(
                            new Phrase("picture.pipe.noRoomOf", new Arg.Whole(pipe.capacity())),
                            new Phrase("picture.pipe.noRoom"))
                    : List.of(new Phrase("picture.pipe.noRoom"));
        }
        if (pipe.capacity() > 0) {
            return List.of(
                    new Phrase("picture.pipe.bytesOf", bytes, new Arg.Whole(pipe.capacity())),
                    new Phrase("picture.pipe.bytes", bytes),
                    few);
        }
        return inside.bytes() == 0
                ? List.of(new Phrase("picture.pipe.empty"))
                : List.of(
                        new Phrase(
                                "picture.pipe.messages", new Arg.Whole(inside.messages()), bytes),
                        new Phrase("picture.pipe.bytes", bytes),
                        few);
    }

    /// A bar where it is known how much the pipe holds; else a cell for each message.
    private void fill(Rect place) {
        if (pipe.capacity() > 0 || full) {
            double part = full ? 1 : (double) inside.bytes() / pipe.capacity();
            shapes.add(new Shape.Bar(id("fill"), place, Math.min(1, part), Shape.NOBODY));
            return;
        }
        int most = (int) Math.max(1, place.width() / (CELL + 3));
        for (int i = 0; i < Math.min(most, inside.messages()); i++) {
            double x = right ? place.right() - (i + 1) * (CELL + 3) : place.x() + i * (CELL + 3);
            var cell = new Rect(x, place.y() - 1, CELL, CELL);
            shapes.add(new Shape.Box(id("message" + i), cell, Surface.CELL_FULL, Shape.NOBODY));
        }
    }
}
