package forklore.picture.queue;

import forklore.model.Phase;
import forklore.model.ProcessState;
import forklore.model.QueueState;
import forklore.model.QueueUsers.Taken;
import forklore.model.World;
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

/// A process beside a queue: its state, the countdown of its wait, how often it was refused, and
/// for one that takes, what it took last.
final class QueueUserBox {
    private static final double PADDING = 10;
    private static final double MARKER = 11;
    private static final double CHIP = 22;
    private static final double GAP = 8;

    /// The width of one item among several, px.
    private static final double MOST_TAKEN = 96;

    private final World world;
    private final QueueState queue;
    private final Frame frame;
    private final boolean puts;

    QueueUserBox(World world, QueueState queue, Frame frame, boolean puts) {
        this.world = world;
        this.queue = queue;
        this.frame = frame;
        this.puts = puts;
    }

    /// What the widest box needs whose process was refused, px.
    static double leastWidth(World world, QueueState queue, Frame frame) {
        return queue.refusal()
                .map(
                        refusal -> {
                            var box = new QueueUserBox(world, queue, frame, refusal.full());
                            double words =
                                    box.refusal(refusal.pid())
                                            .map(
                                                    it ->
                                                            frame.measure()
                                                                    .width(FontRole.CODE_SMALL, it))
                                            .orElse(0.0);
                            String pid = Integer.toString(refusal.pid());
                            double id = MARKER + 6 + frame.width(FontRole.CODE, pid);
                            return 2 * PADDING + id + GAP + words;
                        })
                .orElse(0.0);
    }

    /// A chip with the item's value in its producer's colour.
    static Shape chip(Frame frame, String id, Rect at, String value, int identity) {
        var inside = new Rect(0, 0, at.width(), at.height());
        var type = new Shape.Type(FontRole.CODE, Tone.INK).centered();
        var text = Words.of(frame.shortened(FontRole.CODE, value, at.width() - 8));
        return new Shape.Group(
                id,
                at,
                0,
                List.of(
                        new Shape.Box("box", inside, Surface.CELL_FULL, identity),
                        new Shape.Label("text", inside, text, type)));
    }

    /// A chip below others, whose value can't be read there.
    static Shape covered(String id, Rect at, int identity) {
        var inside = new Rect(0, 0, at.width(), at.height());
        var box = new Shape.Box("box", inside, Surface.CELL_FULL, identity);
        return new Shape.Group(id, at, 0, List.of(box));
    }

    Shape shape(int pid, Rect at) {
        var process = world.process(pid);
        int identity = world.identity(pid).index();
        boolean alive = process.map(ProcessState::alive).orElse(false);
        var inside = new Rect(0, 0, at.width(), at.height());
        var parts = new ArrayList<Shape>();
        var surface = alive ? Surface.PROCESS : Surface.PROCESS_ENDED;
        parts.add(new Shape.Box("box", inside, surface, identity));
        parts.add(new Shape.Marker("mark", new Rect(PADDING, 10, MARKER, MARKER), identity));
        double x = PADDING + MARKER + 6;
        parts.add(
                new Shape.Label(
                        "pid",
                        new Rect(x, 6, at.width() - x - 4, 19),
                        Words.of(Integer.toString(pid)),
                        new Shape.Type(FontRole.CODE, alive ? Tone.INK : Tone.MUTED)));
        double right = at.width() - PADDING;
        Optional<Phrase> refused = refusal(pid);
        double wide = refused.map(it -> frame.measure().width(FontRole.CODE_SMALL, it)).orElse(0.0);
        double pidEnd = x + frame.width(FontRole.CODE, Integer.toString(pid));
        boolean beside = pidEnd + GAP + wide <= right;
        double stateEnd = beside || refused.isEmpty() ? right : right - wide - GAP;
        var row = new Rect(PADDING, 26, stateEnd - PADDING, 18);
        var state = process.map(p -> state(p, row.width())).orElse(Words.of(""));
        var type = new Shape.Type(FontRole.CAPTION, Tone.MUTED);
        parts.add(new Shape.Label("state", row, state, type));
        process.map(p -> countdown(p, at.width())).ifPresent(parts::addAll);
        refused.map(it -> refusal(it, new Rect(right - wide, beside ? 6 : 26, wide, 19)))
                .ifPresent(parts::add);
        String id = (puts ? "put:" : "get:") + queue.id() + ":" + pid;
        return new Shape.Group(id, at, alive ? pid : 0, parts);
    }

