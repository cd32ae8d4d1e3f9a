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
    private static final double GAP = 8;
    private static final double PAD = 9;
    private static final double PAD_NARROW = 6;
    private static final double MORE = 40;

    /// @param behind what stands behind the process id where there is room
    /// @param closed whether it is on a circle of waits
    private record Chip(String id, int pid, String behind, boolean closed) {
        String text(boolean bare) {
            return bare ? String.valueOf(pid) : pid + behind;
        }
    }

    private final World world;
    private final Frame frame;
    private final Density density;
    private final double start;
    private final double top;
    private final double end;
    private final boolean narrow;
    private final double pad;
    private final String more;
    private final List<Chip> chips = new ArrayList<>();

    /// @param more the name of the number of those that find no room
    /// @param at the place of all of them
    Chips(World world, Frame frame, Density density, String more, Rect at, boolean narrow) {
        this.more = more;
        this.world = world;
        this.frame = frame;
        this.density = density;
        this.narrow = narrow;
        top = at.y();
        start = at.x();
        end = at.right();
        pad = pad(narrow);
    }

    private static double pad(boolean narrow) {
        return narrow ? PAD_NARROW : PAD;
    }

    /// @param behind what stands behind the process id
    /// @param closed whether it is on a circle of waits
    void add(String id, int pid, String behind, boolean closed) {
        chips.add(new Chip(id, pid, behind, closed));
    }

    /// How much is lost for want of room, as of a picture's terseness: 1 where nothing stands
    /// behind the process ids, 2 where one is cut or has no room at all, 3 where none has any.
    int lost() {
        boolean bare = isBare();
        boolean cut = !chips.isEmpty() && width(chips.getFirst(), bare) > end - start;
        int shown = shown(bare);
        return shown == 0 && !chips.isEmpty() ? 3 : cut || shown < chips.size() ? 2 : bare ? 1 : 0;
    }

    /// Whether they have room only if nothing stands behind the process ids.
    private boolean isBare() {
        double all = chips.stream().mapToDouble(chip -> width(chip, false) + GAP).sum() - GAP;
        return all > end - start;
    }

    /// All of them, or as many as leave room for the number of the others; one alone may be cut.
    private int shown(boolean bare) {
        double x = start;
        int withNumber = 0;
        for (int i = 0; i < chips.size(); i++) {
            x += width(chips.get(i), bare);
            if (x <= end - MORE) {
                withNumber = i + 1;
            }
            if (x > end) {
                return chips.size() == 1 ? 1 : withNumber;
            }
            x += GAP;
        }
        return chips.size();
    }

    /// The room that a process with a usual process id needs, px.
    static double widthOfOne(Frame frame, boolean narrow) {
        return pad(narrow) * 2
                + Density.LOOSE.marker
                + (narrow ? 4 : 6)
                + Math.ceil(frame.width(FontRole.CODE, "00000"))
                + 6;
    }

    private double width(Chip chip, boolean bare) {
        return text() + Math.ceil(frame.width(FontRole.CODE, chip.text(bare))) + pad;
    }

    /// Where the text begins in a chip, px.
    private double text() {
        return pad + density.marker + (narrow ? 4 : 6);
    }

    /// With a number for those that found no room.
    List<Shape> shapes() {
        var all = new ArrayList<Shape>();
        boolean bare = isBare();
        int shown = shown(bare);
        int left = chips.size() - shown;
        double most = end - (left > 0 ? MORE : 0);
        double x = start;
        for (Chip chip : chips.subList(0, shown)) {
            double wide = Math.min(width(chip, bare), Math.max(most - x, text() + pad));
            all.add(shape(chip, chip.text(bare), x, wide));
            x += wide + GAP;
        }
        if (left > 0) {
            var at = new Rect(x, top, MORE - GAP, density.chip);
            var type = new Shape.Type(FontRole.CODE_SMALL, Tone.MUTED);
            var words = new Phrase("picture.more", new Arg.Whole(left));
            var inside = new Rect(0, 0, at.width(), at.height());
            var number = new Shape.Label("number", inside, words, type);
            all.add(new Shape.Group(more, at, 0, List.of(number)));
        }
        return all;
    }

    private Shape shape(Chip chip, String said, double x, double wide) {
        boolean alive = world.process(chip.pid()).map(ProcessState::alive).orElse(false);
        int identity = world.identity(chip.pid()).index();
        var inside = new Rect(0, 0, wide, density.chip);
        var surface =
                chip.closed()
                        ? Surface.CELL_REFUSED
                        : alive ? Surface.CELL_FULL : Surface.PROCESS_ENDED;
        var type = new Shape.Type(FontRole.CODE, alive ? Tone.INK : Tone.MUTED);
        var words = Words.of(frame.shortened(FontRole.CODE, said, wide - text() - 4));
        double marker = density.marker;
        var mark = new Rect(pad, (density.chip - marker) / 2, marker, marker);
        var text = new Rect(text(), 0, wide - text() - 2, density.chip);
        return new Shape.Group(
                chip.id(),
                new Rect(x, top, wide, density.chip),
                alive ? chip.pid() : 0,
                List.of(
                        new Shape.Box("box", inside, surface, identity),
                        new Shape.Marker("mark", mark, identity),
                        new Shape.Label("pid", text, words, type)));
    }
}
