package forklore.picture.pool;

import forklore.model.PoolState;
import forklore.model.World;
import forklore.picture.Frame;
import forklore.picture.Line;

import java.util.ArrayList;
import java.util.List;

/// A pool with what its stage needs to know about it.
///
/// @param waiting the numbers of the tasks that no worker has had yet, the next one first
/// @param expected how many tasks there will have been in the end
/// @param longest the length of a full bar, ns
record PoolView(
        World world,
        PoolState pool,
        Frame frame,
        List<Integer> waiting,
        int expected,
        long longest) {
    /// Who keeps the tasks that wait.
    enum Line {
        NOBODY,
        CALLER,
        POOL
    }

    PoolView(World world, PoolState pool, Frame frame) {
        this(
                world,
                pool,
                frame,
                waiting(world, pool),
                Expected.tasks(world, pool),
                longest(world, pool));
    }

    /// A caller that uses `apply` keeps its tasks until each has its turn.
    Line line() {
        var first = pool.tasks().byNumber().values().stream().findFirst();
        return first.map(task -> task.call().keepsCallerWaiting() ? Line.CALLER : Line.POOL)
                .orElse(Line.NOBODY);
    }

    String id(int task) {
        return "task:" + pool.lane() + ":" + task;
    }

    int identity(int pid) {
        return world.identity(pid).index();
    }

    /// How much of a full bar a task has done that has run for this long.
    double fraction(long elapsed) {
        return longest <= 0 ? 0 : Math.clamp((double) elapsed / longest, 0, 1);
    }

    private static List<Integer> waiting(World world, PoolState pool) {
        var numbers = new ArrayList<Integer>(pool.tasks().waiting());
        int expected = Expected.tasks(world, pool);
        for (int number = pool.tasks().count(); number < expected; number++) {
            numbers.add(number);
        }
        return numbers;
    }

    /// The demo's parameter where there is one, so that bars can be compared from the start.
    private static long longest(World world, PoolState pool) {
        long seen = pool.tasks().tally().longest();
        long announced =
                world.run().number(PoolParameters.LONGEST).map(s -> Math.round(s * 1e9)).orElse(0L);
        return Math.max(seen, announced);
    }
}
