package forklore.model;

import forklore.ground.Numbered;
import forklore.ground.Reel;
import forklore.trace.TaskCall;

import org.pcollections.IntTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

import java.util.Optional;
import java.util.stream.Stream;

/// The tasks that a pool has been given.
///
/// @param waiting the numbers of those that wait for a worker, in order
/// @param ended the numbers of those that have ended, in the order they did
/// @param tally of those that have ended
public record Tasks(
        Numbered<Task> byNumber, PVector<Integer> waiting, Reel<Integer> ended, Tally tally) {
    public static final Tasks NONE =
            new Tasks(Numbered.empty(), TreePVector.empty(), Reel.empty(), Tally.NOTHING);

    /// What a view of many tasks need not count again for each picture.
    ///
    /// @param byWorker how many tasks each worker has ended
    /// @param longest the longest that a worker had one in hand, ns
    /// @param lost how many were told to be lost, some of which may have come after all
    public record Tally(PMap<Integer, Integer> byWorker, long longest, int lost) {
        static final Tally NOTHING = new Tally(IntTreePMap.empty(), 0, 0);

        Tally plus(Task.Step.Ended end) {
            int worker = end.run().worker();
            var counts = byWorker.plus(worker, byWorker.getOrDefault(worker, 0) + 1);
            return new Tally(
                    counts,
                    Math.max(longest, end.duration()),
                    end.result() == Task.Result.LOST ? lost + 1 : lost);
        }
    }

    public int count() {
        return byNumber.size();
    }

    public Optional<Task> get(int number) {
        return byNumber.get(number);
    }

    /// The ended tasks' last steps, in the order they ended.
    public Stream<Task.Step.Ended> endings() {
        return ended.stream()
                .flatMap(number -> byNumber.get(number).stream())
                .map(Task::step)
                .filter(Task.Step.Ended.class::isInstance)
                .map(Task.Step.Ended.class::cast);
    }

    Tasks submitted(Task task) {
        return task.number() < 0 || byNumber.has(task.number())
                ? this
                : new Tasks(
                        byNumber.with(task.number(), task),
                        waiting.plus(task.number()),
                        ended,
                        tally);
    }

    /// A task that has ended does not begin again, and none has a number below 0, whatever a
    /// damaged trace says.
    Tasks started(int number, Task.Step.Running run) {
        Task task = get(number).orElseGet(() -> untold(number, run.since()));
        if (number < 0 || task.step() instanceof Task.Step.Ended) {
            return this;
        }
        return new Tasks(byNumber.with(number, task.in(run)), without(task), ended, tally);
    }

    Tasks ended(int number, Task.Step.Ended end) {
        if (number < 0) {
            return this;
        }
        Task task = get(number).orElseGet(() -> untold(number, end.run().since()));
        if (task.step() instanceof Task.Step.Ended before) {
            // Only a worker's own word overrules that the task was lost with it.
            boolean overruled = before.result() == Task.Result.LOST;
            return overruled
                    ? new Tasks(byNumber.with(number, task.in(end)), waiting, ended, tally)
                    : this;
        }
        return new Tasks(
                byNumber.with(number, task.in(end)),
                without(task),
                ended.plus(number),
                tally.plus(end));
    }

    /// The line without this task. Only one that still waits is looked for: a search through a long
    /// line costs more than all else.
    private PVector<Integer> without(Task task) {
        int place = task.step() instanceof Task.Step.Waiting ? waiting.indexOf(task.number()) : -1;
        return place < 0 ? waiting : waiting.minus(place);
    }

    private static Task untold(int number, long t) {
        return new Task(number, TaskCall.OTHER, t, new Task.Step.Waiting());
    }
}
