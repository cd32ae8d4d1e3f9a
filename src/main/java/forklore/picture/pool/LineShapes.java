package forklore.picture.pool;

import forklore.picture.FontRole;
import forklore.picture.Rect;
import forklore.picture.Shape;
import forklore.picture.Surface;
import forklore.picture.Tone;
import forklore.picture.Words;
import forklore.picture.Words.Arg;
import forklore.picture.Words.Phrase;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The waiting line: a chip for each task, the next one first, and one chip for those that do not
/// fit.
final class LineShapes {
    private static final double USUAL = 26;
    private static final double SMALLEST = 21;
    private static final double PADDING = 12;

    private LineShapes() {}

    /// How many rows all tasks need at once.
    static int rows(PoolView view, double width) {
        double each = chipWidth(view) + Flow.GAP;
        int perRow = Math.max(1, (int) ((width + Flow.GAP) / each));
        return Math.max(1, (view.expected() + perRow - 1) / perRow);
    }

    static List<Shape> of(PoolView view, Rect area) {
        var waiting = view.waiting();
        var places = Flow.place(area, Collections.nCopies(waiting.size(), chipWidth(view)));
        int shown = places.size();
        var shapes = new ArrayList<Shape>();
        if (shown < waiting.size()) {
            var more = more(view, waiting.size(), shown);
            shown -= more.covered;
            shapes.add(more.chip(places.get(shown)));
        }
        for (int i = 0; i < shown; i++) {
            shapes.add(chip(view, waiting.get(i), places.get(i)));
        }
        return shapes;
    }

    /// A little narrower where that brings all tasks into one row.
    private static double chipWidth(PoolView view) {
        int widest = Math.max(0, view.expected() - 1);
        double text = view.frame().width(FontRole.CODE_BOLD, Integer.toString(widest));
        double usual = Math.max(USUAL, text + PADDING);
        double room = view.frame().width() + Flow.GAP;
        double share = room / Math.max(1, view.expected()) - Flow.GAP;
        return share < usual && share >= Math.max(SMALLEST, text + PADDING) ? share : usual;
    }

    private static Shape chip(PoolView view, int task, Rect at) {
        var inside = new Rect(0, 0, at.width(), at.height());
        boolean submitted = view.pool().tasks().get(task).isPresent();
        var surface = submitted ? Surface.CHIP : Surface.CHIP_EXPECTED;
        var tone = submitted ? Tone.INK : Tone.MUTED;
        var type = new Shape.Type(FontRole.CODE_BOLD, tone).centered();
        return new Shape.Group(
                view.id(task),
                at,
                0,
                List.of(
                        new Shape.Box("box", inside, surface, Shape.NOBODY),
                        new Shape.Label("number", inside, Words.of(Integer.toString(task)), type)));
    }

    /// The chip `+23` and how many places at the end of the line it takes.
    private record More(String id, Phrase words, double width, int covered) {
        Shape chip(Rect first) {
            var at = new Rect(first.x(), first.y(), width, first.height());
            var inside = new Rect(0, 0, width, first.height());
            var type = new Shape.Type(FontRole.CODE, Tone.MUTED).centered();
            return new Shape.Group(
                    id,
                    at,
                    0,
                    List.of(
                            new Shape.Box("box", inside, Surface.MORE, Shape.NOBODY),
                            new Shape.Label("number", inside, words, type)));
        }
    }

    private static More more(PoolView view, int waiting, int shown) {
        double each = chipWidth(view) + Flow.GAP;
        String id = "more:" + view.pool().lane() + ":waiting";
        int covered = 1;
        while (true) {
            var words = new Phrase("picture.more", new Arg.Whole(waiting - shown + covered));
            double width = view.frame().measure().width(FontRole.CODE, words) + PADDING;
            if (width <= covered * each - Flow.GAP || covered == shown) {
                return new More(id, words, width, covered);
            }
            covered++;
        }
    }
}
