package forklore.picture.time;

import forklore.model.OutputLine;
import forklore.model.Phase;
import forklore.model.ProcessState;
import forklore.model.World;
import forklore.picture.FontRole;
import forklore.picture.Rect;
import forklore.picture.Shape;
import forklore.picture.States;
import forklore.picture.Surface;
import forklore.picture.Tone;
import forklore.picture.Words;
import forklore.picture.Words.Phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A lane's processes one below the other, each with its life as a line along a scale of seconds:
/// tasks as boxes with their numbers, written lines as ticks, its end at the right.
final class LifeLines {
    private static final double ROW = 24;
    private static final double BAR = 18;
    private static final double LINE = 4;
    private static final double TICK = 12;
    private static final double NAMES = 236;
    private static final double ENDS = 116;
    private static final double NUMBER = 16;
    private static final double AXIS = 20;
    private static final double STEP_WIDTH = 70;

    /// More rows are no sheet of paper any more: what is beyond is counted.
    private static final int MOST = 400;

    private final World end;
    private final String lane;
    private final double width;
    private final double pixels;
    private final List<ProcessState> processes;
    private final int left;

    /// @param end the world after the run's last event
    LifeLines(World end, String lane, double width) {
        this.end = end;
        this.lane = lane;
        this.width = width;
        this.pixels = (width - NAMES - ENDS) / Math.max(1, end.t());
        var all = end.processes().in(lane);
        this.processes = all.subList(0, Math.min(MOST, all.size()));
        this.left = all.size() - processes.size();
    }

    List<Shape> shapes() {
        var shapes = new ArrayList<Shape>(axis());
        for (int i = 0; i < processes.size(); i++) {
            shapes.addAll(row(processes.get(i), AXIS + i * ROW));
        }
        if (left > 0) {
            shapes.add(
                    label(
                            "more:" + lane,
                            new Rect(20, AXIS + MOST * ROW, NAMES, ROW),
                            new Words.Phrase("picture.more", new Words.Arg.Whole(left))));
        }
        return shapes;
    }

    private List<Shape> axis() {
        var shapes = new ArrayList<Shape>();
        double step = step();
        double bottom = AXIS + processes.size() * ROW;
        for (int i = 0; i * step * 1e9 <= end.t(); i++) {
            double x = NAMES + i * step * 1e9 * pixels;
            shapes.add(
                    new Shape.Box(
                            "grid:" + i,
                            new Rect(x, AXIS, 1, bottom - AXIS),
                            Surface.PROCESS_GROUP,
                            Shape.NOBODY));
            shapes.add(
                    new Shape.Label(
                            "second:" + i,
                            new Rect(x - 30, 0, 60, AXIS),
                            new Phrase("unit.seconds", new Words.Arg.Plain(second(i, step))),
                            new Shape.Type(FontRole.CODE_SMALL, Tone.MUTED).centered()));
        }
        return shapes;
    }

    private static String second(int i, double step) {
        return String.format(Locale.ROOT, step < 1 ? "%.2f" : "%.0f", i * step);
    }

    /// Seconds from one line of the scale to the next: 1, 2 or 5 times a power of ten.
    private double step() {
        double least = STEP_WIDTH / (pixels * 1e9);
        double power = Math.max(0.01, Math.pow(10, Math.floor(Math.log10(least))));
        for (int times : new int[] {1, 2, 5}) {
            if (power * times >= least) {
                return power * times;
            }
        }
        return power * 10;
    }

    private List<Shape> row(ProcessState process, double y) {
        int identity = process.identity().index();
        String id = "row:" + process.pid() + ":" + identity;
        var shapes = new ArrayList<Shape>();
        shapes.add(
                new Shape.Marker(id + ":sign", new Rect(0, y + (ROW - 12) / 2, 12, 12), identity));
        shapes.add(label(id + ":pid", new Rect(20, y, 60, ROW), pid(process)));
        shapes.add(
                new Shape.Label(
                        id + ":name",
                        new Rect(84, y, NAMES - 96, ROW),
                        Words.of(process.name()),
                        new Shape.Type(FontRole.CAPTION, Tone.MUTED)));
        long last = process.phase() instanceof Phase.Ended e ? e.at() : end.t();
        var life = stretch(process.startedAt(), last, y, LINE);
        shapes.add(new Shape.Box(id + ":life", life, Surface.SPAN_BUSY, identity));
        shapes.addAll(tasks(process, id, y));
        shapes.addAll(lines(process, id, y));
        shapes.add(
                new Shape.Label(
                        id + ":end",
                        new Rect(width - ENDS + 12, y, ENDS - 12, ROW),
                        States.brief(process, end.t()),
                        new Shape.Type(FontRole.CAPTION, States.tone(process))));
        return shapes;
    }

    private static Words pid(ProcessState process) {
        return Words.of(Integer.toString(process.pid()));
    }

    private static Shape label(String id, Rect at, Words words) {
        return new Shape.Label(id, at, words, new Shape.Type(FontRole.CODE, Tone.INK));
    }

    private List<Shape> tasks(ProcessState process, String id, double y) {
        var shapes = new ArrayList<Shape>();
        for (var stretch : WorkStretch.of(end, process, end.t())) {
            var at = stretch(stretch.from(), stretch.to(), y, BAR);
            int identity = process.identity().index();
            String part = id + ":task:" + stretch.task();
            shapes.add(new Shape.Box(part, at, Surface.SLOT_BUSY, identity));
            if (at.width() >= NUMBER) {
                shapes.add(
                        new Shape.Label(
                                part + ":number",
                                at,
                                Words.of(Integer.toString(stretch.task())),
                                new Shape.Type(FontRole.CODE_SMALL, Tone.IDENTITY)
                                        .centered()
                                        .of(identity)));
            }
        }
        return shapes;
    }

    private List<Shape> lines(ProcessState process, String id, double y) {
        var shapes = new ArrayList<Shape>();
        double last = -10;
        for (OutputLine line : end.output()) {
            double x = NAMES + line.at().t() * pixels;
            boolean own = line.at().pid() == process.pid() && line.at().lane().equals(lane);
            if (own && x > last + 2) {
                last = x;
                var at = new Rect(x, y + (ROW - TICK) / 2, 2, TICK);
                shapes.add(
                        new Shape.Box(
                                id + ":line:" + shapes.size(),
                                at,
                                Surface.SPAN_BUSY,
                                process.identity().index()));
            }
        }
        return shapes;
    }

    private Rect stretch(long from, long to, double y, double height) {
        double x = NAMES + from * pixels;
        return new Rect(x, y + (ROW - height) / 2, Math.max(2, (to - from) * pixels), height);
    }
}
