package forklore.engine.python;

import forklore.engine.RunListener;
import forklore.trace.PoolEvent.TaskFinished;
import forklore.trace.PoolEvent.TaskLost;
import forklore.trace.PoolEvent.TaskStarted;
import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.RunEvent.RunEnding;
import forklore.trace.TraceEvent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tells that a task is lost when its worker dies with it in hand: CPython's pool does not notice,
/// and an executor says of all that it had left, without a difference, that the pool is broken.
final class LostTasks implements RunListener {
    private final Set<String> lanes;
    private final RunListener next;
    private final Map<Integer, TaskStarted> inHand = new HashMap<>();
    private final Set<Place> lost = new HashSet<>();

    private record Place(String pool, int task) {}

    /// Whether the run is being ended by force: then nobody is left to miss a result.
    private boolean ending;

    /// @param lanes those of Python programs
    LostTasks(Set<String> lanes, RunListener next) {
        this.lanes = lanes;
        this.next = next;
    }

    @Override
    public void happened(List<TraceEvent> events) {
        var all = new ArrayList<TraceEvent>(events.size());
        for (TraceEvent event : events) {
            ending |= event instanceof RunEnding;
            if (!lanes.contains(event.at().lane())) {
                all.add(event);
                continue;
            }
            if (event instanceof TaskFinished finished && isGivenUp(finished)) {
                continue;
            }
            all.add(event);
            if (event instanceof TaskStarted started) {
                inHand.put(event.pid(), started);
            } else if (event instanceof TaskFinished) {
                inHand.remove(event.pid());
            } else if (event instanceof ProcessExited exited) {
                TaskStarted task = inHand.remove(event.pid());
                if (task != null && !ending) {
                    lost.add(new Place(task.pool(), task.task()));
                    all.add(lost(task, exited));
                }
            }
        }
        next.happened(all);
    }

    /// Whether it is no worker's word, and a worker died with the task or is about to.
    private boolean isGivenUp(TaskFinished finished) {
        var place = new Place(finished.pool(), finished.task());
        return finished.slot() < 0
                && (lost.contains(place)
                        || inHand.values().stream()
                                .anyMatch(it -> place.equals(new Place(it.pool(), it.task()))));
    }

    private static TaskLost lost(TaskStarted task, ProcessExited exited) {
        return new TaskLost(exited.at(), task.pool(), task.task(), task.slot(), exited.exitCode());
    }
}
