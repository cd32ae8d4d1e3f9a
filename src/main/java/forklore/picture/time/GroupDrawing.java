package forklore.picture.time;

import forklore.model.Phase;
import forklore.model.ProcessState;
import forklore.picture.time.Chart.Load;
import forklore.trace.PoolEvent;
import forklore.trace.ProcessEvent.Blocked;

import java.util.List;

/// Lays out the row of a group: how many of it lived at a time, and how many of those had work.
final class GroupDrawing {
    private static final double COLUMN = 3;
    private static final double PAD = 3;

    private final Chronicle chronicle;
    private final Stretch stretch;
    private final List<Load> loads;

    GroupDrawing(Chronicle chronicle, Stretch stretch, List<Load> loads) {
        this.chronicle = chronicle;
        this.stretch = stretch;
        this.loads = loads;
    }

    /// @param now where what still lives ends, ns
    void draw(Row row, long now, double y, double height) {
        int columns = (int) Math.ceil(stretch.width() / COLUMN);
        int[] alive = new int[columns];
        int[] busy = new int[columns];
        for (ProcessState process : row.members()) {
            count(process, now, alive, busy);
        }
        double all = row.members().size();
        int from = 0;
        for (int i = 1; i <= columns; i++) {
            if (i == columns || alive[i] != alive[from] || busy[i] != busy[from]) {
                if (alive[from] > 0) {
                    double x = stretch.left() + from * COLUMN;
                    double right = Math.min(stretch.right(), stretch.left() + i * COLUMN);
                    loads.add(
                            new Load(
                                    x,
                                    y + PAD,
                                    right - x,
                                    height - 2 * PAD,
                                    alive[from] / all,
                                    busy[from] / all));
                }
                from = i;
            }
        }
    }

    private void count(ProcessState process, long now, int[] alive, int[] busy) {
        long death = process.phase() instanceof Phase.Ended ended ? ended.at() : now;
        int first = column(process.startedAt());
        int last = column(death);
        var trail = chronicle.of(process.pid());
        for (int i = Math.max(0, first); i <= Math.min(last, alive.length - 1); i++) {
            alive[i]++;
            if (hasWork(trail, stretch.t(stretch.left() + (i + 0.5) * COLUMN))) {
                busy[i]++;
            }
        }
    }

    private int column(long t) {
        double column = (stretch.x(t) - stretch.left()) / COLUMN;
        return (int) Math.clamp(Math.floor(column), -1, Integer.MAX_VALUE >> 1);
    }

    /// A worker works while it has a task, any other process while it does not wait.
    static boolean hasWork(Trail trail, long t) {
        if (trail.tasks.size() > 0) {
            int place = trail.tasks.until(t) - 1;
            return place >= 0 && trail.tasks.item(place) instanceof PoolEvent.TaskStarted;
        }
        int place = trail.waits.until(t) - 1;
        return place < 0 || !(trail.waits.item(place) instanceof Blocked);
    }
}
