package forklore.picture.queue;

import forklore.model.QueueState;
import forklore.model.World;
import forklore.picture.Facts;
import forklore.picture.Frame;
import forklore.picture.Line;
import forklore.picture.Picture;
import forklore.picture.Room;
import forklore.picture.Shape;
import forklore.picture.Stage;
import forklore.picture.Words.Phrase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The queues of a lane, one below the other: who puts on the left, who takes on the right, and
/// between them the feeder and the pipe with a cell for each place.
///
/// An item is the group `item:QUEUE:NUMBER` wherever it is: in the feeder, in the pipe, or in the
/// hands of the process that took it; so a view that keeps its nodes by id sees it fly.
public final class QueueStage implements Stage {
    private static final double BETWEEN = 28;

    private static final double HEIGHT = 280;

    /// In a lane beside another a queue stands upright.
    private static final double UPRIGHT = 360;

    @Override
    public String kind() {
        return "queue";
    }

    @Override
    public Picture picture(World world, String lane, Frame frame) {
        var shapes = new ArrayList<Shape>();
        var origins = new HashMap<String, String>();
        double y = 0;
        double width = 0;
        int terseness = 0;
        for (QueueState queue : world.queues().in(lane)) {
            var layout = QueuePlaces.of(world, queue, frame, y);
            var drawing = new QueueDrawing(world, queue, frame, layout);
            shapes.addAll(drawing.shapes());
            origins.putAll(drawing.origins());
            terseness = Math.max(terseness, drawing.terseness());
            width = Math.max(width, layout.right());
            y = layout.bottom() + BETWEEN;
        }
        double height = Math.max(frame.height(), y - BETWEEN);
        return new Picture(Math.max(frame.width(), width), height, shapes, origins, terseness);
    }

    @Override
    public List<Line> words(World world, String lane, long now) {
        return QueueWords.of(world, lane);
    }

    @Override
    public Phrase invitation(Map<String, String> parameters) {
        return new Phrase("stage.empty.queue");
    }

    @Override
    public Room room(int lanes) {
        return lanes > 1 ? new Room(UPRIGHT, Room.GREAT) : new Room(HEIGHT, Room.USUAL);
    }

    @Override
    public Optional<Facts> facts(World world, String lane, String shape, long now) {
        return world.queues().in(lane).stream()
                .flatMap(queue -> new QueueFacts(world, queue, now).of(shape).stream())
                .findFirst();
    }

    @Override
    public boolean concerns(World world, String lane) {
        return !world.queues().in(lane).isEmpty();
    }
}
