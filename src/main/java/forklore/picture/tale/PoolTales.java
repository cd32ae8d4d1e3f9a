package forklore.picture.tale;

import forklore.model.Task;
import forklore.picture.Words.Arg;
import forklore.picture.Words.Phrase;
import forklore.trace.PoolEvent;
import forklore.trace.PoolEvent.PoolClosed;
import forklore.trace.PoolEvent.PoolCreated;
import forklore.trace.PoolEvent.PoolTerminated;
import forklore.trace.PoolEvent.TaskFinished;
import forklore.trace.PoolEvent.TaskLost;
import forklore.trace.PoolEvent.TaskStarted;
import forklore.trace.PoolEvent.TaskSubmitted;

import java.util.Optional;

/// What is said of a pool and its tasks.
final class PoolTales {
    /// An end and a beginning closer than this are told in one breath.
    private static final long BREATH = 100_000_000;

    private static final int NEAR = 100;

    private PoolTales() {}

    static Optional<Phrase> of(Moment moment, PoolEvent event) {
        Arg who = moment.pid(event.pid());
        return switch (event) {
            case PoolCreated e -> say("narrator.pool.created", who, new Arg.Whole(e.size()));
            case PoolClosed e -> say("narrator.pool.closed");
            case PoolTerminated e -> say("narrator.pool.terminated");
            case TaskSubmitted e -> Optional.empty();
            case TaskStarted e -> started(moment, e);
            case TaskFinished e -> e.ok() ? Optional.of(finished(moment, e)) : failed(who, e);
            case TaskLost e -> say("narrator.task.lost", who, new Arg.Whole(e.task()));
        };
    }

    private static Optional<Phrase> say(String key, Arg... args) {
        return Optional.of(new Phrase(key, args));
    }

    private static Optional<Phrase> started(Moment moment, TaskStarted e) {
        Arg who = moment.pid(e.pid());
        Arg task = new Arg.Whole(e.task());
        boolean fromCaller =
                task(moment, e.pool(), e.task())
                        .map(t -> t.call().keepsCallerWaiting())
                        .orElse(false);
        if (fromCaller) {
            return say("narrator.task.took.caller", who, task);
        }
        return justFinished(moment, e)
                .map(end -> finishedAndTook(moment, end, task))
                .or(() -> say("narrator.task.took", who, task));
    }

    private static Optional<Phrase> failed(Arg who, TaskFinished e) {
        var reason = e.text().lines().findFirst().orElse("");
        return say("narrator.task.failed", who, new Arg.Whole(e.task()), new Arg.Plain(reason));
    }

    private static Phrase finished(Moment moment, TaskFinished e) {
        return new Phrase(
                "narrator.task.finished",
                moment.pid(e.pid()),
                new Arg.Whole(e.task()),
                duration(moment, e));
    }

    private static Phrase finishedAndTook(Moment moment, TaskFinished end, Arg task) {
        return new Phrase(
                "narrator.task.finishedAndTook",
                moment.pid(end.pid()),
                new Arg.Whole(end.task()),
                duration(moment, end),
                task);
    }

    /// The task that the same worker has put down a moment ago.
    private static Optional<TaskFinished> justFinished(Moment moment, TaskStarted e) {
        var events = moment.timeline().events();
        for (int i = moment.place() - 1; i >= 0 && i > moment.place() - NEAR; i--) {
            var before = events.get(i);
            if (before.t() < e.t() - BREATH) {
                return Optional.empty();
            }
            if (before instanceof TaskFinished end && end.pid() == e.pid()) {
                return Optional.of(end).filter(TaskFinished::ok);
            }
        }
        return Optional.empty();
    }

    private static Arg duration(Moment moment, TaskFinished e) {
        long nanos =
                task(moment, e.pool(), e.task())
                        .map(Task::step)
                        .filter(Task.Step.Ended.class::isInstance)
                        .map(Task.Step.Ended.class::cast)
                        .map(Task.Step.Ended::duration)
                        .orElse(0L);
        return new Arg.Seconds(nanos / 1e9);
    }

    private static Optional<Task> task(Moment moment, String pool, int number) {
        return moment.world().pools().get(pool).flatMap(p -> p.tasks().get(number));
    }
}
