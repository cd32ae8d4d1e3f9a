package forklore.picture.time;

import forklore.model.Parent;
import forklore.model.Phase;
import forklore.model.ProcessState;
import forklore.picture.States;
import forklore.picture.Words;
import forklore.picture.time.Chart.Band;
import forklore.picture.time.Chart.BandKind;
import forklore.picture.time.Chart.Sign;
import forklore.picture.time.Chart.SignKind;
import forklore.trace.PoolEvent;
import forklore.trace.ProcessEvent.Blocked;
import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.ProcessEvent.ProcessFailed;
import forklore.trace.ProcessEvent.SignalSent;
import forklore.trace.QueueEvent;
import forklore.trace.QueueEvent.QueueGot;
import forklore.trace.QueueEvent.QueuePut;
import forklore.trace.Role;
import forklore.trace.TraceEvent;
import forklore.trace.Written;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Lays out the row of one process: its tasks as boxes, below them whether it runs or waits, above
/// them what it did in no time.
final class RowDrawing {
    /// A box may reach so near to the row's edges, px.
    private static final double PAD = 3;

    private static final double BAR = 4;
    private static final double LINE = 2;

    /// Signs nearer than this are one, px.
    private static final double APART = 3;

    /// So many are looked at to find the weightiest of those that stand in one place.
    private static final int LOOKED_AT = 8;

    private final Stretch stretch;
    private final List<Band> bands;
    private final List<Sign> signs;

    RowDrawing(Stretch stretch, List<Band> bands, List<Sign> signs) {
        this.stretch = stretch;
        this.bands = bands;
        this.signs = signs;
    }

    /// @param now where what still lives ends, ns
    void draw(ProcessState process, Trail trail, long now, double y, double height) {
        long death = process.phase() instanceof Phase.Ended ended ? ended.at() : now;
        long begin = Math.max(process.startedAt(), stretch.from());
        long end = Math.min(Math.max(death, process.startedAt() + 1), stretch.to());
        int identity = process.identity().index();
        if (begin < end) {
            var place = new Place(trail, identity, y, height, process.role() == Role.WORKER);
            if (place.works) {
                Segments.cut(trail.tasks, begin, end, stretch, tasks(place));
            } else {
                Segments.cut(trail.waits, begin, end, stretch, waits(place));
            }
            signs(trail.marks, begin, end, identity, y + height / 2);
        }
        ended(process, identity, y, height);
    }

    /// What is drawn, and where.
    ///
    /// @param works whether it is there for tasks: without one it idles, and what it waits for in
    ///   one has no room beside the task's number
    private record Place(Trail trail, int identity, double y, double height, boolean works) {
        double bar(double thick) {
            return y + height - PAD - BAR / 2 - thick / 2;
        }
    }

    private Segments.Sink tasks(Place place) {
        var tasks = place.trail.tasks;
        return new Segments.Sink() {
            @Override
            public void one(int at, double x, double right) {
                if (at >= 0 && tasks.item(at) instanceof PoolEvent.TaskStarted task) {
                    box(kind(tasks, at), x, right, Words.of(Integer.toString(task.task())));
                    long from = stretch.t(x);
                    long to = Math.max(stretch.t(right), from + 1);
                    Segments.cut(place.trail.waits, from, to, stretch, waits(place));
                } else {
                    bar(place, BandKind.IDLE, x, right);
                }
            }

            @Override
            public void many(double x, double right) {
                box(BandKind.TASKS, x, right, null);
            }

            private void box(BandKind kind, double x, double right, @Nullable Words words) {
                double width = Math.max(1, right - x);
                double height = place.height - 2 * PAD;
                bands.add(new Band(kind, x, place.y + PAD, width, height, place.identity, words));
            }
        };
    }

    /// How a task that begins there ends.
    private static BandKind kind(Track<PoolEvent> tasks, int place) {
        if (place + 1 < tasks.size()) {
            var next = tasks.item(place + 1);
            if (next instanceof PoolEvent.TaskLost) {
                return BandKind.TASK_LOST;
            }
            if (next instanceof PoolEvent.TaskFinished finished && !finished.ok()) {
                return BandKind.TASK_FAILED;
            }
        }
        return BandKind.TASK;
    }

    private Segments.Sink waits(Place place) {
        var waits = place.trail.waits;
        return new Segments.Sink() {
            @Override
            public void one(int at, double x, double right) {
                if (at >= 0 && waits.item(at) instanceof Blocked wait) {
                    double width = Math.max(1, right - x);
                    bands.add(
                            new Band(
                                    BandKind.WAIT,
                                    x,
                                    place.bar(LINE),
                                    width,
                                    LINE,
                                    place.identity,
                                    place.works ? null : words(wait)));
                } else {
                    bar(place, BandKind.RUN, x, right);
                }
            }

            @Override
            public void many(double x, double right) {
                bar(place, BandKind.BOTH, x, right);
            }
        };
    }

    private void bar(Place place, BandKind kind, double x, double right) {
        double width = Math.max(1, right - x);
        bands.add(new Band(kind, x, place.bar(BAR), width, BAR, place.identity, null));
    }

    static Words words(Blocked wait) {
        return States.what(Phase.Waiting.of(wait));
    }

    private void signs(Track<TraceEvent> marks, long begin, long end, int identity, double y) {
        int place = marks.until(begin - 1);
        int last = marks.until(end);
        while (place < last) {
            double x = stretch.x(marks.time(place));
            int next = Math.max(place + 1, marks.until(stretch.t(x + APART) - 1));
            SignKind kind = SignKind.VARIABLE;
            for (int i = place; i < Math.min(Math.min(next, last), place + LOOKED_AT); i++) {
                SignKind other = kind(marks.item(i));
                kind = other.compareTo(kind) > 0 ? other : kind;
            }
            signs.add(new Sign(kind, x, y, identity));
            place = next;
        }
    }

    private static SignKind kind(TraceEvent event) {
        return switch (event) {
            case OutputWritten e -> e.stream() == Written.ERR ? SignKind.ERROR : SignKind.OUTPUT;
            case QueuePut _ -> SignKind.PUT;
            case QueueGot _ -> SignKind.GOT;
            case QueueEvent _ -> SignKind.REFUSED;
            case SignalSent _ -> SignKind.SIGNAL;
            case ProcessFailed _ -> SignKind.ERROR;
            default -> SignKind.VARIABLE;
        };
    }

    private void ended(ProcessState process, int identity, double y, double height) {
        if (!(process.phase() instanceof Phase.Ended ended)) {
            return;
        }
        long reaped = process.parent().reapedAt();
        long gone = reaped == Parent.NEVER && ended.zombie() ? Long.MAX_VALUE : reaped;
        long from = Math.max(ended.at(), stretch.from());
        long to = Math.min(gone, stretch.to());
        boolean seen = to > from && (process.zombie() || process.lingered());
        if (seen) {
            double x = stretch.x(from);
            double bar = y + height - PAD - BAR / 2 - LINE / 2;
            double width = Math.max(1, stretch.x(to) - x);
            bands.add(new Band(BandKind.ZOMBIE, x, bar, width, LINE, identity, null));
        }
        if (ended.at() >= stretch.from() && ended.at() <= stretch.to()) {
            var kind = ended.exitCode() == 0 ? SignKind.EXIT : SignKind.KILLED;
            signs.add(new Sign(kind, stretch.x(ended.at()), y + height / 2, identity));
        }
    }
}
