package forklore.picture.tree;

import forklore.model.World;
import forklore.picture.Frame;
import forklore.picture.Line;
import forklore.picture.Picture;
import forklore.picture.Stage;
import forklore.picture.Words.Phrase;

import java.util.List;
import java.util.Map;

/// The processes of a lane as a tree. Each box is the group `process:LANE:IDENTITY`, each edge to a
/// box `edge:` and the box's id, whoever is the parent, so that an orphan's edge moves to its new
/// parent.
public final class TreeStage implements Stage {
    @Override
    public Picture picture(World world, String lane, Frame frame) {
        return TreeDrawing.picture(world, lane, frame);
    }

    @Override
    public List<Line> words(World world, String lane, long now) {
        return TreeWords.of(world, lane, now);
    }

    @Override
    public boolean concerns(World world, String lane) {
        return true;
    }

    @Override
    public Phrase invitation(Map<String, String> parameters) {
        return new Phrase("stage.empty.tree");
    }

    @Override
    public Wish wish() {
        return Wish.ALL;
    }
}
