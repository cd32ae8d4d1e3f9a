package forklore.picture.pipe;

import forklore.model.World;
import forklore.model.shared.PipeState;
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

/// The pipes of a lane one below the other: between its two ends what lies in each direction
/// against what that holds, at each end the processes that have it open, those that wait there
/// first; below it why nothing goes on there, such as who keeps the end of file from coming.
///
/// A process at an end is the group `end0:PIPE:PID` or `end1:PIPE:PID`.
public final class PipeStage extends SharedStage<PipeState> {
    private static final double HEIGHT = 240;
    private static final double GAP = 10;

    @Override
    public String kind() {
        return "pipe";
    }

    @Override
    protected List<PipeState> things(World world, String lane) {
        return world.shared().pipes().in(lane);
    }

    @Override
    protected Picture picture(World world, List<PipeState> pipes, Frame frame) {
        double each = (frame.height() - (pipes.size() - 1) * GAP) / pipes.size();
        var shapes = new ArrayList<Shape>();
        double y = 0;
        int terseness = 0;
        for (PipeState pipe : pipes) {
            var drawing = new PipeDrawing(world, pipe, frame, y, each);
            shapes.addAll(drawing.shapes());
            terseness += drawing.terseness();
            y = drawing.bottom() + GAP;
        }
        double height = Math.max(frame.height(), y - GAP);
        return new Picture(frame.width(), height, shapes, Map.of(), terseness);
    }

    @Override
    public List<Line> words(World world, String lane, long now) {
        return PipeWords.of(world, lane);
    }

    @Override
    public Phrase invitation(Map<String, String> parameters) {
        return new Phrase("stage.empty.pipe");
    }

    @Override
    public Room room(int lanes) {
        return new Room(HEIGHT, Room.USUAL);
    }

    @Override
    protected Stream<Integer> pids(String shape, PipeState pipe) {
        return Stream.of("end0", "end1")
                .flatMap(end -> ShapeName.number(shape, end, pipe.id()).stream());
    }
}
