package forklore.picture.queue;

import forklore.model.QueueItem;
import forklore.model.QueueState;
import forklore.model.World;
import forklore.picture.FontRole;
import forklore.picture.Frame;
import forklore.picture.Point;
import forklore.picture.Rect;
import forklore.picture.Shape;
import forklore.picture.Surface;
import forklore.picture.Tone;
import forklore.picture.Words.Arg;
import forklore.picture.Words.Phrase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Draws one queue in its layout.
final class QueueDrawing {
    /// How long a refusal is seen on the cells, ns.
    private static final long FLASH = 900_000_000;

    /// So many cells can be seen as one row.
    private static final int FEW = 10;

    /// Where edges meet boxes, below their tops, px.
    private static final double ARRIVAL = 38;

    private final World world;
    private final QueueState queue;
    private final Frame frame;
    private final QueueLayout layout;
    private final List<Shape> shapes = new ArrayList<>();
    private final Map<String, String> origins = new HashMap<>();

    QueueDrawing(World world, QueueState queue, Frame frame, QueueLayout layout) {
        this.world = world;
        this.queue = queue;
        this.frame = frame;
        this.layout = layout;
        heading();
        frames();
        cells();
        var putters = List.copyOf(queue.users().putters());
        var getters = List.copyOf(queue.users().getters());
        for (int i = 0; i < putters.size(); i++) {
            putter(putters.get(i), layout.putters().get(i));
        }
        for (int i = 0; i < getters.size(); i++) {
            getter(getters.get(i), layout.getters().get(i));
        }
        items();
    }

    /// 0 where everything that is in the queue has a cell, and every place of one that has an end,
    /// and a few of them stand in one row.
    int terseness() {
        int places =
                queue.bounded()
                        ? Math.max(queue.naming().capacity(), inPipe().size())
                        : inPipe().size();
        if (places > layout.cells().size()) {
            return 4;
        }
        boolean folded = layout.cells().getFirst().y() != layout.cells().getLast().y();
        return folded && layout.cells().size() <= FEW ? 1 : 0;
    }

    List<Shape> shapes() {
        return shapes;
    }

    Map<String, String> origins() {
        return origins;
    }

    private String id(String part) {
        return part + ":" + queue.id();
    }

    private void heading() {
        var at = layout.heading();
        var type = new Shape.Type(FontRole.CAPTION, Tone.MUTED);
        String name = queue.naming().name();
        var title =
                name.isEmpty()
                        ? new Phrase("picture.queue")
                        : new Phrase("picture.queue.name", new Arg.Code(name));
        shapes.add(new Shape.Label(id("heading"), at, title, type));
        var size = new Arg.Whole(queue.size());
        var count =
                queue.bounded()
                        ? new Phrase("picture.of", size, new Arg.Whole(queue.naming().capacity()))
                        : new Phrase("picture.queue.items", size);
        shapes.add(new Shape.Label(id("heading:count"), at, count, type.right()));
    }

    private void frames() {
        if (layout.feeds()) {
            shapes.add(new Shape.Box(id("feeder"), layout.feeder(), Surface.FRAME, Shape.NOBODY));
            title("feeder", layout.feeder(), new Phrase("picture.queue.feeder"), 0);
            flow("feeder", layout.feeder(), layout.pipe());
        }
        var surface = layout.feeds() ? Surface.FRAME : Surface.PROCESS;
        int owner = layout.feeds() ? Shape.NOBODY : identity(queue.naming().owner());
        shapes.add(
                new Shape.Box(
                        id("pipe"),
                        layout.pipe(),
                        isRefusing() ? Surface.CELL_REFUSED : surface,
                        owner));
        if (layout.feeds()) {
            title("pipe", layout.pipe(), new Phrase("picture.queue.pipe"), 0);
        } else {
            manager(owner);
        }
        more();
    }

    /// The manager is a process of its own: the queue lies in its box.
    private void manager(int identity) {
        var at = layout.pipe();
        double x = at.x() + QueueSizes.PADDING;
        shapes.add(new Shape.Marker(id("manager"), new Rect(x, at.y() + 7, 10, 10), identity));
        var pid = new Arg.Pid(queue.naming().owner(), identity);
        title("pipe", at, new Phrase("picture.queue.manager", pid), 15);
    }

    private void title(String part, Rect at, Phrase words, double indent) {
        double x = at.x() + QueueSizes.PADDING + indent;
        var head = new Rect(x, at.y() + 2, at.right() - 4 - x, 20);
        var type = new Shape.Type(FontRole.CAPTION, Tone.MUTED);
        shapes.add(new Shape.Label(id(part + ":title"), head, words, type));
    }

