package forklore.model;

import forklore.trace.TaskCall;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Simulates a pool at work and tells its events, for tests that need a whole run.
public final class PoolRun {
    private static final int FIRST_PID = 3000;

    private final Story story;
    private final int main;
    private final String pool;
    private final int workers;
    private final int tasks;
    private final Random random;

    private PoolRun(String lane, int workers, int tasks, long seed) {
        this.story = new Story(lane);
        // Lanes run at the same time, so no two of them share a pid.
        this.main = FIRST_PID + 100 * Math.floorMod(lane.hashCode(), 250);
        this.pool = main + "-1";
        this.workers = workers;
        this.tasks = tasks;
        this.random = new Random(seed);
    }

    /// `apply`: one task at a time, round the workers.
    public static Story apply(String lane, int workers, int tasks, long seed) {
        var run = new PoolRun(lane, workers, tasks, seed);
        run.begin();
        long t = 20;
        for (int task = 0; task < tasks; task++) {
            int slot = task % workers;
            int worker = run.main + 1 + slot;
            run.story.at(t).submits(run.main, run.pool, task, TaskCall.APPLY);
            run.story.at(t + 1).takes(worker, run.pool, task, slot).line(worker, 5);
            run.story.prints(worker, "task " + task + " starts");
            t += run.duration();
            run.story.at(t).prints(worker, "task " + task + " done");
            run.story.finishes(worker, run.pool, task, slot);
        }
        return run.end(t + 5);
    }

    /// `applyAsync`: all tasks at once, each worker takes the next one when it is free.
    public static Story applyAsync(String lane, int workers, int tasks, long seed) {
        var run = new PoolRun(lane, workers, tasks, seed);
        run.begin();
        run.story.at(20);
        var waiting = new ArrayDeque<Integer>();
        for (int task = 0; task < tasks; task++) {
            run.story.submits(run.main, run.pool, task, TaskCall.APPLY_ASYNC);
            waiting.add(task);
        }
        run.story.at(21).closes(run.main, run.pool);
        return run.end(run.work(waiting));
    }

    private long work(ArrayDeque<Integer> waiting) {
        long[] free = new long[workers];
        List<Long> ends = new ArrayList<>();
        while (!waiting.isEmpty()) {
            int slot = first(free);
            int task = waiting.remove();
            int worker = main + 1 + slot;
            long from = Math.max(22, free[slot]);
            story.at(from).takes(worker, pool, task, slot).line(worker, 5);
            story.prints(worker, "task " + task + " starts");
            free[slot] = from + duration();
            ends.add(free[slot]);
            story.at(free[slot]).prints(worker, "task " + task + " done");
            story.finishes(worker, pool, task, slot);
        }
        return ends.stream().mapToLong(Long::longValue).max().orElse(22) + 1;
    }

    private void begin() {
        story.at(0)
                .run(
                        Map.of(
                                "workers", Integer.toString(workers),
                                "tasks", Integer.toString(tasks),
                                "longest", "2.0"))
                .at(2)
                .main(main)
                .pool(main, pool, workers);
        for (int slot = 0; slot < workers; slot++) {
            story.worker(main + 1 + slot, main, pool, slot);
        }
    }

    private Story end(long t) {
        story.at(t).prints(main, "----- end -----");
        for (int slot = 0; slot < workers; slot++) {
            story.exits(main + 1 + slot, 0).reaps(main + 1 + slot, main);
        }
        return story.exits(main, 0).runEnds();
    }

    private long duration() {
        return 10 + random.nextLong(1990);
    }

    private static int first(long[] free) {
        int best = 0;
        for (int i = 1; i < free.length; i++) {
            best = free[i] < free[best] ? i : best;
        }
        return best;
    }
}
