package forklore.picture.pool;

import forklore.ground.SignalNames;
import forklore.model.Phase;
import forklore.model.ProcessState;
import forklore.model.Slot;
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
import java.util.List;
import java.util.Optional;

/// The workers' slots, and the tasks in their hands.
final class SlotShapes {
    private static final double PADDING = 7;
    private static final double MARKER = 11;
    private static final double BESIDE = 5;
    private static final double HEADER = 16;
    private static final String USUAL_PID = "00000";

    private SlotShapes() {}

    /// A slot must hold its worker's mark and id.
    static double minWidth(PoolView view) {
        int widest =
                view.pool().slots().stream()
                        .mapToInt(slot -> Integer.toString(slot.pid()).length())
                        .max()
                        .orElse(0);
        String pid = "0".repeat(Math.max(widest, USUAL_PID.length()));
        double head = MARKER + BESIDE + view.frame().width(FontRole.CODE_SMALL, pid);
        var starting = new Phrase("picture.pool.starting");
        double state = view.frame().measure().width(FontRole.CAPTION, starting);
        return 2 * PADDING + Math.max(head, state);
    }

    /// A slot with room for a task's number and its time with its unit.
    static double fullWidth(PoolView view) {
        String widest = Integer.toString(Math.max(0, view.expected() - 1));
        var time = new Phrase("picture.seconds", new Arg.Seconds(view.longest() / 1e9));
        return 2 * PADDING
                + view.frame().width(FontRole.BIG, widest)
                + 8
                + view.frame().measure().width(FontRole.CODE_SMALL, time);
    }

    static List<Shape> of(PoolView view, List<Rect> places) {
        var shapes = new ArrayList<Shape>();
        for (Slot slot : view.pool().slots()) {
            shapes.add(slot(view, slot, places.get(slot.number())));
        }
        return shapes;
    }

    static List<Shape> tasks(PoolView view, List<Rect> places) {
        return view.pool().slots().stream()
                .filter(Slot::busy)
                .map(slot -> task(view, slot, places.get(slot.number())))
                .toList();
    }

    private static Shape slot(PoolView view, Slot slot, Rect at) {
        var parts = new ArrayList<Shape>();
        int identity = slot.pid() == 0 ? Shape.NOBODY : view.identity(slot.pid());
        var inside = new Rect(0, 0, at.width(), at.height());
        parts.add(new Shape.Box("box", inside, surface(slot), identity));
        if (slot.pid() != 0) {
            double y = top(at);
            var mark = new Rect(PADDING, y + (HEADER - MARKER) / 2, MARKER, MARKER);
            double x = mark.right() + BESIDE;
            parts.add(new Shape.Marker("mark", mark, identity));
            parts.add(
                    new Shape.Label(
                            "pid",
                            new Rect(x, y, at.width() - PADDING / 2 - x, HEADER),
                            Words.of(Integer.toString(slot.pid())),
                            new Shape.Type(FontRole.CODE_SMALL, Tone.IDENTITY).of(identity)));
        }
        if (!slot.busy() || slot.dead()) {
            parts.addAll(state(view, slot, at));
        }
        String id = "slot:" + view.pool().lane() + ":" + slot.number();
        return new Shape.Group(id, at, slot.dead() ? 0 : slot.pid(), parts);
    }

    private static Surface surface(Slot slot) {
        if (slot.dead()) {
            return Surface.SLOT_DEAD;
        }
        return slot.busy() ? Surface.SLOT_BUSY : Surface.SLOT_IDLE;
    }

    /// The words in a slot that has no task, or no living worker.
    private static List<Shape> state(PoolView view, Slot slot, Rect at) {
        double y = top(at) + HEADER + 2;
        var first = new Rect(PADDING, y, at.width() - 2 * PADDING, 18);
        var second = new Rect(PADDING, first.bottom(), first.width(), 18);
        var lost = lost(view, slot);
        var tone = lost.isPresent() ? Tone.BAD : Tone.MUTED;
        var type = new Shape.Type(FontRole.CAPTION, tone);
        var shapes = new ArrayList<Shape>();
        var words = fitting(view, first, words(view, slot));
        shapes.add(new Shape.Label("state", first, words, type));
        lost.map(task -> new Arg.Whole(task.number()))
                .map(
                        task ->
                                List.<Words>of(
                                        new Phrase("picture.pool.taskLost", task),
                                        new Phrase("picture.pool.taskLost.brief", task)))
                .ifPresent(
                        choices ->
                                shapes.add(
                                        new Shape.Label(
                                                "lost",
                                                second,
                                                fitting(view, second, choices),
                                                type)));
        return shapes;
    }

