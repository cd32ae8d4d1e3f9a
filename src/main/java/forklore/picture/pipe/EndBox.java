package forklore.picture.pipe;

import forklore.model.PipeWaits;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One end of a pipe: its name, and below it the processes that have it open, those that wait there
/// first.
final class EndBox {
    private static final double TITLE = 22;
    private static final double PAD = 6;
    private static final double GAP = 4;
    private static final double MORE = 17;

    private final PipeState pipe;
    private final int end;
    private final Frame frame;
    private final double width;
    private final List<EndChip> chips = new ArrayList<>();
    private int shown;

    /// @param closed who is on a circle of waits
    EndBox(
            World world,
            PipeState pipe,
            int end,
            List<PipeWaits.At> waits,
            Set<Integer> closed,
            Frame frame,
            double width) {
        this.pipe = pipe;
        this.end = end;
        this.frame = frame;
        this.width = width;
        double inside = width - 2 * PAD;
        var waiting = waits.stream().filter(at -> at.end() == end).toList();
        for (var at : waiting) {
            chips.add(EndChip.waiting(world, at, closed.contains(at.pid()), frame, inside));
        }
        for (int pid : pipe.end(end).holders()) {
            if (waiting.stream().noneMatch(at -> at.pid() == pid)) {
                chips.add(EndChip.open(world, pid, frame, inside));
            }
        }
    }

    /// What it needs to show as many processes as there is room for, one at least, px.
    double height(double room) {
        double height = TITLE + PAD;
        shown = 0;
        for (EndChip chip : chips) {
            double more = chip.height() + (shown > 0 ? GAP : 0);
            double rest = shown + 1 < chips.size() ? MORE : 0;
            if (shown > 0 && height + more + rest > room) {
                return height + MORE;
            }
            height += more;
            shown++;
        }
        return height + (chips.isEmpty() ? MORE : 0);
    }

    /// To be asked for once [#height(double)] was.
    int terseness() {
        int left = chips.size() - shown > 0 ? 2 : 0;
        return left + chips.stream().mapToInt(EndChip::terseness).max().orElse(0);
    }

    List<Shape> shapes(double x, double top, double height) {
        var shapes = new ArrayList<Shape>();
        String id = end + ":" + pipe.id();
        var box = new Rect(x, top, width, height);
        shapes.add(new Shape.Box("end:" + id, box, Surface.FRAME, Shape.NOBODY));
        var title = new Rect(x + PAD, top + 2, width - 2 * PAD, 20);
        shapes.add(
                new Shape.Label(
                        "title:" + id,
                        title,
                        EndNames.words(pipe, end),
                        new Shape.Type(FontRole.CODE_BOLD, Tone.INK)));
        double y = top + TITLE;
        for (EndChip chip : chips.subList(0, shown)) {
            shapes.add(chip.shape("end" + end + ":" + pipe.id(), x + PAD, y));
            y += chip.height() + GAP;
        }
        note(id, new Rect(x + PAD, y - 1, width - 2 * PAD, MORE - 1)).ifPresent(shapes::add);
        return shapes;
    }

    private Optional<Shape> note(String id, Rect at) {
        int left = chips.size() - shown;
        var type = new Shape.Type(FontRole.CAPTION, Tone.MUTED);
        Words words;
        if (left > 0) {
            words = new Phrase("picture.more", new Arg.Whole(left));
            var inside = new Rect(0, 0, at.width(), at.height());
            var number = new Shape.Label("number", inside, words, type);
            return Optional.of(new Shape.Group("more:end" + id, at, 0, List.of(number)));
        } else if (chips.isEmpty()) {
            String key = pipe.end(end).known() ? "picture.pipe.closed" : "picture.pipe.unknown";
            var choices = List.<Words>of(new Phrase(key), new Phrase(key + ".few"));
            words = frame.fitting(FontRole.CAPTION, at.width(), choices);
        } else {
            return Optional.empty();
        }
        return Optional.of(new Shape.Label("note:" + id, at, words, type));
    }
}
