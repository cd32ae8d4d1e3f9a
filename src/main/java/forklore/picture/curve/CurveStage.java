package forklore.picture.curve;

import forklore.model.World;
import forklore.picture.Facts;
import forklore.picture.Frame;
import forklore.picture.Line;
import forklore.picture.Picture;
import forklore.picture.Room;
import forklore.picture.Stage;
import forklore.picture.Words.Phrase;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Time against workers, as the run measured it, beside the ideal, in which twice as many need half
/// as long; and the sentence that says why it is as it is. It grows with each measurement.
public final class CurveStage implements Stage {
    /// The most workers that will be measured, where a demo says so beforehand.
    static final String MOST = "most";

    private static final double HEIGHT = 320;

    @Override
    public String kind() {
        return "curve";
    }

    @Override
    public Picture picture(World world, String lane, Frame frame) {
        return new CurveDrawing(Curve.of(world, lane), frame).picture();
    }

    @Override
    public List<Line> words(World world, String lane, long now) {
        return CurveWords.of(Curve.of(world, lane));
    }

    @Override
    public Phrase invitation(Map<String, String> parameters) {
        return new Phrase("stage.empty.curve");
    }

    @Override
    public Room room(int lanes) {
        return new Room(HEIGHT, Room.USUAL);
    }

    @Override
    public boolean concerns(World world, String lane) {
        return !world.rounds().in(lane).isEmpty();
    }

    @Override
    public Optional<Facts> facts(World world, String lane, String shape, long now) {
        return Optional.empty();
    }

    @Override
    public Set<String> parameters() {
        return Set.of(MOST);
    }
}
