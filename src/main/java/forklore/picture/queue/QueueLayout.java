package forklore.picture.queue;

import forklore.model.ProcessState;
import forklore.model.QueueState;
import forklore.model.World;
import forklore.picture.FontRole;
import forklore.picture.Frame;
import forklore.picture.Rect;
import forklore.trace.Role;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Where the parts of one queue are.
///
/// @param putters the places of the processes that put, in the order they first did
/// @param getters the places of the processes that take
/// @param feeder absent (of no width) for a queue within a manager, which has none
/// @param pipe the frame around the cells
/// @param cells the places of the items in the pipe, the next one to leave on the right
record QueueLayout(
        Rect heading,
        List<Rect> putters,
        List<Rect> getters,
        Rect feeder,
        Rect pipe,
        List<Rect> cells) {
    static final double USER_WIDTH = 138;
    static final double SLIM_USER_WIDTH = 122;
    static final double USER_HEIGHT = 78;
    static final double CELL_HEIGHT = 34;
    static final double FRAME_HEAD = 24;
    static final double PADDING = 10;
    static final double GAP = 10;
    static final double FLOW = 32;
    private static final double HEADING = 18;
    private static final double BELOW_HEADING = 8;
    private static final double CELL_GAP = 6;
    private static final double ROOMY = 620;
    private static final double SMALLEST_CELL = 40;
    private static final double LARGEST_CELL = 92;
    private static final int OPEN_CELLS = 5;
    private static final int MOST_ROWS = 4;

    /// From left to right; where that is too wide, from top to bottom.
    static QueueLayout of(World world, QueueState queue, Frame frame, double y) {
        var heading = new Rect(0, y, frame.width(), HEADING);
        double top = heading.bottom() + BELOW_HEADING;
        double user = frame.width() < ROOMY ? SLIM_USER_WIDTH : USER_WIDTH;
        double cell = cellWidth(queue, frame);
        boolean feeds = hasFeeder(world, queue);
        double box = cell + 2 * PADDING;
        double room = frame.width() - 2 * (user + FLOW) - (feeds ? box + FLOW : 0);
        if (room < box || (room < oneRow(queue, cell) && UprightQueue.fits(frame))) {
            return UprightQueue.layout(queue, heading, top, new UprightQueue.Sizes(cell, feeds));
        }
        var putters = column(0, top, user, queue.users().putters().size());
        double right = frame.width() - user;
        var getters = column(right, top, user, queue.users().getters().size());
        double from = user + FLOW;
        double pipeLeft = feeds ? from + box + FLOW : from;
        int inPipe = feeds ? queue.pipe().size() : queue.size();
        var cells = cells(queue, new Rect(pipeLeft, top, room, 0), cell, inPipe);
        var pipe = around(cells, pipeLeft, top);
        var feeder = new Rect(from, top, feeds ? box : 0, pipe.height());
        return new QueueLayout(heading, putters, getters, feeder, pipe, cells);
    }

    /// The width of the pipe with all its cells side by side; of one without end, of its smallest.
    private static double oneRow(QueueState queue, double cell) {
        int cells = queue.bounded() ? queue.naming().capacity() : 1;
        return cells * (cell + CELL_GAP) - CELL_GAP + 2 * PADDING;
    }

    /// The frame around these cells.
    static Rect around(List<Rect> cells, double left, double top) {
        var last = cells.getFirst();
        return new Rect(left, top, last.right() + PADDING - left, last.bottom() + PADDING - top);
    }

    boolean feeds() {
        return feeder.width() > 0;
    }

    double bottom() {
        double users = Math.max(bottom(putters), bottom(getters));
        return Math.max(users, pipe.bottom());
    }

    private static double bottom(List<Rect> rects) {
        return rects.isEmpty() ? 0 : rects.getLast().bottom();
    }

    /// A manager takes items into its own memory: no thread feeds a pipe.
    static boolean hasFeeder(World world, QueueState queue) {
        return world.process(queue.naming().owner())
                .map(ProcessState::role)
                .filter(role -> role == Role.MANAGER)
                .isEmpty();
    }

    private static List<Rect> column(double x, double top, double width, int count) {
        var rects = new ArrayList<Rect>();
        for (int i = 0; i < count; i++) {
            rects.add(new Rect(x, top + i * (USER_HEIGHT + GAP), width, USER_HEIGHT));
        }
        return rects;
    }

    private static double cellWidth(QueueState queue, Frame frame) {
        double widest = SMALLEST_CELL;
        for (var item : queue.feeder().plusAll(queue.pipe())) {
            widest = Math.max(widest, frame.width(FontRole.CODE, item.value()) + 14);
        }
        for (var taken : queue.users().taken()) {
            widest = Math.max(widest, frame.width(FontRole.CODE, taken.item().value()) + 14);
        }
        return Math.min(LARGEST_CELL, widest);
    }

    /// One cell for each place, in rows where there are many; the first to leave is on the right of
    /// the lowest row. An unbounded queue shows a few more cells than it has items.
    static List<Rect> cells(QueueState queue, Rect area, double width, int inPipe) {
        double inner = area.width() - 2 * PADDING + CELL_GAP;
        int fit = Math.max(1, (int) (inner / (width + CELL_GAP)));
        int count =
                queue.bounded()
                        ? queue.naming().capacity()
                        : Math.max(Math.min(OPEN_CELLS, fit), inPipe + 1);
        int columns = Math.min(fit, count);
        int shown = Math.min(count, columns * MOST_ROWS);
        int rows = (shown + columns - 1) / columns;
        var cells = new ArrayList<Rect>();
        for (int i = 0; i < shown; i++) {
            int row = rows - 1 - i / columns;
            int column = columns - 1 - i % columns;
            double x = area.x() + PADDING + column * (width + CELL_GAP);
            double y = area.y() + FRAME_HEAD + row * (CELL_HEIGHT + CELL_GAP);
            cells.add(new Rect(x, y, width, CELL_HEIGHT));
        }
        return Collections.unmodifiableList(cells);
    }
}
