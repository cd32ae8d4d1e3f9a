package forklore.picture.pool;

import forklore.model.PoolState;
import forklore.model.Slot;
import forklore.model.Task;
import forklore.model.World;
import forklore.picture.Line;
import forklore.picture.Shape;
import forklore.picture.Words;
import forklore.picture.Words.Arg;
import forklore.picture.Words.Phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A pool in words: how much waits, what each worker does, what is done.
final class PoolWords {
    private static final int MOST = 12;

    private PoolWords() {}

    /// The newest pool of the lane; nothing before there is one.
    ///
    /// @param now the moment shown, ns since the run's start
    static List<Line> of(World world, String lane, long now) {
        var pools = world.pools().in(lane);
        return pools.isEmpty() ? List.of() : of(world, pools.getLast(), now);
    }

    private static List<Line> of(World world, PoolState pool, long now) {
        var lines = new ArrayList<Line>();
        lines.add(
                Line.of(
                        0,
                        new Phrase(
                                "twin.pool",
                                new Arg.Whole(pool.slots().size()),
                                new Arg.Whole(pool.busy()),
                                new Arg.Whole(pool.tasks().waiting().size()),
                                new Arg.Whole(pool.tasks().ended().size()))));
        for (Slot slot : pool.slots()) {
            int identity = slot.pid() == 0 ? Shape.NOBODY : world.identity(slot.pid()).index();
            lines.add(new Line(1, slot(slot, identity, now), slot.pid(), identity));
        }
        numbers(lines, "twin.waiting", pool.tasks().waiting());
        numbers(lines, "twin.done", ended(pool, Task.Result.OK));
        numbers(lines, "twin.failed", ended(pool, Task.Result.FAILED));
        numbers(lines, "twin.lost", ended(pool, Task.Result.LOST));
        return lines;
    }

    private static Words slot(Slot slot, int identity, long now) {
        var pid = new Arg.Pid(slot.pid(), identity);
        if (slot.pid() == 0) {
            return new Phrase("picture.pool.noWorker");
        }
        if (slot.dead()) {
            return new Phrase("twin.slot.dead", pid, new Arg.Whole(slot.exitCode().orElse(0)));
        }
        return slot.busy()
                ? new Phrase(
                        "twin.slot.busy",
                        pid,
                        new Arg.Whole(slot.task()),
                        new Arg.Seconds(Math.max(0, now - slot.since()) / 1e9))
                : new Phrase("twin.slot.idle", pid);
    }

    private static List<Integer> ended(PoolState pool, Task.Result result) {
        return pool.tasks().ended().stream()
                .filter(
                        number ->
                                pool.tasks()
                                        .get(number)
                                        .map(Task::step)
                                        .filter(Task.Step.Ended.class::isInstance)
                                        .map(Task.Step.Ended.class::cast)
                                        .filter(step -> step.result() == result)
                                        .isPresent())
                .toList();
    }

    private static void numbers(List<Line> out, String key, List<Integer> numbers) {
        if (!numbers.isEmpty()) {
            String some =
                    numbers.stream()
                            .limit(MOST)
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
            String text = numbers.size() > MOST ? some + ", …" : some;
            out.add(
                    Line.of(
                            1,
                            new Phrase(key, new Arg.Whole(numbers.size()), new Arg.Plain(text))));
        }
    }
}
