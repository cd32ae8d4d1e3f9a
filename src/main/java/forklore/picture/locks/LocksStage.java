package forklore.picture.locks;

import forklore.model.World;
import forklore.model.shared.Thing;
import forklore.picture.Facts;
import forklore.picture.Frame;
import forklore.picture.Line;
import forklore.picture.Picture;
import forklore.picture.ProcessFacts;
import forklore.picture.Room;
import forklore.picture.Shape;
import forklore.picture.ShapeName;
import forklore.picture.Stage;
import forklore.picture.Words.Phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The locks, semaphores, events, conditions, barriers and shared values of a lane, a row for each:
/// who has it, and who waits for it, the one that has waited longest first.
///
/// A process at a thing is the group `at:THING:PID`, whether it has it or waits for it: a view that
/// keeps its nodes by id sees it move up.
public final class LocksStage implements Stage {
    private static final double HEIGHT = 260;

    @Override
    public String kind() {
        return "locks";
    }

    @Override
    public Picture picture(World world, String lane, Frame frame) {
        var things = world.shared().things().in(lane);
        if (things.isEmpty()) {
            return new Picture(frame.width(), frame.height(), List.of());
        }
        var columns = Columns.of(things, frame);
        var shapes = new ArrayList<Shape>(columns.headings(frame));
        var density = Density.of(things.size(), frame.height());
        double y = Columns.HEAD;
        int lost = 0;
        for (Thing thing : things) {
            var row = new ThingRow(world, thing, frame, columns, density, y);
            shapes.addAll(row.shapes());
            lost = Math.max(lost, row.lost());
            y += density.step();
        }
        int terseness = density.terseness + columns.terseness() + lost;
        double height = Math.max(frame.height(), density.all(things.size()));
        return new Picture(frame.width(), height, shapes, Map.of(), terseness);
    }

    @Override
    public List<Line> words(World world, String lane, long now) {
        return LocksWords.of(world, lane);
    }

    @Override
    public Phrase invitation(Map<String, String> parameters) {
        return new Phrase("stage.empty.locks");
    }

    @Override
    public Room room(int lanes) {
        return new Room(HEIGHT, Room.USUAL);
    }

    @Override
    public Optional<Facts> facts(World world, String lane, String shape, long now) {
        return world.shared().things().in(lane).stream()
                .flatMap(thing -> pid(shape, thing).stream())
                .findFirst()
                .flatMap(world::process)
                .map(process -> ProcessFacts.of(world, process, now));
    }

    private static Optional<Integer> pid(String shape, Thing thing) {
        return ShapeName.number(shape, "at", thing.id())
                .or(() -> ShapeName.number(shape, "again", thing.id()));
    }

    @Override
    public boolean concerns(World world, String lane) {
        return !world.shared().things().in(lane).isEmpty();
    }
}
