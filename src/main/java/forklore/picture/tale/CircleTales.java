package forklore.picture.tale;

import forklore.model.WaitWords;
import forklore.model.World;
import forklore.picture.Circles;
import forklore.picture.Words.Arg;
import forklore.picture.Words.Phrase;

import java.util.Optional;

/// What is said while processes wait for each other in a circle: nothing else matters then.
public final class CircleTales {
    private CircleTales() {}

    /// @param now the moment shown, ns since the run's start
    public static Optional<Told> of(World world, long now) {
        return Circles.first(world, now)
                .map(
                        knot ->
                                new Told(
                                        knot.since(),
                                        new Phrase(
                                                "narrator.circle",
                                                new Arg.Said(new WaitWords(world).of(knot)))));
    }
}
