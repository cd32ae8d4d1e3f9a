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
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tells that a task is lost when its worker dies with it in hand: CPython's pool does not notice.
final class LostTasks implements RunListener {
    private final Set<String> lanes;
    private final RunListener next;
    private final Map<Integer, TaskStarted> inHand = new HashMap<>();

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
            all.add(event);
            ending |= event instanceof RunEnding;
            if (!lanes.contains(event.at().lane())) {
                continue;
            }
            if (event instanceof TaskStarted started) {
                inHand.put(event.pid(), started);
            } else if (event instanceof TaskFinished) {
                inHand.remove(event.pid());
            } else if (event instanceof ProcessExited exited) {
                TaskStarted lost = inHand.remove(event.pid());
                if (lost != null && !ending) {
                    all.add(lost(lost, exited));
                }
            }
        }
        next.happened(all);
    }

    private static TaskLost lost(TaskStarted task, ProcessExited exited) {
        return new TaskLost(exited.at(), task.pool(), task.task(), task.slot(), exited.exitCode());
    }
}
