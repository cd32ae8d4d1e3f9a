package forklore.picture.queue;

import forklore.model.QueueState;
import forklore.picture.Frame;
import forklore.picture.Rect;

import java.util.ArrayList;
import java.util.List;

/// The parts of a queue from top to bottom, for a frame that is too narrow for a row: who puts,
/// below that the feeder and the pipe, below that who takes.
final class UprightQueue {
    private static final double DOWN = 16;
    private static final double ACROSS = 22;
    private static final double HEAD = 26;

    private UprightQueue() {}

    /// @param cell the width of a cell, px
    /// @param title what the pipe's heading needs, px
    /// @param feeder the width of the feeder's box; 0 where there is none
    record Sizes(double cell, double feeder, double title) {
        boolean feeds() {
            return feeder > 0;
        }
    }

    /// Whether there is the height for it, with one row of cells.
    static boolean fits(Frame frame) {
        double pipe = QueueSizes.FRAME_HEAD + QueueSizes.CELL_HEIGHT + QueueSizes.PADDING;
        return frame.height() >= 2 * (QueueSizes.USER_HEIGHT + DOWN) + pipe + HEAD;
    }

    static QueueLayout layout(QueueState queue, Rect heading, double top, Sizes sizes) {
        double width = heading.width();
        int puts = queue.users().putters().size();
        var putters = row(0, top, width, puts);
        double middle = top + QueueSizes.USER_HEIGHT + DOWN;
        double box = sizes.feeder();
        double pipeLeft = sizes.feeds() ? box + ACROSS : 0;
        int inPipe = sizes.feeds() ? queue.pipe().size() : queue.size();
        var area = new Rect(pipeLeft, middle, width - pipeLeft, 0);
        var cells = QueueCells.of(queue, area, sizes.cell(), inPipe);
        var pipe = QueueCells.around(cells, pipeLeft, middle, sizes.title());
        var feeder = new Rect(0, middle, box, pipe.height());
        int gets = queue.users().getters().size();
        double start = Math.max(0, width - gets * (QueueSizes.USER_WIDTH + QueueSizes.GAP));
        var getters = row(start, pipe.bottom() + DOWN, width, gets);
        return new QueueLayout(heading, putters, getters, feeder, pipe, cells);
    }

    private static List<Rect> row(double left, double top, double width, int count) {
        double each = (width - (count - 1) * QueueSizes.GAP) / Math.max(1, count);
        double wide = Math.min(QueueSizes.USER_WIDTH, each);
        var rects = new ArrayList<Rect>();
        for (int i = 0; i < count; i++) {
            double x = left + i * (wide + QueueSizes.GAP);
            rects.add(new Rect(x, top, wide, QueueSizes.USER_HEIGHT));
        }
        return rects;
    }
}
