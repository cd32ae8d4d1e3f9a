package forklore.picture.queue;

import forklore.model.QueueState;
import forklore.picture.FontRole;
import forklore.picture.Frame;
import forklore.picture.Rect;
import forklore.picture.Words.Arg;
import forklore.picture.Words.Phrase;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The cells of a queue's pipe and the frame around them.
final class QueueCells {
    private static final double SMALLEST = 40;
    private static final double LARGEST = 92;
    private static final int OPEN = 5;

    /// A manager's own sign before its name, px.
    private static final double SIGN = 15;

    private static final int MOST_ROWS = 4;

    private QueueCells() {}

    /// The width of the box around the feeder's pile, which has a heading.
    static double feeder(double cell, Frame frame) {
        double title = frame.measure().width(FontRole.CAPTION, new Phrase("picture.queue.feeder"));
        return Math.max(cell, title) + 2 * QueueSizes.PADDING;
    }

    /// Wide enough for what is in it and for what was taken last.
    static double width(QueueState queue, Frame frame) {
        double widest = SMALLEST;
        for (var item : queue.feeder().plusAll(queue.pipe())) {
            widest = Math.max(widest, frame.width(FontRole.CODE, item.value()) + 14);
        }
        for (var taken : queue.users().taken()) {
            widest = Math.max(widest, frame.width(FontRole.CODE, taken.item().value()) + 14);
        }
        return Math.min(LARGEST, widest);
    }

    /// One cell for each place, in rows where there are many; the first to leave is on the right of
    /// the lowest row. An unbounded queue shows a few more cells than it has items, and as many as
    /// it ever had.
    static List<Rect> of(QueueState queue, Rect area, double width, int inPipe) {
        double inner = area.width() - 2 * QueueSizes.PADDING + QueueSizes.CELL_GAP;
        int fit = Math.max(1, (int) (inner / (width + QueueSizes.CELL_GAP)));
        int count =
                queue.bounded()
                        ? queue.naming().capacity()
                        : Math.max(
                                Math.max(Math.min(OPEN, fit), inPipe + 1),
                                queue.counts().maxSize());
        int columns = Math.min(fit, count);
        int shown = Math.min(count, columns * MOST_ROWS);
        int rows = (shown + columns - 1) / columns;
        var cells = new ArrayList<Rect>();
        for (int i = 0; i < shown; i++) {
            int row = rows - 1 - i / columns;
            int column = columns - 1 - i % columns;
            double x = area.x() + QueueSizes.PADDING + column * (width + QueueSizes.CELL_GAP);
            double y =
                    area.y()
                            + QueueSizes.FRAME_HEAD
                            + row * (QueueSizes.CELL_HEIGHT + QueueSizes.CELL_GAP);
            cells.add(new Rect(x, y, width, QueueSizes.CELL_HEIGHT));
        }
        return Collections.unmodifiableList(cells);
    }

    /// What the heading of the pipe's frame needs, px.
    static double title(QueueState queue, boolean feeds, Frame frame) {
        var words =
                feeds
                        ? new Phrase("picture.queue.pipe")
                        : new Phrase(
                                "picture.queue.manager",
                                new Arg.Plain(Integer.toString(queue.naming().owner())));
        double sign = feeds ? 0 : SIGN;
        return sign + frame.measure().width(FontRole.CAPTION, words) + 2 * QueueSizes.PADDING;
    }

    /// The frame around these cells.
    ///
    /// @param least for its heading, px
    static Rect around(List<Rect> cells, double left, double top, double least) {
        var last = cells.getFirst();
        return new Rect(
                left,
                top,
                Math.max(least, last.right() + QueueSizes.PADDING - left),
                last.bottom() + QueueSizes.PADDING - top);
    }
}
