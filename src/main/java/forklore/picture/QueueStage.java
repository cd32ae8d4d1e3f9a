package forklore.picture;

import forklore.model.QueueState;
import forklore.model.World;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// The queues of a lane, one below the other: who puts on the left, who takes on the right, and
/// between them the feeder and the pipe with a cell for each place.
///
/// An item is the group `item:QUEUE:NUMBER` wherever it is: in the feeder, in the pipe, or in the
/// hands of the process that took it; so a view that keeps its nodes by id sees it fly.
public final class QueueStage {
    private static final double BETWEEN = 28;

    private QueueStage() {}

    public static Picture picture(World world, String lane, Frame frame) {
        var shapes = new ArrayList<Shape>();
        var origins = new HashMap<String, String>();
        double y = 0;
        for (QueueState queue : world.queues().in(lane)) {
            var layout = QueueLayout.of(world, queue, frame, y);
            var drawing = new QueueDrawing(world, queue, frame, layout);
            shapes.addAll(drawing.shapes());
            origins.putAll(drawing.origins());
            y = layout.bottom() + BETWEEN;
        }
        double height = Math.max(frame.height(), y - BETWEEN);
        return new Picture(frame.width(), height, List.copyOf(shapes), origins);
    }
}
