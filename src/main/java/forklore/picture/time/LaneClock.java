package forklore.picture.time;

import forklore.model.Phase;
import forklore.model.PoolState;
import forklore.model.ProcessState;
import forklore.model.Task;
import forklore.model.World;
import forklore.picture.pool.Expected;
import forklore.trace.Role;

/// The clock above a lane. In a lane with a pool it measures the work: from the first task handed
/// in to the end of the last one, and then it stops. Elsewhere it measures the main process.
///
/// @param elapsed ns
/// @param stopped whether `elapsed` is the lane's total
/// @param work whether it measures a pool's work
public record LaneClock(long elapsed, boolean stopped, boolean work) {
    private static final LaneClock ZERO = new LaneClock(0, false, false);

    public static LaneClock of(World world, String lane, long now) {
        var pools = world.pools().in(lane);
        return pools.isEmpty() ? ofMain(world, lane, now) : ofPool(world, pools.getLast(), now);
    }

    private static LaneClock ofPool(World world, PoolState pool, long now) {
        var tasks = pool.tasks();
        var first = tasks.byNumber().values().stream().mapToLong(Task::submittedAt).min();
        if (first.isEmpty()) {
            return new LaneClock(0, false, true);
        }
        boolean over =
                tasks.ended().size() == Expected.tasks(world, pool)
                        || world.run().end().isPresent();
        long last = tasks.endings().mapToLong(Task.Step.Ended::at).max().orElse(now);
        return new LaneClock((over ? last : Math.max(last, now)) - first.getAsLong(), over, true);
    }

    private static LaneClock ofMain(World world, String lane, long now) {
        return world.processes().in(lane).stream()
                .filter(process -> process.role() == Role.MAIN)
                .findFirst()
                .map(main -> ofLife(main, now))
                .orElse(ZERO);
    }

    private static LaneClock ofLife(ProcessState process, long now) {
        return process.phase() instanceof Phase.Ended ended
                ? new LaneClock(ended.at() - process.startedAt(), true, false)
                : new LaneClock(Math.max(0, now - process.startedAt()), false, false);
    }
}
