package forklore.picture.pool;

import forklore.model.PoolState;
import forklore.model.ProcessState;
import forklore.model.World;

/// How many tasks a pool will have had in the end.
///
/// The trace tells of a task when it is handed in. A caller that uses `apply` hands in one at a
/// time, so those still in its hands are known only from the demo's parameter `tasks`; they count
/// as long as the pool and its owner can still take and give them.
public final class Expected {
    /// A line of more is not drawn before its tasks are there.
    private static final int MOST = 10_000;

    private Expected() {}

    /// Those handed in and those still to come.
    public static int tasks(World world, PoolState pool) {
        int submitted = pool.tasks().count();
        return mayGrow(world, pool)
                ? Math.max(
                        submitted,
                        Math.min(MOST, world.run().whole(PoolParameters.TASKS).orElse(0)))
                : submitted;
    }

    private static boolean mayGrow(World world, PoolState pool) {
        boolean ownerAlive = world.process(pool.owner()).map(ProcessState::alive).orElse(true);
        return ownerAlive && pool.stage() == PoolState.Stage.OPEN && world.run().end().isEmpty();
    }
}
