package forklore.mp.pool;

import org.jspecify.annotations.Nullable;

import java.io.Serializable;

/// Whom a pool takes on, and for how long.
///
/// @param workers how many work at a time
/// @param prefix what they are called, before their number
/// @param initializer what each does before its first task
/// @param mostTasks after how many tasks a worker goes and another one comes; 0 for never
/// @param fragile whether one that dies breaks the pool, rather than being replaced
public record Staffing(
        int workers,
        String prefix,
        @Nullable Serializable initializer,
        int mostTasks,
        boolean fragile) {

    /// @throws IllegalArgumentException where there would be no worker, or less than no task
    public Staffing {
        if (workers < 1) {
            throw new IllegalArgumentException(
                    "Number of processes must be at least 1, not " + workers);
        }
        if (mostTasks < 0) {
            throw new IllegalArgumentException(
                    "maxTasksPerChild must be at least 1, or 0 for no end, not " + mostTasks);
        }
    }
}
