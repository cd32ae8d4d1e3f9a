package forklore.picture.tree;

import forklore.model.ForkReturn;
import forklore.model.Memory;
import forklore.model.Phase;
import forklore.model.ProcessState;
import forklore.picture.FontRole;
import forklore.picture.Frame;
import forklore.picture.Rect;
import forklore.picture.Shape;
import forklore.picture.States;
import forklore.picture.Surface;
import forklore.picture.Tone;
import forklore.picture.Words;
import forklore.picture.Words.Arg;
import forklore.picture.Words.Phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The box of one process in the tree: first its size, then its shapes.
final class ProcessBox {
    private static final double PADDING = 11;
    private static final double MARKER = 12;
    private static final double ROW = 19;
    private static final double CHIP = 22;
    private static final double GAP = 4;

    private final ProcessState process;
    private final BoxSize size;
    private final Frame frame;

    ProcessBox(ProcessState process, BoxSize size, Frame frame) {
        this.process = process;
        this.size = size;
        this.frame = frame;
    }

    double height() {
        return switch (size) {
            case FULL -> PADDING + 2 * ROW + chipsHeight() + PADDING - 2;
            case MEDIUM -> PADDING + ROW + chipsHeight() + PADDING - 3;
            case TALL, SLIM -> PADDING + 3 * ROW + chipsHeight() + PADDING - 4;
            case SMALL -> 2 * ROW + 12;
            case TINY -> 24;
        };
    }

    Shape shape(String id, Rect at) {
        var parts = new ArrayList<Shape>();
        int identity = process.identity().index();
        var inside = new Rect(0, 0, at.width(), at.height());
        parts.add(new Shape.Box("box", inside, surface(), identity));
        switch (size) {
            case FULL -> {
                parts.addAll(head(PADDING, FontRole.NAME));
                parts.add(stateBeside(States.what(process)));
                var left = left(PADDING + ROW, size.width - 2 * PADDING);
                left.ifPresent(parts::add);
                parts.add(origin(PADDING + ROW, left.map(it -> it.at().width() + 8).orElse(0.0)));
                parts.addAll(chips(PADDING + 2 * ROW + 4));
            }
            case MEDIUM -> {
                parts.addAll(head(PADDING, FontRole.NAME));
                parts.add(stateBeside(States.words(process, frame.now())));
                parts.addAll(chips(PADDING + ROW + 4));
            }
            case TALL, SLIM -> {
                parts.addAll(head(PADDING - 1, FontRole.NAME));
                left(PADDING - 1, size.width - PADDING - pidEnd() - 8).ifPresent(parts::add);
                var row = new Rect(PADDING, PADDING - 1 + ROW, size.width - 2 * PADDING, ROW);
                var words = state(States.what(process), row.width());
                parts.add(new Shape.Label("state", row, words, stateType()));
                parts.add(origin(row.bottom(), 0));
                parts.addAll(chips(row.bottom() + ROW + 3));
            }
            case SMALL -> {
                parts.addAll(head(6, FontRole.CODE));
                var row = new Rect(PADDING, 6 + ROW, size.width - 2 * PADDING, ROW);
                var brief = States.brief(process, frame.now());
                var words = state(brief, row.width());
                parts.add(new Shape.Label("state", row, words, stateType()));
            }
            case TINY -> parts.addAll(head(2.5, FontRole.CODE_SMALL));
        }
        return new Shape.Group(id, at, process.alive() ? process.pid() : 0, parts);
    }

    private List<Shape> head(double top, FontRole font) {
        double left = size == BoxSize.TINY ? 7 : PADDING;
        double mark = size == BoxSize.TINY ? 10 : MARKER;
        int identity = process.identity().index();
        String pid = Integer.toString(process.pid());
        double x = left + mark + (size == BoxSize.TINY ? 4 : 6);
        double wide = Math.min(frame.width(font, pid) + 1, size.width - x - 3);
        var tone = process.alive() ? Tone.INK : Tone.MUTED;
        return List.of(
                new Shape.Marker(
                        "mark", new Rect(left, top + (ROW - mark) / 2, mark, mark), identity),
                new Shape.Label(
                        "pid",
                        new Rect(x, top, wide, ROW),
                        Words.of(pid),
                        new Shape.Type(font, tone)));
    }

    /// Where the id ends, in the larger letters.
    private double pidEnd() {
        return PADDING + MARKER + 6 + frame.width(FontRole.NAME, Integer.toString(process.pid()));
    }

    private Shape stateBeside(Words wanted) {
        double x = pidEnd() + 8;
        var at = new Rect(x, PADDING, size.width - PADDING - x, ROW);
        return new Shape.Label("state", at, state(wanted, at.width()), stateType().right());
    }

    private Shape.Type stateType() {
        return new Shape.Type(FontRole.CAPTION, States.tone(process));
    }

