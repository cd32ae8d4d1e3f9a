package forklore.bench;

import forklore.model.Recorded;
import forklore.model.Timeline;
import forklore.model.World;
import forklore.picture.Frame;
import forklore.picture.Measured;
import forklore.picture.Picture;
import forklore.picture.Stage;
import forklore.picture.pool.PoolStage;
import forklore.picture.queue.QueueStage;
import forklore.picture.tale.Narrator;
import forklore.picture.tale.Told;
import forklore.picture.time.Chronicle;
import forklore.picture.time.TimelineStrip;
import forklore.picture.tree.TreeStage;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import java.io.IOException;
import java.util.Optional;

/// What is laid out for each frame while a run is on screen: each picture of the first lane, and
/// the narrator's sentence, in the middle of the run.
@State(Scope.Benchmark)
public class PictureLoops {
    /// A run of [Recorded].
    @Param({"side-by-side", "bounded-queue"})
    public String run = "";

    private Timeline timeline = Timeline.EMPTY;
    private World world = World.EMPTY;
    private Frame frame = new Frame(0, 0, 0, Measured.TEXT);
    private String lane = "";

    @Setup
    public void record() throws IOException {
        timeline = Recorded.run(run);
        long middle = timeline.duration() / 2;
        world = timeline.at(middle);
        lane = world.processes().all().getFirst().lane();
        frame = new Frame(900, 480, middle, Measured.TEXT);
    }

    private Picture picture(Stage stage) {
        return stage.picture(world, lane, frame);
    }

    @Benchmark
    public Picture tree() {
        return picture(new TreeStage());
    }

    @Benchmark
    public Picture pool() {
        return picture(new PoolStage());
    }

    @Benchmark
    public Picture queue() {
        return picture(new QueueStage());
    }

    @Benchmark
    public Picture timeline() {
        return TimelineStrip.picture(
                timeline.end(), Chronicle.of(timeline), frame, timeline.duration());
    }

    @Benchmark
    public Optional<Told> narrator() {
        return Narrator.tell(timeline, frame.now());
    }
}
