package forklore.picture.time;

import forklore.ground.Reel;
import forklore.model.OutputLine;
import forklore.model.World;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// The rows of the output table: one column for each lane, one time for each row.
///
/// Lines of different lanes that were written within a millisecond stand level. Immutable, and
/// cheap to follow a run with: only new lines cost anything.
public final class OutputLanes {
    /// Lines closer than this are the same moment to a reader.
    private static final long LEVEL = 1_000_000;

    /// So many lines lie between two states to go back to.
    private static final int STRIDE = 2_000;

    private final List<String> lanes;
    private final int seen;
    private final @Nullable OutputLine last;
    private final Reel<Row> rows;

    /// An earlier state to go back to: the same without its last line, where that has no end yet
    /// and may be another tomorrow, or as it was some thousand lines ago.
    private final @Nullable OutputLanes earlier;

    private OutputLanes(
            List<String> lanes,
            int seen,
            @Nullable OutputLine last,
            Reel<Row> rows,
            @Nullable OutputLanes earlier) {
        this.lanes = lanes;
        this.seen = seen;
        this.last = last;
        this.rows = rows;
        this.earlier = earlier;
    }

    /// A table without rows for these lanes, from left to right.
    public static OutputLanes of(List<String> lanes) {
        return new OutputLanes(List.copyOf(lanes), 0, null, Reel.empty(), null);
    }

    /// @param t of the first of its lines, ns since the run's start
    /// @param cells one for each lane; empty where the lane wrote nothing at that moment
    public record Row(long t, List<Optional<Cell>> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// @param identity the index of the process that wrote it
    /// @param t ns since the run's start
    /// @param error whether it went to the error stream
    public record Cell(int pid, int identity, long t, String text, boolean error) {}

    public List<Row> rows() {
        return rows;
    }

    /// The table of what this world has written.
    public OutputLanes follow(World world) {
        var output = world.output();
        for (OutputLanes from = this; from != null; from = from.earlier) {
            if (from.continues(output)) {
                return from.extended(output);
            }
        }
        return of(lanes).extended(output);
    }

    /// Whether the lines seen are the first ones of `output`. Lines are made once and then shared,
    /// so the last one seen tells of all before it.
    @SuppressWarnings("ReferenceEquality")
    private boolean continues(Reel<OutputLine> output) {
        return seen == 0 || (output.size() >= seen && output.get(seen - 1) == last);
    }

    private OutputLanes extended(Reel<OutputLine> output) {
        int size = output.size();
        if (size == seen) {
            return this;
        }
        var end = output.get(size - 1);
        var shut = shut(output, end.open() ? size - 1 : size);
        return end.open() ? new OutputLanes(lanes, size, end, plus(shut.rows, end), shut) : shut;
    }

    /// With the lines up to there, all of which have their end.
    private OutputLanes shut(Reel<OutputLine> output, int size) {
        var table = this;
        var back = back();
        var grown = rows;
        int count = seen;
        for (OutputLine line : output.subList(seen, size)) {
            grown = plus(grown, line);
            count++;
            table = count % STRIDE == 0 || count == size ? at(count, line, grown, back) : table;
            back = count % STRIDE == 0 ? table : back;
        }
        return table;
    }

    private OutputLanes at(
            int count, OutputLine line, Reel<Row> grown, @Nullable OutputLanes back) {
        return new OutputLanes(lanes, count, line, grown, back);
    }

    /// Where the table that follows this one may go back to.
    private @Nullable OutputLanes back() {
        boolean open = last != null && last.open();
        if (open) {
            return earlier == null ? null : earlier.back();
        }
        return seen > 0 && seen % STRIDE == 0 ? this : earlier;
    }

    private Reel<Row> plus(Reel<Row> grown, OutputLine line) {
        int lane = lanes.indexOf(line.at().lane());
        return lane < 0 ? grown : plus(grown, lane, line);
    }

    private Reel<Row> plus(Reel<Row> grown, int lane, OutputLine line) {
        int last = grown.size() - 1;
        if (last >= 0 && isLevel(grown.get(last), lane, line)) {
            return grown.with(last, filled(grown.get(last), lane, line));
        }
        var empty = new Row(line.at().t(), Collections.nCopies(lanes.size(), Optional.empty()));
        return grown.plus(filled(empty, lane, line));
    }

    private static boolean isLevel(Row row, int lane, OutputLine line) {
        return row.cells().get(lane).isEmpty() && line.at().t() - row.t() < LEVEL;
    }

    private static Row filled(Row row, int lane, OutputLine line) {
        var cells = new ArrayList<>(row.cells());
        var at = line.at();
        cells.set(
                lane,
                Optional.of(
                        new Cell(
                                at.pid(),
                                line.identity().index(),
                                at.t(),
                                line.text(),
                                line.error())));
        return new Row(row.t(), cells);
    }
}
