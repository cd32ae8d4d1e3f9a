package forklore.picture;

import forklore.ground.Text;
import forklore.model.Knot;
import forklore.model.WaitWords;
import forklore.model.WaitsFor;
import forklore.model.World;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The circles of processes that wait for each other, each in one sentence.
public final class Circles {
    private Circles() {}

    /// Those of one lane.
    ///
    /// @param now the moment shown, ns since the run's start
    public static List<Text> of(World world, String lane, long now) {
        var words = new WaitWords(world);
        return WaitsFor.at(world, lane, now).knots().stream().map(words::of).toList();
    }

    /// The one of all lanes that closed first; empty where there is none.
    public static Optional<Knot> first(World world, long now) {
        return world.processes().all().stream()
                .map(process -> process.lane())
                .distinct()
                .flatMap(lane -> WaitsFor.at(world, lane, now).knots().stream())
                .min(Comparator.comparingLong(Knot::since));
    }
}
