package forklore.picture.time;

import forklore.model.ProcessState;
import forklore.model.Task;
import forklore.model.World;

import java.util.Comparator;
import java.util.List;

/// A stretch of time in which a worker had one task.
///
/// @param from ns since the run's start
/// @param to ns since the run's start
record WorkStretch(int task, long from, long to) {
    /// A worker's stretches in order of time; a task in hand lasts until `now`. None for others.
    static List<WorkStretch> of(World world, ProcessState worker, long now) {
        return world.pools().get(worker.start().pool()).stream()
                .flatMap(pool -> pool.tasks().byNumber().values().stream())
                .flatMap(
                        task ->
                                switch (task.step()) {
                                    case Task.Step.Waiting w -> List.<WorkStretch>of().stream();
                                    case Task.Step.Running r ->
                                            of(worker, r, task.number(), now).stream();
                                    case Task.Step.Ended e ->
                                            of(worker, e.run(), task.number(), e.at()).stream();
                                })
                .sorted(Comparator.comparingLong(WorkStretch::from))
                .toList();
    }

    private static List<WorkStretch> of(
            ProcessState worker, Task.Step.Running run, int task, long to) {
        return run.worker() == worker.pid()
                ? List.of(new WorkStretch(task, run.since(), to))
                : List.of();
    }
}
