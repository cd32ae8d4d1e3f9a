package forklore.picture.time;

import forklore.model.OutputLine;
import forklore.model.World;

import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

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

    private final List<String> lanes;
    private final PVector<OutputLine> seen;
    private final PVector<Row> rows;

    /// The same without its last line, where that has no end yet and may be another tomorrow.
    private final @Nullable OutputLanes shut;

    private OutputLanes(
            List<String> lanes,
            PVector<OutputLine> seen,
            PVector<Row> rows,
            @Nullable OutputLanes shut) {
        this.lanes = lanes;
        this.seen = seen;
        this.rows = rows;
        this.shut = shut;
    }

    /// A table without rows for these lanes, from left to right.
    public static OutputLanes of(List<String> lanes) {
        return new OutputLanes(List.copyOf(lanes), TreePVector.empty(), TreePVector.empty(), null);
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
        if (continues(output)) {
            return extended(output);
        }
        if (shut != null && shut.continues(output)) {
            return shut.extended(output);
        }
        return of(lanes).extended(output);
    }

    /// Whether the lines seen are the first ones of `output`. Lines are made once and then shared,
    /// so the last one seen tells of all before it.
    @SuppressWarnings("ReferenceEquality")
    private boolean continues(PVector<OutputLine> output) {
        int count = seen.size();
        return count == 0
                || (output.size() >= count && output.get(count - 1) == seen.get(count - 1));
    }

    private OutputLanes extended(PVector<OutputLine> output) {
        int size = output.size();
        if (size == seen.size()) {
            return this;
        }
        if (output.get(size - 1).open()) {
            var without = extended(output.minus(size - 1));
            return new OutputLanes(
                    lanes, output, plus(without.rows, output.get(size - 1)), without);
        }
        var grown = rows;
        for (OutputLine line : output.subList(seen.size(), size)) {
            grown = plus(grown, line);
        }
        return new OutputLanes(lanes, output, grown, null);
    }

    private PVector<Row> plus(PVector<Row> grown, OutputLine line) {
        int lane = lanes.indexOf(line.at().lane());
        return lane < 0 ? grown : plus(grown, lane, line);
    }

    private PVector<Row> plus(PVector<Row> grown, int lane, OutputLine line) {
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
