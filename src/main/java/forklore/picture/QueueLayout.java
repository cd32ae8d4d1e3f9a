package forklore.picture;

import forklore.model.ProcessState;
import forklore.model.QueueState;
import forklore.model.World;
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
    static final double USER_HEIGHT = 78;
    static final double CELL_HEIGHT = 34;
    static final double FRAME_HEAD = 24;
    static final double PADDING = 10;
    private static final double HEADING = 18;
    private static final double GAP = 10;
    private static final double CELL_GAP = 6;
    private static final double FLOW = 32;
    private static final double SMALLEST_CELL = 40;
    private static final double LARGEST_CELL = 92;
    private static final int OPEN_CELLS = 5;
    private static final int MOST_ROWS = 4;

    static QueueLayout of(World world, QueueState queue, Frame frame, double y) {
        var heading = new Rect(0, y, frame.width(), HEADING);
        double top = heading.bottom() + 8;
        var putters = column(0, top, queue.users().putters().size());
        double right = frame.width() - USER_WIDTH;
        var getters = column(right, top, queue.users().getters().size());
        double cell = cellWidth(queue, frame);
        double from = USER_WIDTH + FLOW;
        double feederWidth = hasFeeder(world, queue) ? cell + 2 * PADDING : 0;
        double pipeLeft = feederWidth == 0 ? from : from + feederWidth + FLOW;
        int inPipe = feederWidth == 0 ? queue.size() : queue.pipe().size();
        double room = Math.max(cell + 2 * PADDING, right - FLOW - pipeLeft);
        var cells = cells(queue, new Rect(pipeLeft, top, room, 0), cell, inPipe);
        double height = cells.getFirst().bottom() + PADDING - top;
        var feeder = new Rect(from, top, feederWidth, height);
        double pipeWidth = cells.getFirst().right() + PADDING - pipeLeft;
        var pipe = new Rect(pipeLeft, top, pipeWidth, height);
        return new QueueLayout(heading, putters, getters, feeder, pipe, cells);
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

    private static List<Rect> column(double x, double top, int count) {
        var rects = new ArrayList<Rect>();
        for (int i = 0; i < count; i++) {
            rects.add(new Rect(x, top + i * (USER_HEIGHT + GAP), USER_WIDTH, USER_HEIGHT));
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
    private static List<Rect> cells(QueueState queue, Rect area, double width, int inPipe) {
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
