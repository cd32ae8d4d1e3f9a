package forklore.picture.tree;

import forklore.model.ProcessState;
import forklore.picture.FontRole;
import forklore.picture.Rect;
import forklore.picture.Shape;
import forklore.picture.Surface;
import forklore.picture.Tone;
import forklore.picture.Words.Arg;
import forklore.picture.Words.Phrase;

import java.util.ArrayList;
import java.util.List;

/// The box of many processes alike: how many there are, and how many of them live.
final class CrowdBox {
    private static final double PADDING = 10;
    private static final double MARKER = 9;
    private static final int MARKERS = 5;

    private CrowdBox() {}

    static double height(BoxSize size) {
        return size == BoxSize.TINY ? 24 : 52;
    }

    static Shape shape(TreeNode.Many many, BoxSize size, Rect at) {
        var parts = new ArrayList<Shape>();
        var inside = new Rect(0, 0, at.width(), at.height());
        parts.add(new Shape.Box("box", inside, Surface.PROCESS_GROUP, Shape.NOBODY));
        var count = new Phrase("picture.times", new Arg.Whole(many.processes().size()));
        var bold = new Shape.Type(FontRole.CODE_BOLD, Tone.INK);
        if (size == BoxSize.TINY) {
            parts.add(new Shape.Label("count", inside, count, bold.centered()));
        } else {
            parts.add(new Shape.Label("count", new Rect(PADDING, 6, 60, 20), count, bold));
            parts.addAll(markers(many.processes(), at.width()));
            long alive = many.processes().stream().filter(ProcessState::alive).count();
            parts.add(
                    new Shape.Label(
                            "state",
                            new Rect(PADDING, 27, at.width() - 2 * PADDING, 18),
                            new Phrase("picture.tree.alive", new Arg.Whole(alive)),
                            new Shape.Type(FontRole.CAPTION, Tone.MUTED)));
        }
        return new Shape.Group(many.id(), at, 0, parts);
    }

    private static List<Shape> markers(List<ProcessState> processes, double width) {
        var markers = new ArrayList<Shape>();
        double x = width - PADDING - MARKER;
        for (int i = Math.min(MARKERS, processes.size()) - 1; i >= 0; i--) {
            int identity = processes.get(i).identity().index();
            markers.add(new Shape.Marker("mark:" + i, new Rect(x, 12, MARKER, MARKER), identity));
            x -= MARKER + 4;
        }
        return markers;
    }
}
