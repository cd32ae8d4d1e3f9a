package forklore.picture.pool;

import forklore.ground.Decimals;
import forklore.model.Task;
import forklore.picture.FontRole;
import forklore.picture.Rect;
import forklore.picture.Shape;
import forklore.picture.Surface;
import forklore.picture.Tone;
import forklore.picture.Words;
import forklore.picture.Words.Arg;
import forklore.picture.Words.Phrase;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/// The tray of what is done: a chip for each task in the order they ended. Many tasks get short
/// chips; too many are counted by worker, with the newest ones beside.
final class TrayShapes {
    private static final double PADDING = 8;
    private static final double MARKER = 8;
    private static final double BETWEEN = 5;

    private final PoolView view;
    private final Rect area;
    private final double numberWidth;
    private final double timeWidth;

    private TrayShapes(PoolView view, Rect area) {
        this.view = view;
        this.area = area;
        int widest = Math.max(0, view.expected() - 1);
        this.numberWidth = view.frame().width(FontRole.CODE_BOLD, Integer.toString(widest));
        this.timeWidth = view.frame().width(FontRole.CODE_SMALL, seconds(view.longest()));
    }

    static List<Shape> of(PoolView view, Rect area) {
        var tray = new TrayShapes(view, area);
        var ended = view.pool().tasks().ended();
        for (boolean withTime : new boolean[] {true, false}) {
            // Room for all tasks to come decides, so that chips don't shrink in mid-run.
            var all = Collections.nCopies(view.expected(), tray.width(withTime));
            var now = ended.stream().map(number -> tray.width(number, withTime)).toList();
            if (Flow.fits(area, all) && Flow.fits(area, now)) {
                return tray.chips(ended, Flow.place(area, now), withTime);
            }
        }
        return tray.counted();
    }

    /// How many rows it needs at least if it gets `rows`: those that show every worker's count
    /// where there is no room for a chip of every task.
    static int leastRows(PoolView view, int rows) {
        var area = new Rect(0, 0, view.frame().width(), height(rows));
        var tray = new TrayShapes(view, area);
        if (Flow.fits(area, Collections.nCopies(view.expected(), tray.width(false)))) {
            return rows;
        }
        var widest = new Phrase("picture.times", new Arg.Whole(view.expected()));
        int workers = Math.max(view.pool().slots().size(), tray.countByWorker().size());
        var counts = Collections.nCopies(workers, tray.countWidth(widest));
        int least = 1;
        while (!Flow.fits(new Rect(0, 0, area.width(), height(least)), counts)) {
            least++;
        }
        return least;
    }

    /// How many of these rows it has a use for: those that show every task, with its time where
    /// there is room for that, or all of them.
    static int usedRows(PoolView view, int rows) {
        int timed = wholeRows(view, true);
        return timed <= rows ? timed : Math.min(wholeRows(view), rows);
    }

    /// 0 where so many rows show every task with its time.
    static int terseness(PoolView view, int rows) {
        return wholeRows(view, true) <= rows ? 0 : wholeRows(view) <= rows ? 2 : 6;
    }

    /// How many rows show every task, if only by its number.
    static int wholeRows(PoolView view) {
        return wholeRows(view, false);
    }

    private static int wholeRows(PoolView view, boolean withTime) {
        double width = view.frame().width();
        double chip = new TrayShapes(view, new Rect(0, 0, width, 0)).width(withTime);
        int perRow = Math.max(1, (int) ((width + Flow.GAP) / (chip + Flow.GAP)));
        return Math.max(1, (view.expected() + perRow - 1) / perRow);
    }

    private static double height(int rows) {
        return rows * (Flow.CHIP + Flow.GAP);
    }

    /// Two decimals, without a unit.
    static String seconds(long nanos) {
        return Decimals.seconds(nanos);
    }

    private double width(boolean withTime) {
        double bare = PADDING + MARKER + BETWEEN + numberWidth + PADDING;
        return withTime ? bare + BETWEEN + timeWidth : bare;
    }

    private double width(int number, boolean withTime) {
        return switch (end(number).result()) {
            case OK -> width(withTime);
            case FAILED, LOST ->
                    width(false)
                            + BETWEEN
                            + view.frame().measure().width(FontRole.CODE_SMALL, fate(number));
        };
    }

    private List<Shape> chips(List<Integer> numbers, List<Rect> places, boolean withTime) {
        var shapes = new ArrayList<Shape>();
        for (int i = 0; i < places.size(); i++) {
            shapes.add(chip(numbers.get(i), places.get(i), withTime));
        }
        return shapes;
    }

