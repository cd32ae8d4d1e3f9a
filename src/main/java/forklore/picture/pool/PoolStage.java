package forklore.picture.pool;

import forklore.model.PoolState;
import forklore.model.World;
import forklore.picture.Facts;
import forklore.picture.FontRole;
import forklore.picture.Frame;
import forklore.picture.Line;
import forklore.picture.Picture;
import forklore.picture.Rect;
import forklore.picture.Room;
import forklore.picture.Shape;
import forklore.picture.Stage;
import forklore.picture.Tone;
import forklore.picture.Words;
import forklore.picture.Words.Arg;
import forklore.picture.Words.Phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A pool at work: the waiting line, the workers' slots, the tray of what is done.
///
/// A task is the group `task:LANE:NUMBER` wherever it is, so that a view which keeps its nodes by
/// id sees it move; a worker's place is `slot:LANE:NUMBER`.
public final class PoolStage implements Stage {
    private static final double HEIGHT = 344;

    /// Between a heading and its count, px.
    private static final double GAP = 6;

    @Override
    public String kind() {
        return "pool";
    }

    /// The newest pool of the lane. Before there is one, the places that the demo's parameters
    /// announce, empty.
    @Override
    public Picture picture(World world, String lane, Frame frame) {
        var pools = world.pools().in(lane);
        var pool = pools.isEmpty() ? announced(world, lane) : Optional.of(pools.getLast());
        return pool.map(p -> picture(new PoolView(world, p, frame)))
                .orElseGet(() -> new Picture(frame.width(), frame.height(), List.of()));
    }

    @Override
    public List<Line> words(World world, String lane, long now) {
        return PoolWords.of(world, lane, now);
    }

    @Override
    public Phrase invitation(Map<String, String> parameters) {
        String workers = parameters.get(PoolParameters.WORKERS);
        return workers == null
                ? new Phrase("stage.empty.pool.any")
                : new Phrase("stage.empty.pool", new Arg.Plain(workers));
    }

    /// A pool needs no more than a few rows.
    @Override
    public Room room(int lanes) {
        return new Room(HEIGHT, Room.USUAL);
    }

    @Override
    public boolean concerns(World world, String lane) {
        return !world.pools().in(lane).isEmpty();
    }

    @Override
    public Optional<Facts> facts(World world, String lane, String shape, long now) {
        var pools = world.pools().in(lane);
        return pools.isEmpty()
                ? Optional.empty()
                : new PoolFacts(world, pools.getLast(), now).of(shape);
    }

    @Override
    public Set<String> parameters() {
        return PoolParameters.ALL;
    }

    private static Optional<PoolState> announced(World world, String lane) {
        return world.run()
                .whole(PoolParameters.WORKERS)
                .map(size -> PoolState.announced(lane, size));
    }

    private static Picture picture(PoolView view) {
        var layout = PoolLayout.of(view);
        var shapes = new ArrayList<Shape>();
        heading(shapes, view, layout.waitingHeading(), "waiting", waiting(view));
        heading(shapes, view, layout.slotsHeading(), "workers", busy(view));
        heading(shapes, view, layout.doneHeading(), "done", done(view));
        shapes.addAll(SlotShapes.of(view, layout.slots()));
        shapes.addAll(TrayShapes.of(view, layout.tray()));
        shapes.addAll(LineShapes.of(view, layout.line()));
        shapes.addAll(SlotShapes.tasks(view, layout.slots()));
        return new Picture(view.frame().width(), layout.height(), shapes).terse(layout.terseness());
    }

    /// @param words what it is, in fewer and fewer words
    /// @param counts how many, in fewer and fewer words
    private record Heading(List<Words> words, List<Words> counts) {}

    private static void heading(
            List<Shape> out, PoolView view, Rect at, String name, Heading heading) {
        String id = "heading:" + view.pool().lane() + ":" + name;
        var type = new Shape.Type(FontRole.CAPTION, Tone.MUTED);
        var frame = view.frame();
        var count = frame.fitting(FontRole.CAPTION, at.width() / 2, heading.counts());
        double wide = Math.min(at.width(), frame.measure().width(FontRole.CAPTION, count));
        var left = new Rect(at.x(), at.y(), at.width() - wide - GAP, at.height());
        var right = new Rect(at.right() - wide, at.y(), wide, at.height());
        var words = frame.fitting(FontRole.CAPTION, left.width(), heading.words());
        out.add(new Shape.Label(id, left, words, type));
        out.add(new Shape.Label(id + ":count", right, count, type.right()));
    }

    private static Heading waiting(PoolView view) {
        String where =
                switch (view.line()) {
                    case NOBODY -> "picture.pool.waiting";
                    case CALLER -> "picture.pool.waiting.caller";
                    case POOL -> "picture.pool.waiting.pool";
                };
        var count = new Phrase("picture.count", new Arg.Whole(view.waiting().size()));
        return new Heading(
                List.of(new Phrase(where), new Phrase("picture.pool.waiting")), List.of(count));
    }

    private static Heading busy(PoolView view) {
        var busy = new Arg.Whole(view.pool().busy());
        var all = new Arg.Whole(view.pool().slots().size());
        return new Heading(
                List.of(new Phrase("picture.pool.workers")),
                List.of(
                        new Phrase("picture.pool.busy", busy, all),
                        new Phrase("picture.of", busy, all)));
    }

    private static Heading done(PoolView view) {
        return new Heading(
                List.of(new Phrase("picture.pool.done")),
                List.of(
                        new Phrase(
                                "picture.of",
                                new Arg.Whole(view.pool().tasks().ended().size()),
                                new Arg.Whole(view.expected()))));
    }
}
