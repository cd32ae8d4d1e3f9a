package forklore.engine.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forklore.run.Interpreter;
import forklore.trace.PoolEvent;
import forklore.trace.PoolEvent.PoolClosed;
import forklore.trace.PoolEvent.PoolCreated;
import forklore.trace.PoolEvent.PoolTerminated;
import forklore.trace.PoolEvent.TaskFinished;
import forklore.trace.PoolEvent.TaskStarted;
import forklore.trace.PoolEvent.TaskSubmitted;
import forklore.trace.ProcessEvent.Blocked;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.Role;
import forklore.trace.TaskCall;
import forklore.trace.Wait;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.List;

/// An executor of `concurrent.futures` is told as a pool, whoever drives it, also when it breaks.
class ExecutorIT {
    @TempDir private Path folder;

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("forklore.engine.python.TracerIT#methods")
    void isAPoolWithWorkersTasksAndResults(Interpreter interpreter, String method)
            throws Exception {
        assumeTrue(interpreter != null, "there is no CPython 3.8 or later here");
        var python = new TracedPython(interpreter, folder, "");
        var listing = TracedPython.listing("executor.py");
        var run = python.traced(listing, method);
        assertThat(run.asTold().out()).isEqualTo(python.plain(listing, method).out());
        assertThat(run.all(PoolCreated.class))
                .extracting(PoolCreated::size)
                .containsExactly(1, 1, 1);
        var pools = run.all(PoolCreated.class).stream().map(PoolCreated::pool).toList();
        assertThat(run.births())
                .filteredOn(it -> it.role() == Role.WORKER)
                .extracting(ProcessStarted::pool, ProcessStarted::slot)
                .containsExactly(
                        tuple(pools.get(0), 0), tuple(pools.get(1), 0), tuple(pools.get(2), 0));

        // Four by submit(), two pieces of map(), one awaited by as_completed(), one that no worker
        // can get.
        String first = pools.getFirst();
        assertThat(of(run.all(TaskSubmitted.class), first))
                .extracting(TaskSubmitted::call)
                .containsExactly(
                        TaskCall.SUBMIT,
                        TaskCall.SUBMIT,
                        TaskCall.SUBMIT,
                        TaskCall.SUBMIT,
                        TaskCall.MAP,
                        TaskCall.MAP,
                        TaskCall.SUBMIT,
                        TaskCall.SUBMIT);
        assertThat(of(run.all(TaskStarted.class), first))
                .extracting(TaskStarted::task)
                .containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(of(run.all(TaskFinished.class), first))
                .extracting(TaskFinished::task, TaskFinished::ok, TaskFinished::slot)
                .containsExactly(
                        tuple(0, true, 0),
                        tuple(1, true, 0),
                        tuple(2, true, 0),
                        tuple(3, false, 0),
                        tuple(4, true, 0),
                        tuple(5, true, 0),
                        tuple(6, true, 0),
                        tuple(7, false, -1));
        assertThat(run.all(Blocked.class))
                .filteredOn(wait -> wait.call() == Wait.JOIN)
                .extracting(Blocked::on)
                .contains(first);
        assertThat(run.all(Blocked.class))
                .filteredOn(wait -> wait.call() == Wait.RESULT)
                .extracting(Blocked::on)
                .contains(first, pools.get(1));

        // The second broke with what it had; the third was driven by asyncio.
        assertThat(run.all(PoolTerminated.class))
                .extracting(PoolTerminated::pool)
                .containsExactly(pools.get(1));
        assertThat(of(run.all(TaskFinished.class), pools.get(1)))
                .extracting(TaskFinished::task, TaskFinished::text)
                .containsExactly(tuple(0, "BrokenProcessPool"), tuple(1, "BrokenProcessPool"));
        assertThat(of(run.all(TaskFinished.class), pools.get(2)))
                .extracting(TaskFinished::ok)
                .containsExactly(true);
        assertThat(run.all(PoolClosed.class))
                .extracting(PoolClosed::pool)
                .containsExactly(first, pools.get(2));
    }

    private static <E extends PoolEvent> List<E> of(List<E> events, String pool) {
        return events.stream()
                .filter(
                        event ->
                                switch (event) {
                                    case TaskSubmitted e -> e.pool().equals(pool);
                                    case TaskStarted e -> e.pool().equals(pool);
                                    case TaskFinished e -> e.pool().equals(pool);
                                    default -> false;
                                })
                .toList();
    }
}
