package forklore.model;

import forklore.trace.PoolEvent;
import forklore.trace.PoolEvent.PoolClosed;
import forklore.trace.PoolEvent.PoolCreated;
import forklore.trace.PoolEvent.PoolTerminated;
import forklore.trace.PoolEvent.TaskFinished;
import forklore.trace.PoolEvent.TaskLost;
import forklore.trace.PoolEvent.TaskStarted;
import forklore.trace.PoolEvent.TaskSubmitted;
import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.Stamp;

import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The pools of a run by their id, in the order they were heard of.
public record Pools(PMap<String, PoolState> byId) {
    public static final Pools NONE = new Pools(OrderedPMap.empty());

    public Optional<PoolState> get(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The pools of one lane in the order they were heard of.
    public List<PoolState> in(String lane) {
        return byId.values().stream().filter(pool -> pool.lane().equals(lane)).toList();
    }

    Pools after(PoolEvent event) {
        return switch (event) {
            case PoolCreated e -> change(e.pool(), e.at(), pool -> pool.ofSize(e.size()));
            case PoolClosed e -> change(e.pool(), e.at(), p -> p.in(PoolState.Stage.CLOSED));
            case PoolTerminated e ->
                    change(e.pool(), e.at(), p -> p.in(PoolState.Stage.TERMINATED));
            case TaskSubmitted e -> change(e.pool(), e.at(), pool -> submitted(pool, e));
            case TaskStarted e -> change(e.pool(), e.at(), pool -> started(pool, e));
            case TaskFinished e -> change(e.pool(), e.at(), pool -> finished(pool, e));
            case TaskLost e -> change(e.pool(), e.at(), pool -> lost(pool, e));
        };
    }

    /// A worker takes its slot.
    Pools after(ProcessStarted e) {
        return e.pool().isEmpty()
                ? this
                : change(e.pool(), e.at(), p -> p.change(e.slot(), s -> s.servedBy(e.pid())));
    }

    /// A worker's slot shows that it is dead; a task in its hands is lost, whether or not anybody
    /// is left to say so.
    Pools after(ProcessExited e) {
        var pools = this;
        for (PoolState pool : byId.values()) {
            for (Slot slot : pool.slots()) {
                if (slot.pid() == e.pid() && !slot.dead()) {
                    pools = new Pools(byId.plus(pool.id(), died(pool, slot, e)));
                }
            }
        }
        return pools;
    }

    private static PoolState died(PoolState pool, Slot slot, ProcessExited e) {
        var dead = pool.change(slot.number(), s -> s.died(e.exitCode()));
        return slot.busy()
                ? ended(dead, e.at(), new Ending(slot.task(), slot.number(), Task.Result.LOST, ""))
                : dead;
    }

    private Pools change(String id, Stamp at, UnaryOperator<PoolState> how) {
        // A task may be heard of before its pool if the first event was lost.
        var pool = get(id).orElseGet(() -> PoolState.made(id, at.pid(), at.lane()));
        return new Pools(byId.plus(id, how.apply(pool)));
    }

    private static PoolState submitted(PoolState pool, TaskSubmitted e) {
        var task = new Task(e.task(), e.call(), e.t(), new Task.Step.Waiting());
        return pool.with(pool.tasks().submitted(task));
    }

    private static PoolState started(PoolState pool, TaskStarted e) {
        var run = new Task.Step.Running(e.pid(), e.slot(), e.t());
        return pool.with(pool.tasks().started(e.task(), run))
                .change(e.slot(), s -> s.takes(e.pid(), e.task(), e.t()));
    }

    private static PoolState finished(PoolState pool, TaskFinished e) {
        var result = e.ok() ? Task.Result.OK : Task.Result.FAILED;
        return ended(pool, e.at(), new Ending(e.task(), e.slot(), result, e.text()));
    }

    private static PoolState lost(PoolState pool, TaskLost e) {
        return ended(pool, e.at(), new Ending(e.task(), e.slot(), Task.Result.LOST, ""));
    }

    private record Ending(int task, int slot, Task.Result result, String text) {}

    private static PoolState ended(PoolState pool, Stamp at, Ending ending) {
        var run =
                pool.tasks()
                        .get(ending.task())
                        .map(Task::step)
                        .filter(Task.Step.Running.class::isInstance)
                        .map(Task.Step.Running.class::cast)
                        .orElseGet(() -> new Task.Step.Running(at.pid(), ending.slot(), at.t()));
        var end = new Task.Step.Ended(run, at.t(), ending.result(), ending.text());
        return pool.with(pool.tasks().ended(ending.task(), end))
                .change(ending.slot(), slot -> slot.freed(ending.task()));
    }
}
