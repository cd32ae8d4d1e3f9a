package forklore.ui.scene;

import forklore.model.Timeline;
import forklore.model.World;
import forklore.session.RunState;
import forklore.session.Show;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.IntStream;

/// The worlds of a run that is over at moments evenly apart, for whoever wants to know how much
/// there is to see in it; looked up once, whoever asks.
final class Samples {
    private static final int COUNT = 12;

    /// To look at moments of longer runs takes longer than a frame may.
    private static final int MOST_EVENTS = 100_000;

    private @Nullable World end;
    private List<World> worlds = List.of();

    /// Without its end; none of a run of which more will come, or of a very long one.
    @SuppressWarnings("ReferenceEquality") // A world that is the same object needs no second look.
    List<World> of(Show show) {
        Timeline run = show.timeline();
        if (!(show.state() instanceof RunState.Ended) || run.events().size() > MOST_EVENTS) {
            return List.of();
        }
        if (end != run.end()) {
            end = run.end();
            worlds =
                    IntStream.range(1, COUNT)
                            .mapToObj(i -> run.at(run.duration() * i / COUNT))
                            .toList();
        }
        return worlds;
    }
}
