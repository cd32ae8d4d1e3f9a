package forklore.picture.time;

import forklore.model.ProcessState;
import forklore.picture.time.Chart.Arrow;
import forklore.picture.time.Chart.ArrowKind;
import forklore.trace.PoolEvent;
import forklore.trace.ProcessEvent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the arrows between the rows that are seen: births, tasks handed over, items.
final class Arrows {
    /// More could not be told apart.
    static final int MOST = 300;

    /// Arrows to one row that are nearer than this are one, px.
    private static final double APART = 4;

    private final Chronicle chronicle;
    private final Stretch stretch;
    private final Map<Integer, Integer> rowOf = new HashMap<>();
    private final Set<Long> places = new HashSet<>();
    private final List<Arrow> found = new ArrayList<>();
    private boolean crowded;

    /// @param rows all of them
    Arrows(Chronicle chronicle, Stretch stretch, List<Row> rows) {
        this.chronicle = chronicle;
        this.stretch = stretch;
        for (int i = 0; i < rows.size(); i++) {
            // A process of an opened group has its own row below the group's.
            for (ProcessState process : rows.get(i).members()) {
                rowOf.put(process.pid(), i);
            }
        }
    }

    List<Arrow> found() {
        return found;
    }

    boolean crowded() {
        return crowded;
    }

    /// Adds those that end in this row.
    ///
    /// @param chart gives the rows their places
    void to(int row, Chart chart) {
        var line = chart.rows().get(row);
        if (line.isGroup() && line.open()) {
            return;
        }
        for (ProcessState process : line.members()) {
            to(row, process, chart);
            if (crowded) {
                return;
            }
        }
    }

    private void to(int row, ProcessState process, Chart chart) {
        var arrivals = chronicle.of(process.pid()).arrivals;
        int place = arrivals.until(stretch.from() - 1);
        int last = arrivals.until(stretch.to());
        while (place < last) {
            double x = stretch.x(arrivals.time(place));
            add(row, arrivals.item(place), x, chart);
            place = Math.max(place + 1, arrivals.until(stretch.t(x + APART) - 1));
        }
    }

    private void add(int row, Arrival arrival, double x, Chart chart) {
        Integer from = rowOf.get(arrival.from());
        if (from == null || from == row) {
            return;
        }
        long place = ((long) row << 40) | ((long) from << 20) | (long) (x / APART);
        if (!places.add(place)) {
            return;
        }
        if (found.size() == MOST) {
            crowded = true;
            return;
        }
        double middle = chart.rowHeight() / 2;
        double start = Math.max(stretch.x(arrival.sent()), stretch.left());
        int identity = chart.rows().get(from).first().identity().index();
        found.add(
                new Arrow(
                        kind(arrival),
                        start,
                        chart.y(from) + middle,
                        x,
                        chart.y(row) + middle,
                        identity));
    }

    private static ArrowKind kind(Arrival arrival) {
        return switch (arrival.event()) {
            case ProcessEvent _ -> ArrowKind.BIRTH;
            case PoolEvent _ -> ArrowKind.TASK;
            default -> ArrowKind.ITEM;
        };
    }
}