    private Shape chip(int number, Rect at, boolean withTime) {
        var end = end(number);
        boolean ok = end.result() == Task.Result.OK;
        int identity = view.identity(end.run().worker());
        double y = (at.height() - MARKER) / 2;
        double x = PADDING + MARKER + BETWEEN;
        var parts = new ArrayList<Shape>();
        parts.add(new Shape.Box("box", inside(at), surface(end.result()), identity));
        parts.add(new Shape.Marker("mark", new Rect(PADDING, y, MARKER, MARKER), identity));
        parts.add(
                new Shape.Label(
                        "number",
                        new Rect(x, 0, numberWidth, at.height()),
                        Words.of(Integer.toString(number)),
                        new Shape.Type(FontRole.CODE_BOLD, Tone.INK)));
        if (withTime || !ok) {
            double from = x + numberWidth + BETWEEN;
            parts.add(
                    new Shape.Label(
                            "time",
                            new Rect(from, 0, at.width() - PADDING - from, at.height()),
                            fate(number),
                            new Shape.Type(FontRole.CODE_SMALL, ok ? Tone.MUTED : Tone.BAD)));
        }
        return new Shape.Group(view.id(number), at, 0, parts);
    }

    /// One chip for each worker with its number of tasks, then the newest tasks as there is room.
    private List<Shape> counted() {
        var byWorker = countByWorker();
        var words = new ArrayList<Phrase>();
        byWorker.values().forEach(n -> words.add(new Phrase("picture.times", new Arg.Whole(n))));
        var newest = view.pool().tasks().ended().reversed();
        var widths = new ArrayList<Double>();
        words.forEach(w -> widths.add(countWidth(w)));
        newest.forEach(number -> widths.add(width(number, false)));
        var places = Flow.place(area, widths);
        var workers = List.copyOf(byWorker.keySet());
        int groups = Math.min(workers.size(), places.size());
        var shapes = new ArrayList<Shape>();
        for (int i = 0; i < groups; i++) {
            shapes.add(count(workers.get(i), words.get(i), places.get(i)));
        }
        shapes.addAll(chips(newest, places.subList(groups, places.size()), false));
        return shapes;
    }

    /// How many tasks each worker has ended, in order of the workers' identities.
    private SequencedMap<Integer, Integer> countByWorker() {
        var counts = new TreeMap<Integer, Integer>(Comparator.comparingInt(view::identity));
        view.pool().tasks().endings().forEach(e -> counts.merge(e.run().worker(), 1, Integer::sum));
        return counts;
    }

    private double countWidth(Phrase words) {
        double text = view.frame().measure().width(FontRole.CODE, words);
        return PADDING + MARKER + BETWEEN + text + PADDING;
    }

    private Shape count(int worker, Phrase words, Rect at) {
        int identity = view.identity(worker);
        double y = (at.height() - MARKER) / 2;
        double x = PADDING + MARKER + BETWEEN;
        return new Shape.Group(
                "count:" + view.pool().lane() + ":" + worker,
                at,
                0,
                List.of(
                        new Shape.Box("box", inside(at), Surface.MORE, identity),
                        new Shape.Marker("mark", new Rect(PADDING, y, MARKER, MARKER), identity),
                        new Shape.Label(
                                "number",
                                new Rect(x, 0, at.width() - PADDING - x, at.height()),
                                words,
                                new Shape.Type(FontRole.CODE, Tone.INK))));
    }

    private static Rect inside(Rect at) {
        return new Rect(0, 0, at.width(), at.height());
    }

    private static Surface surface(Task.Result result) {
        return switch (result) {
            case OK -> Surface.CHIP_DONE;
            case FAILED -> Surface.CHIP_FAILED;
            case LOST -> Surface.CHIP_LOST;
        };
    }

    private Words fate(int number) {
        return switch (end(number).result()) {
            case OK -> Words.of(seconds(end(number).duration()));
            case FAILED -> new Phrase("picture.pool.failed");
            case LOST -> new Phrase("picture.pool.lost");
        };
    }

    private Task.Step.Ended end(int number) {
        return view.pool()
                .tasks()
                .get(number)
                .map(Task::step)
                .filter(Task.Step.Ended.class::isInstance)
                .map(Task.Step.Ended.class::cast)
                .orElseThrow();
    }
}
