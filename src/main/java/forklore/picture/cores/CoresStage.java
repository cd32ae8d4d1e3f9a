package forklore.picture.cores;

import forklore.model.World;
import forklore.picture.Facts;
import forklore.picture.Frame;
import forklore.picture.Line;
import forklore.picture.Picture;
import forklore.picture.ProcessFacts;
import forklore.picture.Room;
import forklore.picture.Stage;
import forklore.picture.Words.Phrase;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The cores of the machine, one below the other: who ran on each since the run's start, and who
/// does now, with its share. What others on the machine took is grey.
///
/// A core is one thing for all lanes: what the processes of another lane use counts as others'.
public final class CoresStage implements Stage {
    /// Enough for four cores.
    private static final double HEIGHT = 300;

    /// A run whose process had so much of the processor is about computing, ns.
    private static final long MUCH = 1_500_000_000;

    @Override
    public String kind() {
        return "cores";
    }

    @Override
    public Picture picture(World world, String lane, Frame frame) {
        return world.cores().count() == 0
                ? new Picture(frame.width(), frame.height(), List.of())
                : new CoresDrawing(world, lane, frame).picture();
    }

    @Override
    public List<Line> words(World world, String lane, long now) {
        return CoresWords.of(world, lane, now);
    }

    @Override
    public Phrase invitation(Map<String, String> parameters) {
        return new Phrase("stage.empty.cores");
    }

    @Override
    public Room room(int lanes) {
        return new Room(HEIGHT, Room.USUAL);
    }

    @Override
    public boolean concerns(World world, String lane) {
        return world.processes().in(lane).stream()
                .anyMatch(process -> world.cores().time(process.pid(), world.t()) > MUCH);
    }

    @Override
    public Optional<Facts> facts(World world, String lane, String shape, long now) {
        return CoresDrawing.pidOf(shape)
                .flatMap(world::process)
                .map(process -> ProcessFacts.of(world, process, now));
    }
}
