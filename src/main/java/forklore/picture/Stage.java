package forklore.picture;

import forklore.model.World;
import forklore.picture.Words.Phrase;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A way to show a run, lane by lane: drawn, in words, and what it says while there is nothing yet.
///
/// It keeps nothing between two calls: the same world in the same frame gives the same picture.
public interface Stage {
    /// What a demo's description calls it, in small letters: `pool`.
    String kind();

    /// The lane as it is in this world.
    Picture picture(World world, String lane, Frame frame);

    /// The same for those who would rather read or listen; nothing where there is nothing to tell.
    ///
    /// @param now the moment shown, ns since the run's start
    List<Line> words(World world, String lane, long now);

    /// What stands in its place before a run: what will be seen here.
    ///
    /// @param parameters the values of the demo's parameters in use
    Phrase invitation(Map<String, String> parameters);

    /// How much of the height it would like to have.
    ///
    /// @param lanes how many lanes stand side by side, which makes each of them narrow
    Room room(int lanes);

    /// Whether there is something in this lane for it to show.
    boolean concerns(World world, String lane);

    /// What is known of one thing in its picture; empty for what speaks for itself.
    ///
    /// @param shape the id of a group in the picture
    /// @param now the moment shown, ns since the run's start
    Optional<Facts> facts(World world, String lane, String shape, long now);

    /// The parameters of a demo that it reads by name. A demo need not have them; one that has a
    /// parameter of such a name means by it what the stage does.
    default Set<String> parameters() {
        return Set.of();
    }
}