    /// A wait at this queue has its countdown below, so the words leave it out.
    private Words state(ProcessState process, double width) {
        var choices = new ArrayList<Words>();
        limited(process)
                .ifPresentOrElse(
                        wait ->
                                choices.add(
                                        new Phrase(
                                                "picture.state.waits",
                                                new Arg.Code(wait.call().word()))),
                        () -> choices.add(States.words(process, frame.now())));
        choices.add(States.what(process));
        choices.addAll(States.briefer(process));
        return frame.fitting(FontRole.CAPTION, width, choices);
    }

    private Optional<Phase.Waiting> limited(ProcessState process) {
        return process.phase() instanceof Phase.Waiting wait
                        && wait.timeout() > 0
                        && wait.on().equals(queue.id())
                ? Optional.of(wait)
                : Optional.empty();
    }

    /// What is left of a wait at this queue, as a bar that shrinks.
    private List<Shape> countdown(ProcessState process, double width) {
        return limited(process).map(wait -> countdown(process, wait, width)).orElse(List.of());
    }

    private List<Shape> countdown(ProcessState process, Phase.Waiting wait, double width) {
        double left = Math.max(0, wait.since() + wait.timeout() - (double) frame.now());
        double fraction = Math.min(1, left / wait.timeout());
        double wide = width - 2 * PADDING;
        var type = new Shape.Type(FontRole.CODE_SMALL, Tone.MUTED).right();
        int identity = process.identity().index();
        var most = new Phrase("picture.seconds", new Arg.Seconds(wait.timeout() / 1e9));
        double words = Math.max(52, frame.measure().width(FontRole.CODE_SMALL, most));
        return List.of(
                new Shape.Bar(
                        "left", new Rect(PADDING, 56, wide - words - 4, 5), fraction, identity),
                new Shape.Label(
                        "seconds",
                        new Rect(PADDING + wide - words, 49, words, 18),
                        new Phrase("picture.seconds", new Arg.Seconds(left / 1e9)),
                        type));
    }

    /// Full and Empty stay readable after their flash.
    private Optional<Phrase> refusal(int pid) {
        int count = puts ? queue.counts().fulls() : queue.counts().empties();
        String key = puts ? "picture.queue.fulls" : "picture.queue.empties";
        return queue.refusal()
                .filter(r -> r.pid() == pid && r.full() == puts)
                .map(_ -> new Phrase(key, new Arg.Whole(count)));
    }

    private static Shape refusal(Phrase words, Rect at) {
        var type = new Shape.Type(FontRole.CODE_SMALL, Tone.BAD).right();
        return new Shape.Label("refusal", at, words, type);
    }

    /// The items that this process took last, as many as there is room for, the newest first.
    List<Shape> taken(int pid, Rect at) {
        var mine = queue.users().taken().stream().filter(t -> t.by() == pid).toList().reversed();
        var shapes = new ArrayList<Shape>();
        double x = at.x() + PADDING;
        for (Taken taken : mine) {
            var item = taken.item();
            double most = mine.size() == 1 ? at.width() - 2 * PADDING : MOST_TAKEN;
            double wide = Math.min(most, frame.width(FontRole.CODE, item.value()) + 12);
            if (x + wide > at.right() - PADDING + 4) {
                break;
            }
            int identity =
                    world.process(item.producer())
                            .map(p -> p.identity().index())
                            .orElse(Shape.NOBODY);
            String id = "item:" + queue.id() + ":" + item.number();
            shapes.add(
                    chip(
                            frame,
                            id,
                            new Rect(x, at.bottom() - CHIP - 7, wide, CHIP),
                            item.value(),
                            identity));
            x += wide + 4;
        }
        return shapes;
    }
}
