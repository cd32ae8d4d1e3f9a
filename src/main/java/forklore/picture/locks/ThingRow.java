package forklore.picture.locks;

import forklore.model.Phase;
import forklore.model.ProcessState;
import forklore.model.SharedNames;
import forklore.model.WaitsFor;
import forklore.model.World;
import forklore.model.shared.Hold;
import forklore.model.shared.Thing;
import forklore.picture.FontRole;
import forklore.picture.Frame;
import forklore.picture.Rect;
import forklore.picture.Shape;
import forklore.picture.Surface;
import forklore.picture.Tone;
import forklore.picture.Words;
import forklore.picture.Words.Arg;
import forklore.picture.Words.Phrase;
import forklore.trace.SyncKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One thing in a row of the table.
final class ThingRow {
    static final Words NOBODY = new Phrase("picture.locks.nobody");

    private final World world;
    private final Thing thing;
    private final Frame frame;
    private final Columns columns;
    private final Density density;
    private final double y;
    private final Chips holders;
    private final Chips waiters;
    private final List<Shape> shapes = new ArrayList<>();

    ThingRow(World world, Thing thing, Frame frame, Columns columns, Density density, double y) {
        this.world = world;
        this.thing = thing;
        this.frame = frame;
        this.columns = columns;
        this.density = density;
        this.y = y;
        double top = y + (density.height - density.chip) / 2;
        var second = new Rect(columns.holders(), top, columns.holdersWidth(), density.chip);
        var third = new Rect(columns.waiters(), top, columns.waitersWidth(), density.chip);
        String more = "more:" + thing.id();
        holders = new Chips(world, frame, density, more + ":held", second, columns.narrow());
        waiters = new Chips(world, frame, density, more + ":waiting", third, columns.narrow());
        head();
        holders();
        waiters(frame.now());
    }

    List<Shape> shapes() {
        return shapes;
    }

    /// What its processes lost for want of room, as of a picture's terseness.
    int lost() {
        return Math.max(holders.lost(), waiters.lost());
    }

    static Words name(Thing thing) {
        return new Phrase("picture.said", new Arg.Said(SharedNames.of(thing)));
    }

    /// What it counts, or whether it is free, in few words.
    ///
    /// @param few whether there is room for a word or two
    static Phrase state(Thing thing, boolean few) {
        return switch (thing.kind()) {
            case LOCK, RLOCK ->
                    few
                            ? new Phrase(
                                    thing.isFree()
                                            ? "picture.locks.free.few"
                                            : "picture.locks.taken.few")
                            : new Phrase(
                                    thing.isFree() ? "picture.locks.free" : "picture.locks.taken",
                                    new Arg.Whole(thing.holding().takes()));
            case SEMAPHORE ->
                    thing.count() > 0
                            ? new Phrase(
                                    "picture.locks.permits",
                                    new Arg.Whole(Math.max(0, thing.free())),
                                    new Arg.Whole(thing.count()))
                            : new Phrase(
                                    "picture.locks.permitsFree",
                                    new Arg.Whole(Math.max(0, thing.free())));
            case EVENT ->
                    new Phrase(thing.flag().up() ? "picture.locks.set" : "picture.locks.unset");
            case CONDITION ->
                    new Phrase("picture.locks.notified", new Arg.Whole(thing.flag().times()));
            case BARRIER ->
                    thing.flag().broken()
                            ? new Phrase("picture.locks.broken")
                            : new Phrase(
                                    "picture.locks.passed", new Arg.Whole(thing.flag().times()));
            case VALUE -> new Phrase("picture.locks.value");
            case ARRAY -> new Phrase("picture.locks.items", new Arg.Whole(thing.count()));
            case MEMORY -> new Phrase("picture.locks.bytes", new Arg.Whole(thing.count()));
        };
    }

    private Tone tone() {
        return switch (thing.kind()) {
            case EVENT -> thing.flag().up() ? Tone.GOOD : Tone.MUTED;
            case BARRIER -> thing.flag().broken() ? Tone.BAD : Tone.MUTED;
            case LOCK, RLOCK, SEMAPHORE, CONDITION, VALUE, ARRAY, MEMORY -> Tone.MUTED;
        };
    }

    private void head() {
        var row = new Rect(0, y, columns.end() + columns.pad(), density.height);
        shapes.add(new Shape.Box("row:" + thing.id(), row, Surface.FRAME, Shape.NOBODY));
        double width = columns.nameWidth();
        boolean loose = density == Density.LOOSE;
        double top = loose ? y + 6 : y + (density.height - 20) / 2;
        shapes.add(
                new Shape.Label(
                        "name:" + thing.id(),
                        new Rect(columns.pad(), top, width, 20),
                        frame.fitting(
                                FontRole.NAME,
                                width,
                                List.of(name(thing), Words.of(thing.naming().label()))),
                        new Shape.Type(FontRole.NAME, Tone.INK)));
        if (!loose) {
            return;
        }
        shapes.add(
                new Shape.Label(
                        "state:" + thing.id(),
                        new Rect(columns.pad(), y + 26, width, 18),
                        state(thing, columns.narrow()),
                        new Shape.Type(FontRole.CAPTION, tone())));
    }

    /// The lock of a condition or a value is held in its place.
    private Thing held() {
        return thing.kind().isHeld()
                ? thing
                : world.shared().things().get(thing.lock()).orElse(thing);
    }

    private void holders() {
        for (Hold hold : held().holding().holders()) {
            holders.add("at:" + thing.id() + ":" + hold.pid(), hold.pid(), depth(hold), false);
        }
        boolean nobody = held().kind().isHeld() && held().holding().byPid().isEmpty();
        if (thing.kind() == SyncKind.BARRIER && thing.count() > 0) {
            long here = WaitsFor.waitingAt(world, thing.id()).size();
            var args = new Arg[] {new Arg.Whole(here), new Arg.Whole(thing.count())};
            note(
                    new Phrase("picture.locks.here", args),
                    new Phrase("picture.locks.here.few", args));
        } else if (nobody) {
            note(NOBODY);
        }
        shapes.addAll(holders.shapes());
    }

    private static String depth(Hold hold) {
        return hold.depth() > 1 ? " ×" + hold.depth() : "";
    }

    /// The first of these that has room.
    private void note(Words... choices) {
        double width = columns.holdersWidth();
        var at = new Rect(columns.holders(), y, width, density.height);
        var words = frame.fitting(FontRole.CAPTION, width, List.of(choices));
        var type = new Shape.Type(FontRole.CAPTION, Tone.MUTED);
        shapes.add(new Shape.Label("note:" + thing.id(), at, words, type));
    }

    private void waiters(long now) {
        var knots = WaitsFor.at(world, thing.naming().lane(), now).knots();
        for (ProcessState process : WaitsFor.waitingAt(world, thing.id())) {
            boolean holds = held().holding().isHeldBy(process.pid());
            boolean closed =
                    knots.stream()
                            .flatMap(knot -> knot.turns().stream())
                            .anyMatch(turn -> turn.pid() == process.pid());
            String id = (holds ? "again:" : "at:") + thing.id() + ":" + process.pid();
            waiters.add(id, process.pid(), waited(process, now), closed);
        }
        shapes.addAll(waiters.shapes());
    }

    /// For how long, in seconds.
    private static String waited(ProcessState process, long now) {
        return process.phase() instanceof Phase.Waiting wait && now > wait.since()
                ? String.format(Locale.ROOT, " %.1f s", (now - wait.since()) / 1e9)
                : "";
    }
}
