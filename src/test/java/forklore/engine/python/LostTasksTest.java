package forklore.engine.python;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.trace.PoolEvent.TaskFinished;
import forklore.trace.PoolEvent.TaskLost;
import forklore.trace.PoolEvent.TaskStarted;
import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.Stamp;
import forklore.trace.TraceEvent;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A broken executor says of everything that it failed; what a worker had in hand was lost.
class LostTasksTest {
    private static final int OWNER = 10;
    private static final int WORKER = 11;

    private static final TraceEvent STARTED = new TaskStarted(at(1, WORKER), "p", 0, 0);
    private static final TraceEvent EXITED = new ProcessExited(at(3, WORKER), -9);
    private static final TraceEvent LOST = new TaskLost(at(3, WORKER), "p", 0, 0, -9);
    private static final TraceEvent NEVER_BEGAN = givenUp(1);

    private final List<TraceEvent> told = new ArrayList<>();
    private final LostTasks tasks = new LostTasks(Set.of(""), told::addAll);

    private static Stamp at(long t, int pid) {
        return new Stamp(t, pid, 0);
    }

    private static TraceEvent givenUp(int task) {
        return new TaskFinished(at(2, OWNER), "p", task, -1, false, "BrokenProcessPool");
    }

    @Test
    void theOwnersWordDoesNotHideThatTheTaskIsLost() {
        tasks.happened(List.of(STARTED, givenUp(0), NEVER_BEGAN, EXITED));
        assertThat(told).containsExactly(STARTED, NEVER_BEGAN, EXITED, LOST);
    }

    @Test
    void itMayComeAfterTheWorkersEnd() {
        tasks.happened(List.of(STARTED));
        tasks.happened(List.of(EXITED, givenUp(0)));
        tasks.happened(List.of(NEVER_BEGAN));
        assertThat(told).containsExactly(STARTED, EXITED, LOST, NEVER_BEGAN);
    }

    @Test
    void aTaskThatItsWorkerFinishedIsNotLost() {
        TraceEvent finished = new TaskFinished(at(2, WORKER), "p", 0, 0, true, "");
        tasks.happened(List.of(STARTED, finished, EXITED));
        assertThat(told).containsExactly(STARTED, finished, EXITED);
    }
}
