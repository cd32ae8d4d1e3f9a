package forklore.picture.queue;

import forklore.model.ProcessState;
import forklore.model.QueueState;
import forklore.model.World;
import forklore.picture.Frame;
import forklore.picture.Rect;
import forklore.trace.Role;

import java.util.ArrayList;
import java.util.List;

/// Lays out a queue.
final class QueuePlaces {
    private static final double HEADING = 18;
    private static final double BELOW_HEADING = 8;
    private static final double ROOMY = 620;
    private static final double NARROW = 530;

    private QueuePlaces() {}

    /// From left to right; where that is too wide, from top to bottom.
    static QueueLayout of(World world, QueueState queue, Frame frame, double y) {
        var heading = new Rect(0, y, frame.width(), HEADING);
        double top = heading.bottom() + BELOW_HEADING;
        boolean narrow = frame.width() < NARROW;
        double flow = narrow ? QueueSizes.SHORT_FLOW : QueueSizes.FLOW;
        double usual =
                narrow
                        ? QueueSizes.NARROW_USER_WIDTH
                        : frame.width() < ROOMY
                                ? QueueSizes.SLIM_USER_WIDTH
                                : QueueSizes.USER_WIDTH;
        double user = Math.max(usual, QueueUserBox.leastWidth(world, queue, frame));
        double cell = QueueCells.width(queue, frame);
        boolean feeds = hasFeeder(world, queue);
        double title = QueueCells.title(queue, feeds, frame);
        double box = QueueCells.feeder(cell, frame);
        double room = frame.width() - 2 * (user + flow) - (feeds ? box + flow : 0);
        if (room < cell + 2 * QueueSizes.PADDING
                || (room < oneRow(queue, cell) && UprightQueue.fits(frame))) {
            return UprightQueue.layout(
                    queue, heading, top, new UprightQueue.Sizes(cell, feeds ? box : 0, title));
        }
        var putters = column(0, top, user, queue.users().putters().size());
        double right = frame.width() - user;
        var getters = column(right, top, user, queue.users().getters().size());
        double from = user + flow;
        double pipeLeft = feeds ? from + box + flow : from;
        int inPipe = feeds ? queue.pipe().size() : queue.size();
        var cells = QueueCells.of(queue, new Rect(pipeLeft, top, room, 0), cell, inPipe);
        var pipe = QueueCells.around(cells, pipeLeft, top, title);
        var feeder = new Rect(from, top, feeds ? box : 0, pipe.height());
        return new QueueLayout(heading, putters, getters, feeder, pipe, cells);
    }

    /// The width of the pipe with all its cells side by side; of one without end, of its smallest.
    private static double oneRow(QueueState queue, double cell) {
        int cells = queue.bounded() ? queue.naming().capacity() : 1;
        return cells * (cell + QueueSizes.CELL_GAP) - QueueSizes.CELL_GAP + 2 * QueueSizes.PADDING;
    }

    /// A manager takes items into its own memory: no thread feeds a pipe.
    private static boolean hasFeeder(World world, QueueState queue) {
        return world.process(queue.naming().owner())
                .map(ProcessState::role)
                .filter(role -> role == Role.MANAGER)
                .isEmpty();
    }

    private static List<Rect> column(double x, double top, double width, int count) {
        var rects = new ArrayList<Rect>();
        for (int i = 0; i < count; i++) {
            rects.add(
                    new Rect(
                            x,
                            top + i * (QueueSizes.USER_HEIGHT + QueueSizes.GAP),
                            width,
                            QueueSizes.USER_HEIGHT));
        }
        return rects;
    }
}
