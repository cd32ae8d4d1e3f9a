package forklore.picture.time;

import forklore.picture.Words;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.OptionalInt;

/// A run, or a part of it, laid out along a scale of time; places are in px from the top left of
/// the rows. How many things there are to draw follows from the room, not from the run.
///
/// @param rows all of them, seen or not
/// @param top how far the rows are scrolled, px
/// @param crowded whether there are more arrows than can be told apart, so that some are left out
public record Chart(
        Stretch stretch,
        List<Row> rows,
        double rowHeight,
        double top,
        List<Scale.Mark> scale,
        List<Band> bands,
        List<Load> loads,
        List<Sign> signs,
        List<Arrow> arrows,
        boolean crowded) {

    /// What a stretch of a row says.
    public enum BandKind {
        /// The process runs.
        RUN,
        /// It waits.
        WAIT,
        /// It is a worker without a task.
        IDLE,
        /// It does both by turns, too quickly to be told apart.
        BOTH,
        /// It is over and its parent has not asked for its exit code yet.
        ZOMBIE,
        TASK,
        TASK_FAILED,
        TASK_LOST,
        /// Several tasks, one after the other.
        TASKS
    }

    /// @param words what may be written on it if there is room
    public record Band(
            BandKind kind,
            double x,
            double y,
            double width,
            double height,
            int identity,
            @Nullable Words words) {}

    /// How many of a group there are at a time.
    ///
    /// @param alive of all, from 0 to 1
    /// @param busy of all, from 0 to 1
    public record Load(
            double x, double y, double width, double height, double alive, double busy) {}

    /// What a moment of a row says; the weightier ones come later.
    public enum SignKind {
        VARIABLE,
        OUTPUT,
        ERROR,
        GOT,
        PUT,
        SIGNAL,
        REFUSED,
        EXIT,
        KILLED
    }

    /// @param y the middle of its row
    public record Sign(SignKind kind, double x, double y, int identity) {}

    public enum ArrowKind {
        /// A process that another one started.
        BIRTH,
        /// A task that was handed to a worker.
        TASK,
        /// An item that went through a queue.
        ITEM
    }

    public record Arrow(
            ArrowKind kind, double fromX, double fromY, double toX, double toY, int identity) {}

    /// How high all rows are together, px.
    public double height() {
        return rows.size() * rowHeight;
    }

    /// The row at this height of the view.
    public OptionalInt rowAt(double y) {
        int row = (int) Math.floor((y + top) / rowHeight);
        return row >= 0 && row < rows.size() ? OptionalInt.of(row) : OptionalInt.empty();
    }

    /// Where a row begins in the view, px.
    public double y(int row) {
        return row * rowHeight - top;
    }
}