    /// The state and, where there is room, the line on which the process does what it does; in
    /// fewer words where there is not even room for the state.
    private Words state(Words wanted, double width) {
        var choices = new ArrayList<Words>();
        int line = process.memory().lines().getOrDefault("", 0);
        if (process.alive() && line > 0 && wanted instanceof Phrase phrase && size.tellsChips()) {
            choices.add(new Phrase("picture.state.at", new Arg.Inner(phrase), new Arg.Whole(line)));
        }
        choices.add(wanted);
        choices.add(States.what(process));
        choices.addAll(States.briefer(process));
        return frame.fitting(FontRole.CAPTION, width, choices);
    }

    /// How long a wait with a limit goes on, at the right.
    private Optional<Shape> left(double top, double room) {
        return States.left(process, frame.now())
                .filter(words -> frame.fits(FontRole.CAPTION, words, room))
                .map(
                        words -> {
                            double wide = frame.measure().width(FontRole.CAPTION, words);
                            var at = new Rect(size.width - PADDING - wide, top, wide, ROW);
                            var type = new Shape.Type(FontRole.CAPTION, Tone.MUTED).right();
                            return new Shape.Label("left", at, words, type);
                        });
    }

    /// Its name and its parent; for a zombie or an orphan, that it is one. Where there is no room
    /// for both, the name is left out.
    private Shape origin(double top, double reserved) {
        boolean orphan = process.orphan() && process.alive();
        String key =
                process.zombie()
                        ? "picture.tree.zombie"
                        : orphan ? "picture.tree.orphan" : "picture.tree.parent";
        var pid = new Arg.Plain(Integer.toString(process.parent().pid()));
        var parent = new Phrase(key, pid);
        var both =
                new Phrase(
                        "picture.tree.origin",
                        new Arg.Plain(process.name()),
                        new Arg.Inner(parent));
        var row = new Rect(PADDING, top, size.width - 2 * PADDING - reserved, ROW);
        var choices = List.<Words>of(both, parent, new Phrase(key + ".brief", pid));
        var tone = process.zombie() || orphan ? Tone.WARNING : Tone.MUTED;
        return new Shape.Label(
                "origin",
                row,
                frame.fitting(FontRole.CAPTION, row.width(), choices),
                new Shape.Type(FontRole.CAPTION, tone));
    }

    private Surface surface() {
        return switch (process.phase()) {
            case Phase.Ended e -> e.zombie() ? Surface.PROCESS_ZOMBIE : Surface.PROCESS_ENDED;
            case Phase.Starting s -> Surface.PROCESS;
            case Phase.Running r -> Surface.PROCESS;
            case Phase.Waiting w -> Surface.PROCESS;
        };
    }

    private record Fact(String id, String text) {}

    /// Variables first, then what fork returned, call by call.
    private List<Fact> facts() {
        Memory memory = process.memory();
        var facts = new ArrayList<Fact>();
        memory.variables()
                .forEach((name, value) -> facts.add(new Fact("var:" + name, name + " = " + value)));
        int call = 0;
        for (ForkReturn returned : memory.forkReturns()) {
            facts.add(new Fact("fork:" + call++, "fork → " + returned.value()));
        }
        return facts;
    }

    private double chipsHeight() {
        int rows =
                places(facts(), 0).stream()
                                .mapToInt(r -> (int) (r.y() / (CHIP + GAP)))
                                .max()
                                .orElse(-1)
                        + 1;
        return rows == 0 ? 0 : rows * (CHIP + GAP) + 3;
    }

    private List<Rect> places(List<Fact> facts, double top) {
        var places = new ArrayList<Rect>();
        double x = PADDING;
        double y = top;
        double room = size.width - 2 * PADDING;
        for (Fact fact : facts) {
            double wide = Math.min(room, frame.width(FontRole.CODE, fact.text) + 14);
            if (x > PADDING && x + wide > PADDING + room) {
                x = PADDING;
                y += CHIP + GAP;
            }
            places.add(new Rect(x, y, wide, CHIP));
            x += wide + GAP;
        }
        return places;
    }

    private List<Shape> chips(double top) {
        var facts = facts();
        var places = places(facts, top);
        var shapes = new ArrayList<Shape>();
        for (int i = 0; i < facts.size(); i++) {
            var at = places.get(i);
            var inside = new Rect(0, 0, at.width(), at.height());
            var type = new Shape.Type(FontRole.CODE, Tone.INK).centered();
            String text = facts.get(i).text;
            var seen = Words.of(frame.shortened(FontRole.CODE, text, at.width() - 8));
            shapes.add(
                    new Shape.Group(
                            facts.get(i).id,
                            at,
                            0,
                            List.of(
                                    new Shape.Box("box", inside, Surface.FACT, Shape.NOBODY),
                                    new Shape.Label("text", inside, seen, type))));
        }
        return shapes;
    }
}
