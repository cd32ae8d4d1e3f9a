package forklore.picture;

import forklore.model.World;
import forklore.picture.Words.Phrase;

import java.util.List;
import java.util.Map;

/// A way to show a lane of a run. Stages have no state: the same world gives the same picture.
public interface Stage {
    /// The lane as it is in this world.
    Picture picture(World world, String lane, Frame frame);

    /// The same told line by line, for a reader who does not see it.
    ///
    /// @param now the moment shown, ns since the run's start
    List<Line> words(World world, String lane, long now);

    /// Whether there is anything to show: a program of the learner's own gets the stages that what
    /// it does calls for.
    boolean concerns(World world, String lane);

    /// What stands in the empty stage: what a run would show here.
    ///
    /// @param parameters the demo's, with the values in use
    Phrase invitation(Map<String, String> parameters);

    Wish wish();

    /// How much of the height above the output a stage asks for.
    ///
    /// @param height px; all that it gets where it is infinite
    /// @param upright px, in a lane beside another, where it is narrow
    record Wish(double height, double upright) {
        /// Takes what it gets.
        public static final Wish ALL = new Wish(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

        public boolean isAll() {
            return Double.isInfinite(height);
        }
    }

    /// Whether two lanes that do the same are in a race, whose winner may say by how much.
    default boolean races() {
        return false;
    }
}
