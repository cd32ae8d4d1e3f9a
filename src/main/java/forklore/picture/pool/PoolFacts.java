package forklore.picture.pool;

import forklore.model.PoolState;
import forklore.model.Task;
import forklore.model.World;
import forklore.picture.Facts;
import forklore.picture.ProcessFacts;
import forklore.picture.ShapeName;
import forklore.picture.Words;
import forklore.picture.Words.Arg;
import forklore.picture.Words.Phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is known of a pool's workers and tasks.
///
/// @param now the moment shown, ns since the run's start
record PoolFacts(World world, PoolState pool, long now) {
    Optional<Facts> of(String shape) {
        return ShapeName.number(shape, "task", pool.lane())
                .flatMap(number -> pool.tasks().get(number))
                .map(this::task)
                .or(() -> ShapeName.number(shape, "slot", pool.lane()).flatMap(this::slot));
    }

    private Optional<Facts> slot(int number) {
        return pool.slots().stream()
                .filter(slot -> slot.number() == number)
                .findFirst()
                .flatMap(slot -> world.process(slot.pid()))
                .map(
                        worker -> {
                            var facts = ProcessFacts.of(world, worker, now);
                            var lines = new ArrayList<>(facts.lines());
                            long done =
                                    pool.tasks()
                                            .endings()
                                            .filter(e -> e.run().worker() == worker.pid())
                                            .count();
                            lines.add(new Phrase("fact.worker.tasks", new Arg.Whole(done)));
                            return new Facts(facts.title(), lines);
                        });
    }

    private Facts task(Task task) {
        var lines = new ArrayList<Words>();
        lines.add(new Phrase("fact.task.submitted", seconds(task.submittedAt())));
        switch (task.step()) {
            case Task.Step.Waiting w ->
                    lines.add(new Phrase("fact.task.waits", seconds(now - task.submittedAt())));
            case Task.Step.Running run -> {
                lines.add(taken(task, run));
                lines.add(new Phrase("fact.task.runs", seconds(now - run.since())));
            }
            case Task.Step.Ended end -> {
                lines.add(taken(task, end.run()));
                lines.addAll(ended(end));
            }
        }
        return new Facts(new Phrase("fact.task", new Arg.Whole(task.number())), lines);
    }

    private Words taken(Task task, Task.Step.Running run) {
        var worker = new Arg.Pid(run.worker(), world.identity(run.worker()).index());
        return new Phrase("fact.task.taken", worker, seconds(run.since() - task.submittedAt()));
    }

    private static List<Words> ended(Task.Step.Ended end) {
        var time = seconds(end.duration());
        return switch (end.result()) {
            case OK -> List.of(new Phrase("fact.task.returned", time));
            case FAILED ->
                    List.of(
                            new Phrase("fact.task.raised", time),
                            Words.of(end.text().lines().findFirst().orElse("")));
            case LOST -> List.of(new Phrase("fact.task.lost", time));
        };
    }

    private static Arg seconds(long nanos) {
        return new Arg.Seconds(Math.max(0, nanos) / 1e9);
    }
}
