package forklore.engine.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forklore.run.Interpreter;
import forklore.trace.PoolEvent.PoolCreated;
import forklore.trace.PoolEvent.TaskFinished;
import forklore.trace.PoolEvent.TaskStarted;
import forklore.trace.PoolEvent.TaskSubmitted;
import forklore.trace.ProcessEvent.Blocked;
import forklore.trace.ProcessEvent.ForkReturned;
import forklore.trace.ProcessEvent.LineReached;
import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.ProcessEvent.ProcessFailed;
import forklore.trace.ProcessEvent.ProcessReaped;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.ProcessEvent.SignalSent;
import forklore.trace.ProcessEvent.VariableChanged;
import forklore.trace.QueueEvent.QueueCreated;
import forklore.trace.QueueEvent.QueueEmpty;
import forklore.trace.QueueEvent.QueueFed;
import forklore.trace.QueueEvent.QueueFull;
import forklore.trace.QueueEvent.QueueGot;
import forklore.trace.QueueEvent.QueuePut;
import forklore.trace.Role;
import forklore.trace.StartMethod;
import forklore.trace.TaskCall;
import forklore.trace.TraceEvent;
import forklore.trace.Wait;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// What the tracer tells of programs whose every step is known, under every start method.
class TracerIT {
    @TempDir private Path folder;

    static List<Arguments> methods() throws Exception {
        var all = new ArrayList<Arguments>();
        for (Interpreter interpreter : TracedPython.interpreters().toList()) {
            for (StartMethod method : interpreter.startMethods()) {
                all.add(Arguments.of(interpreter, method.code()));
            }
        }
        return all.isEmpty() ? List.of(Arguments.of(null, "")) : all;
    }

