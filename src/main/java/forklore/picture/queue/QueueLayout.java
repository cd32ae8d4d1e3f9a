package forklore.picture.queue;

import forklore.picture.Rect;

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
    boolean feeds() {
        return feeder.width() > 0;
    }

    double bottom() {
        double users = Math.max(bottom(putters), bottom(getters));
        return Math.max(users, pipe.bottom());
    }

    double right() {
        double users = Math.max(right(putters), right(getters));
        return Math.max(users, pipe.right());
    }

    private static double right(List<Rect> rects) {
        return rects.isEmpty() ? 0 : rects.getLast().right();
    }

    private static double bottom(List<Rect> rects) {
        return rects.isEmpty() ? 0 : rects.getLast().bottom();
    }
}