    /// How many items there was no cell for.
    private void more() {
        int hidden = inPipe().size() - layout.cells().size();
        if (hidden > 0) {
            var at = layout.pipe();
            var head = new Rect(at.x(), at.y() + 2, at.width() - QueueSizes.PADDING, 20);
            var type = new Shape.Type(FontRole.CODE_SMALL, Tone.MUTED).right();
            var words = new Phrase("picture.more", new Arg.Whole(hidden));
            shapes.add(new Shape.Label(id("pipe:more"), head, words, type));
        }
    }

    /// A manager's queue has no feeder: what was put can be taken.
    private List<QueueItem> inPipe() {
        return layout.feeds() ? queue.pipe() : queue.pipe().plusAll(queue.feeder());
    }

    private void cells() {
        for (int i = 0; i < layout.cells().size(); i++) {
            shapes.add(
                    new Shape.Box(
                            id("cell:" + i), layout.cells().get(i), Surface.CELL, Shape.NOBODY));
        }
    }

    private boolean isRefusing() {
        return queue.refusal()
                .map(refusal -> frame.now() - refusal.t())
                .filter(since -> since >= 0 && since < FLASH)
                .isPresent();
    }

    private void putter(int pid, Rect at) {
        var box = new QueueUserBox(world, queue, frame, true);
        shapes.add(box.shape(pid, at));
        flow("put:" + pid, at, layout.feeds() ? layout.feeder() : layout.pipe());
    }

    private void getter(int pid, Rect at) {
        var box = new QueueUserBox(world, queue, frame, false);
        shapes.add(box.shape(pid, at));
        flow("get:" + pid, layout.pipe(), at);
        shapes.addAll(box.taken(pid, at));
    }

    private void flow(String name, Rect from, Rect to) {
        if (to.y() >= from.bottom()) {
            fall(name, from, to);
            return;
        }
        var start = new Point(from.right(), from.y() + ARRIVAL);
        var end = new Point(to.x(), to.y() + ARRIVAL);
        double bend = (start.x() + end.x()) / 2;
        var points = List.of(start, new Point(bend, start.y()), new Point(bend, end.y()), end);
        shapes.add(new Shape.Edge(id("flow:" + name), points, Shape.EdgeRole.FLOW, Shape.NOBODY));
    }

    /// A flow from one part down to another.
    private void fall(String name, Rect from, Rect to) {
        double left = Math.max(from.x(), to.x());
        double right = Math.min(from.right(), to.right());
        boolean below = right - left >= 2 * QueueSizes.PADDING;
        double x = below ? (left + right) / 2 : from.x() + from.width() / 2;
        double arrival = below ? x : to.x() + to.width() / 2;
        double bend = (from.bottom() + to.y()) / 2;
        var points =
                List.of(
                        new Point(x, from.bottom()),
                        new Point(x, bend),
                        new Point(arrival, bend),
                        new Point(arrival, to.y()));
        shapes.add(new Shape.Edge(id("flow:" + name), points, Shape.EdgeRole.FLOW, Shape.NOBODY));
    }

    private void items() {
        var waiting = inPipe();
        for (int i = 0; i < Math.min(waiting.size(), layout.cells().size()); i++) {
            item(waiting.get(i), layout.cells().get(i), false);
        }
        if (layout.feeds()) {
            pile();
        }
    }

    /// What the feeder has not written yet lies in a pile, the newest on top.
    private void pile() {
        var feeder = layout.feeder();
        double lowest = feeder.bottom() - QueueSizes.PADDING - QueueSizes.CELL_HEIGHT;
        double width = layout.cells().getFirst().width();
        double y = feeder.y() + QueueSizes.FRAME_HEAD;
        for (int i = 0; i < queue.feeder().size(); i++) {
            var at =
                    new Rect(
                            feeder.x() + QueueSizes.PADDING,
                            Math.min(y, lowest),
                            width,
                            QueueSizes.CELL_HEIGHT);
            item(queue.feeder().get(i), at, i < queue.feeder().size() - 1);
            y += 6;
        }
    }

    private void item(QueueItem item, Rect at, boolean covered) {
        int identity = identity(item.producer());
        String id = id("item") + ":" + item.number();
        shapes.add(
                covered
                        ? QueueUserBox.covered(id, at, identity)
                        : QueueUserBox.chip(frame, id, at, item.value(), identity));
        origins.put(id, id("put") + ":" + item.producer());
    }

    private int identity(int pid) {
        return world.process(pid).map(p -> p.identity().index()).orElse(Shape.NOBODY);
    }
}
