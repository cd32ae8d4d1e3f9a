package forklore.picture.locks;

import forklore.model.World;
import forklore.model.shared.Thing;
import forklore.picture.Frame;
import forklore.picture.Line;
import forklore.picture.Picture;
import forklore.picture.Room;
import forklore.picture.Shape;
import forklore.picture.ShapeName;
import forklore.picture.SharedStage;
import forklore.picture.Words.Phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The locks, semaphores, events, conditions, barriers and shared values of a lane, a row for each:
/// who has it, and who waits for it, the one that has waited longest first.
///
/// A process at a thing is the group `at:THING:PID`, whether it has it or waits for it: a view that
/// keeps its nodes by id sees it move up.
public final class LocksStage extends SharedStage<Thing> {
    private static final double HEIGHT = 260;

    @Override
    public String kind() {
        return "locks";
    }

    @Override
    protected List<Thing> things(World world, String lane) {
        return world.shared().things().in(lane);
    }

    @Override
    protected Picture picture(World world, List<Thing> things, Frame frame) {
        var columns = Columns.of(things, frame);
        var density = Density.of(things.size(), frame.height());
        var shapes = new ArrayList<Shape>(columns.headings(frame, density.head));
        double y = density.head;
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
    protected Stream<Integer> pids(String shape, Thing thing) {
        return ShapeName.number(shape, "at", thing.id())
                .or(() -> ShapeName.number(shape, "again", thing.id()))
                .stream();
    }
}
