package forklore.bench;

import forklore.model.Recorded;
import forklore.model.Timeline;
import forklore.model.World;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import java.io.IOException;

/// What a run's events do to the model: the whole run as it arrives, and a leap to a moment of it.
@State(Scope.Benchmark)
public class ModelLoops {
    /// A run of [Recorded].
    @Param({"side-by-side", "bounded-queue"})
    public String run = "";

    private Timeline timeline = Timeline.EMPTY;
    private long moment;

    @Setup
    public void record() throws IOException {
        timeline = Recorded.run(run);
    }

    @Benchmark
    public Timeline fold() {
        return Timeline.EMPTY.append(timeline.events());
    }

    /// The moments are spread evenly over the run, in no order.
    @Benchmark
    public World seek() {
        moment = (moment * 34 + 17) % 101;
        return timeline.at(timeline.duration() * moment / 100);
    }
}
