package forklore.picture.locks;

import forklore.model.ProcessState;
import forklore.model.World;
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

/// Processes side by side, as many as there is room for.
final class Chips {
    static final double HEIGHT = 30;

    private static final double GAP = 8;
    private static final double PAD = 9;
    private static final double PAD_NARROW = 6;
    private static final double MARKER = 10;
    private static final double MORE = 40;

    private final World world;
    private final Frame frame;
    private final double top;
    private final double end;
    private double x;
    private int left;
    private final List<Shape> shapes = new ArrayList<>();

    Chips(World world, Frame frame, double x, double top, double width) {
        this.world = world;
        this.frame = frame;
        this.x = x;
        this.top = top;
        end = x + width;
    }

    /// @param behind what stands behind the process id
    /// @param closed whether it is on a circle of waits
    void add(String id, int pid, String behind, boolean closed) {
        String text = pid + behind;
        double pad = Columns.isNarrow(frame) ? PAD_NARROW : PAD;
        double text0 = pad + MARKER + (Columns.isNarrow(frame) ? 4 : 6);
        double width = text0 + Math.ceil(frame.width(FontRole.CODE, text)) + pad;
        boolean first = shapes.isEmpty();
        if (left > 0 || (!first && x + width > end - MORE)) {
            left++;
            return;
        }
        boolean alive = world.process(pid).map(ProcessState::alive).orElse(false);
        int identity = world.identity(pid).index();
        double wide = Math.min(width, Math.max(first ? end - x : width, text0 + pad));
        var inside = new Rect(0, 0, wide, HEIGHT);
        var surface =
                closed ? Surface.CELL_REFUSED : alive ? Surface.CELL_FULL : Surface.PROCESS_ENDED;
        var type = new Shape.Type(FontRole.CODE, alive ? Tone.INK : Tone.MUTED);
        var shown = Words.of(frame.shortened(FontRole.CODE, text, wide - text0 - 4));
        var mark = new Rect(pad, (HEIGHT - MARKER) / 2, MARKER, MARKER);
        shapes.add(
                new Shape.Group(
                        id,
                        new Rect(x, top, wide, HEIGHT),
                        alive ? pid : 0,
                        List.of(
                                new Shape.Box("box", inside, surface, identity),
                                new Shape.Marker("mark", mark, identity),
                                new Shape.Label(
                                        "pid",
                                        new Rect(text0, 0, wide - text0 - 2, HEIGHT),
                                        shown,
                                        type))));
        x += wide + GAP;
    }

    int left() {
        return left;
    }

    /// With a number for those that found no room.
    List<Shape> shapes() {
        var all = new ArrayList<>(shapes);
        if (left > 0) {
            var at = new Rect(x, top, MORE - GAP, HEIGHT);
            var type = new Shape.Type(FontRole.CODE_SMALL, Tone.MUTED);
            var words = new Phrase("picture.more", new Arg.Whole(left));
            all.add(new Shape.Label("more:" + x + ":" + top, at, words, type));
        }
        return all;
    }
}