    private TracedPython.Ended run(Interpreter interpreter, String listing, String method)
            throws Exception {
        assumeTrue(interpreter != null, "there is no CPython 3.8 or later here");
        return new TracedPython(interpreter, folder).traced(TracedPython.listing(listing), method);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("methods")
    void aForkReturnsTwiceAndEachProcessHasItsOwnNumber(Interpreter interpreter, String method)
            throws Exception {
        var run = run(interpreter, "fork.py", method);
        var started = run.births();
        assertThat(started).hasSize(2);
        int parent = started.get(0).pid();
        int child = started.get(1).pid();
        assertThat(started.get(1).ppid()).isEqualTo(parent);
        assertThat(started.get(1).startMethod()).isEqualTo(StartMethod.FORK);
        assertThat(run.all(ForkReturned.class))
                .extracting(TraceEvent::pid, ForkReturned::value)
                .containsExactlyInAnyOrder(tuple(parent, child), tuple(child, 0));
        assertThat(run.all(VariableChanged.class))
                .extracting(TraceEvent::pid, VariableChanged::name, VariableChanged::value)
                .containsExactly(
                        tuple(parent, "num", "0"),
                        tuple(child, "num", "1"),
                        tuple(parent, "num", "1"));
        assertThat(run.all(ProcessReaped.class))
                .singleElement()
                .satisfies(reaped -> assertThat(reaped.by()).isEqualTo(parent));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("methods")
    void everyTaskOfAPoolIsSubmittedStartedAndFinishedOnce(Interpreter interpreter, String method)
            throws Exception {
        var run = run(interpreter, "pool.py", method);
        var all = IntStream.range(0, 12).boxed().toList();
        assertThat(run.all(PoolCreated.class))
                .singleElement()
                .satisfies(
                        p -> {
                            assertThat(p.size()).isEqualTo(2);
                        });
        assertThat(run.all(TaskSubmitted.class))
                .extracting(TaskSubmitted::task)
                .containsExactlyElementsOf(all);
        assertThat(run.all(TaskSubmitted.class))
                .extracting(TaskSubmitted::call)
                .contains(
                        TaskCall.APPLY_ASYNC,
                        TaskCall.APPLY,
                        TaskCall.MAP,
                        TaskCall.IMAP_UNORDERED);
        assertThat(run.all(TaskStarted.class))
                .extracting(TaskStarted::task)
                .containsExactlyInAnyOrderElementsOf(all);
        assertThat(run.all(TaskFinished.class))
                .extracting(TaskFinished::task)
                .containsExactlyInAnyOrderElementsOf(all);
        assertThat(run.all(TaskFinished.class))
                .filteredOn(task -> !task.ok())
                .singleElement()
                .satisfies(task -> assertThat(task.text()).isEqualTo("ValueError: three"));
        assertThat(workers(run)).hasSize(2).extracting(ProcessStarted::slot).containsExactly(0, 1);
        assertThat(workers(run))
                .allMatch(it -> it.startMethod().name().toLowerCase(Locale.ROOT).equals(method));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("methods")
    void aKilledWorkerIsReplacedInItsSlot(Interpreter interpreter, String method) throws Exception {
        var run = run(interpreter, "killed.py", method);
        assertThat(run.exitCode()).isZero();
        assertThat(run.asTold().out()).containsExactly("True");
        assertThat(workers(run)).hasSize(2).extracting(ProcessStarted::slot).containsOnly(0);
        int killed = workers(run).getFirst().pid();
        assertThat(run.all(SignalSent.class))
                .first()
                .satisfies(sent -> assertThat(sent.target()).isEqualTo(killed));
        assertThat(run.all(ProcessExited.class))
                .filteredOn(exit -> exit.pid() == killed)
                .singleElement()
                .satisfies(exit -> assertThat(exit.exitCode()).isEqualTo(-9));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("methods")
    void everyItemGoesThroughTheFeederAndThePipe(Interpreter interpreter, String method)
            throws Exception {
        var run = run(interpreter, "queues.py", method);
        var bounded = run.all(QueueCreated.class).getFirst();
        assertThat(bounded.capacity()).isEqualTo(3);
        var words = List.of("a", "b", "c", "A", "B", "quit");
        assertThat(run.all(QueuePut.class))
                .filteredOn(put -> put.queue().equals(bounded.queue()))
                .extracting(QueuePut::value)
                .containsExactlyElementsOf(words);
        assertThat(run.all(QueueFed.class))
                .filteredOn(fed -> fed.queue().equals(bounded.queue()))
                .extracting(QueueFed::value)
                .containsExactlyElementsOf(words);
        assertThat(run.all(QueueGot.class))
                .filteredOn(got -> got.queue().equals(bounded.queue()))
                .extracting(QueueGot::value)
                .containsExactlyElementsOf(words);
        assertThat(run.all(QueueFull.class)).hasSize(2);
        assertThat(run.all(QueueEmpty.class)).hasSize(1);
        assertThat(run.all(Blocked.class))
                .filteredOn(wait -> wait.call() == Wait.PUT)
                .singleElement()
                .satisfies(wait -> assertThat(wait.timeout()).isEqualTo(100_000_000));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("methods")
    void aManagerIsAProcessAndItsQueueBelongsToIt(Interpreter interpreter, String method)
            throws Exception {
        var run = run(interpreter, "manager.py", method);
        var manager =
                run.births().stream().filter(process -> process.role() == Role.MANAGER).toList();
        assertThat(manager).hasSize(1);
        assertThat(run.all(QueueCreated.class))
                .singleElement()
                .satisfies(
                        queue -> {
                            assertThat(queue.pid()).isEqualTo(manager.getFirst().pid());
                            assertThat(queue.capacity()).isEqualTo(5);
                        });
        var queue = run.all(QueueCreated.class).getFirst().queue();
        assertThat(run.all(QueueGot.class))
                .allMatch(got -> got.queue().equals(queue))
                .extracting(QueueGot::value)
                .containsExactly("A", "B", "quit");
        assertThat(run.all(QueueEmpty.class)).hasSize(2);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("methods")
    void processesEndAsTheyEnded(Interpreter interpreter, String method) throws Exception {
        var run = run(interpreter, "processes.py", method);
        assertThat(run.all(ProcessExited.class))
                .extracting(ProcessExited::exitCode)
                .containsExactlyInAnyOrder(0, 1, 3, 0, 0, -15, -9);
        assertThat(run.all(ProcessFailed.class))
                .singleElement()
                .satisfies(
                        failed -> {
                            assertThat(failed.text()).startsWith("Process failing:\nKeyError: 'x'");
                            assertThat(failed.line()).isEqualTo(10);
                        });
        // Its parent may wait for a forked child before that has run at all: so both tell, the
        // same.
        assertThat(run.all(ProcessStarted.class))
                .filteredOn(it -> it.name().equals("failing"))
                .hasSize(method.equals("fork") ? 2 : 1)
                .allMatch(run.births()::contains);
        assertThat(run.births()).filteredOn(it -> it.role() == Role.CHILD).hasSize(7);
        var helpers =
                run.births().stream()
                        .filter(process -> process.role() == Role.HELPER)
                        .map(ProcessStarted::name)
                        .toList();
        switch (method) {
            case "spawn" -> assertThat(helpers).containsExactly("resource tracker");
            case "forkserver" ->
                    assertThat(helpers).containsExactly("resource tracker", "fork server");
            default -> assertThat(helpers).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("methods")
    void theLinesOfAPoolsWorkersAreTold(Interpreter interpreter, String method) throws Exception {
        var run = run(interpreter, "pool.py", method);
        for (ProcessStarted worker : workers(run)) {
            assertThat(run.all(LineReached.class))
                    .filteredOn(reached -> reached.pid() == worker.pid())
                    .as("the lines of %s", worker)
                    .isNotEmpty()
                    .allMatch(reached -> reached.thread().isEmpty());
        }
    }

    static List<Arguments> interpreters() throws Exception {
        var all = new ArrayList<Arguments>();
        TracedPython.interpreters().forEach(interpreter -> all.add(Arguments.of(interpreter)));
        return all.isEmpty() ? List.of(Arguments.of((Object) null)) : all;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("interpreters")
    void aLoopThatOnlyComputesIsHardlySlowerAndItsLinesAreSeen(Interpreter interpreter)
            throws Exception {
        assumeTrue(interpreter != null, "there is no CPython 3.8 or later here");
        var python = new TracedPython(interpreter, folder, "");
        var listing = TracedPython.listing("busy.py");
        double alone = Double.MAX_VALUE;
        double watched = Double.POSITIVE_INFINITY;
        // It is 1.0; without care it would be 2.4. A busy machine needs more rounds until each has
        // had the processor to itself for once.
        for (int round = 0; round < 20 && watched >= 1.3 * alone; round++) {
            alone = Math.min(alone, seconds(python.plain(listing)));
            var run = python.traced(listing);
            watched = Math.min(watched, seconds(run.asTold()));
            assertThat(run.all(LineReached.class).getLast().line())
                    .as("what comes after the loops is told at once")
                    .isEqualTo(20);
        }
        assertThat(watched).isLessThan(1.3 * alone);
    }

    private static double seconds(TracedPython.Ended run) {
        return Double.parseDouble(run.out().getFirst());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("interpreters")
    void theCursorFollowsALoopThatOnlyComputesIntoTheNext(Interpreter interpreter)
            throws Exception {
        assumeTrue(interpreter != null, "there is no CPython 3.8 or later here");
        var run = new TracedPython(interpreter, folder, "").traced(TracedPython.listing("busy.py"));
        assertThat(run.all(LineReached.class))
                .extracting(TraceEvent::line)
                .contains(6, 7)
                .containsAnyOf(12, 13);
    }

    private static List<ProcessStarted> workers(TracedPython.Ended run) {
        return run.births().stream().filter(process -> process.role() == Role.WORKER).toList();
    }
}
