package forklore.picture.tree;

import forklore.model.ProcessState;
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

/// The processes of a lane and who started whom.
public final class TreeStage implements Stage {
    @Override
    public String kind() {
        return "tree";
    }

    @Override
    public Picture picture(World world, String lane, Frame frame) {
        return TreeDrawing.picture(world, lane, frame);
    }

    @Override
    public List<Line> words(World world, String lane, long now) {
        return TreeWords.of(world, lane, now);
    }

    @Override
    public Phrase invitation(Map<String, String> parameters) {
        return new Phrase("stage.empty.tree");
    }

    @Override
    public Room room(int lanes) {
        return Room.ANY;
    }

    @Override
    public Optional<Facts> facts(World world, String lane, String shape, long now) {
        return world.processes().in(lane).stream()
                .filter(process -> new TreeNode.One(process).id().equals(shape))
                .findFirst()
                .map(process -> ProcessFacts.of(world, process, now));
    }

    /// A pool shows its workers itself: the tree is for all others.
    @Override
    public boolean concerns(World world, String lane) {
        var processes = world.processes().in(lane);
        return processes.stream().anyMatch(TreeStage::isTheListings)
                || (!processes.isEmpty() && world.pools().in(lane).isEmpty());
    }

    private static boolean isTheListings(ProcessState process) {
        return switch (process.role()) {
            case CHILD -> true;
            case MAIN, WORKER, MANAGER, HELPER -> false;
        };
    }
}