    private static Words fitting(PoolView view, Rect at, List<Words> choices) {
        return view.frame().fitting(FontRole.CAPTION, at.width(), choices);
    }

    private static List<Words> words(PoolView view, Slot slot) {
        if (slot.exitCode().isPresent()) {
            return exit(slot.exitCode().getAsInt());
        }
        if (slot.pid() == 0) {
            return List.of(
                    new Phrase("picture.pool.noWorker"), new Phrase("picture.pool.noWorker.brief"));
        }
        boolean starting =
                view.world()
                        .process(slot.pid())
                        .map(ProcessState::phase)
                        .filter(Phase.Starting.class::isInstance)
                        .isPresent();
        return List.of(new Phrase(starting ? "picture.pool.starting" : "picture.pool.idle"));
    }

    private static List<Words> exit(int code) {
        if (code < 0) {
            return List.of(Words.of(SignalNames.name(-code)));
        }
        return code == 0
                ? List.of(new Phrase("picture.pool.ended"))
                : List.of(
                        new Phrase("picture.pool.exit", new Arg.Whole(code)),
                        new Phrase("picture.exit.brief", new Arg.Whole(code)));
    }

    private static Optional<Task> lost(PoolView view, Slot slot) {
        if (view.pool().tasks().tally().lost() == 0) {
            return Optional.empty();
        }
        return view.pool().tasks().byNumber().values().stream()
                .filter(
                        task ->
                                task.step() instanceof Task.Step.Ended end
                                        && end.result() == Task.Result.LOST
                                        && end.run().worker() == slot.pid())
                .findFirst();
    }

    private static Shape task(PoolView view, Slot slot, Rect in) {
        double y = in.y() + top(in) + HEADER + 3;
        var at = new Rect(in.x() + PADDING, y, in.width() - 2 * PADDING, in.bottom() - PADDING - y);
        long elapsed = Math.max(0, view.frame().now() - slot.since());
        int identity = view.identity(slot.pid());
        String number = Integer.toString(slot.task());
        double wide = view.frame().width(FontRole.BIG, number);
        double height = at.height() - 10;
        var parts = new ArrayList<Shape>();
        parts.add(
                new Shape.Label(
                        "number",
                        new Rect(0, 0, Math.min(wide, at.width()), height),
                        Words.of(number),
                        new Shape.Type(FontRole.BIG, Tone.INK)));
        var beside = new Rect(wide + 8, 0, at.width() - wide - 8, height);
        time(view, elapsed, beside).ifPresent(parts::add);
        var bar = new Rect(0, at.height() - 5, at.width(), 5);
        parts.add(new Shape.Bar("bar", bar, view.fraction(elapsed), identity));
        return new Shape.Group(view.id(slot.task()), at, slot.pid(), parts);
    }

    /// The seconds so far, with as much precision as there is room for.
    private static Optional<Shape> time(PoolView view, long elapsed, Rect room) {
        double seconds = elapsed / 1e9;
        var type = new Shape.Type(FontRole.CODE_SMALL, Tone.MUTED);
        var full = new Phrase("picture.seconds", new Arg.Seconds(seconds));
        var measure = view.frame().measure();
        if (measure.width(FontRole.CODE_SMALL, full) <= room.width()) {
            return Optional.of(new Shape.Label("time", room, full, type));
        }
        var bare = Words.of(TrayShapes.seconds(elapsed));
        return measure.width(FontRole.CODE_SMALL, bare) <= room.width()
                ? Optional.of(new Shape.Label("time", room, bare, type))
                : Optional.empty();
    }

    /// The upper margin within a slot.
    private static double top(Rect slot) {
        return slot.height() < 70 ? 5 : 8;
    }
}
