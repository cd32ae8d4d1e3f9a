package forklore.ui;

import forklore.lesson.StageKind;
import forklore.picture.Stage;
import forklore.picture.pool.PoolStage;
import forklore.picture.queue.QueueStage;
import forklore.picture.tree.TreeStage;

import java.util.Optional;

/// Which stage draws which kind: the only place that tells kinds apart.
final class Stages {
    private Stages() {}

    /// What draws this kind in a lane of its own; nothing for the output, which all lanes share.
    static Optional<Stage> of(StageKind kind) {
        return switch (kind) {
            case TREE -> Optional.of(new TreeStage());
            case POOL -> Optional.of(new PoolStage());
            case QUEUE -> Optional.of(new QueueStage());
            case OUTPUT -> Optional.empty();
        };
    }
}
