package forklore.picture.time;

import forklore.model.Phase;
import forklore.model.PoolState;
import forklore.model.ProcessState;
import forklore.model.Task;
import forklore.model.Tasks;
import forklore.model.World;
import forklore.picture.pool.Expected;
import forklore.trace.Role;

import java.util.OptionalLong;

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
        var first = first(tasks);
        if (first.isEmpty()) {
            return new LaneClock(0, false, true);
        }
        boolean over =
                tasks.ended().size() == Expected.tasks(world, pool)
                        || world.run().end().isPresent();
        long last = last(tasks).orElse(now);
        return new LaneClock((over ? last : Math.max(last, now)) - first.getAsLong(), over, true);
    }

    /// Tasks are handed in in the order of their numbers; only what was damaged is looked through.
    private static OptionalLong first(Tasks tasks) {
        return tasks.get(0)
                .map(task -> OptionalLong.of(task.submittedAt()))
                .orElseGet(
                        () ->
                                tasks.byNumber().values().stream()
                                        .mapToLong(Task::submittedAt)
                                        .min());
    }

    private static OptionalLong last(Tasks tasks) {
        if (tasks.ended().isEmpty()) {
            return OptionalLong.empty();
        }
        var last = tasks.get(tasks.ended().getLast()).map(Task::step);
        return last.isPresent() && last.get() instanceof Task.Step.Ended ended
                ? OptionalLong.of(ended.at())
                : OptionalLong.empty();
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
