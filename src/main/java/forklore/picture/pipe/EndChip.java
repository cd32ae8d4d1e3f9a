package forklore.picture.pipe;

import forklore.model.PipeWaits;
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

/// A process at an end of a pipe; one that waits says for what and how long, beside its process id
/// or below it, as there is room.
///
/// @param words what it waits for; empty where it merely has the end open
/// @param beside whether that stands beside the process id
record EndChip(
        int pid,
        int identity,
        Surface surface,
        List<Words> words,
        boolean beside,
        double width,
        int terseness) {
    private static final int CUT = 4;
    private static final double LINE = 24;
    private static final double MARK = 9;
    private static final double PAD = 7;
    private static final double TEXT = PAD + MARK + 5;

    static EndChip open(World world, int pid, Frame frame, double width) {
        return new EndChip(
                pid,
                world.identity(pid).index(),
                Surface.CHIP,
                List.of(),
                true,
                Math.min(width, used(frame, pid) + PAD),
                cut(frame, pid, width));
    }

    /// @param closed whether it is on a circle of waits
    static EndChip waiting(
            World world, PipeWaits.At at, boolean closed, Frame frame, double width) {
        double seconds = Math.max(0, frame.now() - at.waiting().since()) / 1e9;
        String key = at.sends() ? "picture.pipe.waitsToWrite" : "picture.pipe.waitsToRead";
        Words full = new Phrase(key, new Arg.Seconds(seconds));
        var choices =
                List.<Words>of(full, new Phrase(key + ".few"), new Phrase("picture.pipe.waits"));
        double rest = width - used(frame, at.pid()) - 8 - PAD;
        boolean beside = frame.fits(FontRole.CAPTION, full, rest);
        Words said = beside ? full : frame.fitting(FontRole.CAPTION, width - TEXT - PAD, choices);
        return new EndChip(
                at.pid(),
                world.identity(at.pid()).index(),
                closed ? Surface.CELL_REFUSED : Surface.CELL_FULL,
                List.of(said),
                beside,
                width,
                choices.indexOf(said) + cut(frame, at.pid(), width));
    }

    /// A process id that is cut names nobody: a smaller picture is better.
    private static int cut(Frame frame, int pid, double width) {
        return used(frame, pid) + 2 > width ? CUT : 0;
    }

    private static double used(Frame frame, int pid) {
        return TEXT + Math.ceil(frame.width(FontRole.CODE, Integer.toString(pid)));
    }

    double height() {
        return beside ? LINE : LINE + 16;
    }

    Shape shape(String id, double x, double y) {
        var parts = new ArrayList<Shape>();
        parts.add(new Shape.Box("box", new Rect(0, 0, width, height()), surface, identity));
        var mark = new Rect(PAD, (LINE - MARK) / 2, MARK, MARK);
        parts.add(new Shape.Marker("mark", mark, identity));
        parts.add(
                new Shape.Label(
                        "pid",
                        new Rect(TEXT, 0, width - TEXT - 2, LINE),
                        Words.of(Integer.toString(pid)),
                        new Shape.Type(FontRole.CODE, Tone.INK)));
        for (Words said : words) {
            var type = new Shape.Type(FontRole.CAPTION, Tone.MUTED);
            var below = new Rect(TEXT, LINE - 4, width - TEXT - 2, 16);
            var behind = new Rect(TEXT, 0, width - TEXT - PAD, LINE);
            parts.add(
                    beside
                            ? new Shape.Label("waits", behind, said, type.right())
                            : new Shape.Label("waits", below, said, type));
        }
        return new Shape.Group(id + ":" + pid, new Rect(x, y, width, height()), pid, parts);
    }
}
