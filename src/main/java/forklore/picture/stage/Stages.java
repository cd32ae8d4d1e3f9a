package forklore.picture.stage;

import forklore.picture.Stage;
import forklore.picture.cores.CoresStage;
import forklore.picture.curve.CurveStage;
import forklore.picture.locks.LocksStage;
import forklore.picture.pipe.PipeStage;
import forklore.picture.pool.PoolStage;
import forklore.picture.queue.QueueStage;
import forklore.picture.tree.TreeStage;

import java.util.List;
import java.util.Optional;

/// Every stage there is, by its kind. Another one is a class of its own and a line here.
public final class Stages {
    public static final Stage TREE = new TreeStage();
    public static final Stage POOL = new PoolStage();
    public static final Stage QUEUE = new QueueStage();
    public static final Stage PIPE = new PipeStage();
    public static final Stage CORES = new CoresStage();
    public static final Stage CURVE = new CurveStage();

    public static final Stage LOCKS = new LocksStage();

    /// In the order of the eye's path.
    public static final List<Stage> ALL = List.of(TREE, POOL, QUEUE, PIPE, LOCKS, CORES, CURVE);

    private Stages() {}

    /// @return nothing for a kind that draws no picture, such as `output`
    public static Optional<Stage> of(String kind) {
        return ALL.stream().filter(stage -> stage.kind().equals(kind)).findFirst();
    }
}
