package forklore.picture.pool;

import java.util.Set;

/// The parameters of a demo that say beforehand what a pool will be like.
final class PoolParameters {
    /// How many workers the pool will have.
    static final String WORKERS = "workers";

    /// How many tasks it will have had in the end. The trace tells of a task only when it is handed
    /// in.
    static final String TASKS = "tasks";

    /// The longest that a task may take, seconds: the length of a full bar.
    static final String LONGEST = "longest";

    static final Set<String> ALL = Set.of(WORKERS, TASKS, LONGEST);

    private PoolParameters() {}
}
