package forklore.engine.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forklore.run.Interpreter;
import forklore.trace.PipeEvent.PipeClosed;
import forklore.trace.PipeEvent.PipeCreated;
import forklore.trace.PipeEvent.PipeHeld;
import forklore.trace.PipeEvent.PipeReceived;
import forklore.trace.PipeEvent.PipeSent;
import forklore.trace.ProcessEvent.Blocked;
import forklore.trace.ProcessEvent.ForkReturned;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.ProcessEvent.ProgramReplaced;
import forklore.trace.TraceEvent;
import forklore.trace.Wait;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Pipes: who holds which end at each moment, what goes through, and the programs at their ends.
class PipeEndsIT {
    @TempDir private Path folder;

    private record Holder(int pid, String pipe, int end) {}

    private TracedPython.Ended same(Interpreter interpreter, String name, String... arguments)
            throws Exception {
        assumeTrue(interpreter != null, "there is no CPython 3.8 or later here");
        var python = new TracedPython(interpreter, folder, "");
        var listing = TracedPython.listing(name);
        var run = python.traced(listing, arguments);
        var plain = python.plain(listing, arguments);
        assertThat(run.exitCode()).isEqualTo(plain.exitCode());
        assertThat(List.of(run.out(), run.asTold().out()).stream().flatMap(List::stream).sorted())
                .containsExactlyElementsOf(plain.out());
        return run;
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("forklore.engine.python.TracerIT#methods")
    void whatGoesThroughAPipeIsToldAndWhoWaits(Interpreter interpreter, String method)
            throws Exception {
        var run = same(interpreter, "pipes.py", method);
        assertThat(run.all(PipeCreated.class))
                .extracting(PipeCreated::name, PipeCreated::duplex)
                .containsExactly(tuple("here, there", true), tuple("r, w", false));
        assertThat(run.all(PipeCreated.class)).allMatch(pipe -> pipe.capacity() > 0);
        var both = run.all(PipeCreated.class).get(0).pipe();
        var one = run.all(PipeCreated.class).get(1).pipe();
        assertThat(run.all(PipeSent.class))
                .extracting(PipeSent::pipe, PipeSent::end, sent -> sent.value().charAt(0))
                .containsExactly(tuple(both, 1, 'x'), tuple(both, 0, '['), tuple(one, 1, 'b'));
        assertThat(run.all(PipeReceived.class))
                .extracting(PipeReceived::pipe, PipeReceived::end, PipeReceived::bytes)
                .containsExactly(
                        tuple(both, 0, run.all(PipeSent.class).get(0).bytes()),
                        tuple(both, 1, run.all(PipeSent.class).get(1).bytes()),
                        tuple(one, 0, run.all(PipeSent.class).get(2).bytes()));
        assertThat(run.all(Blocked.class))
                .filteredOn(wait -> wait.call() == Wait.SEND)
                .as("more than the pipe takes")
                .extracting(Blocked::on)
                .containsExactly(both);
        assertThat(run.all(Blocked.class))
                .filteredOn(wait -> wait.call() == Wait.RECEIVE)
                .extracting(Blocked::on)
                .contains(both);
        assertThat(writersAt(run, run.all(PipeReceived.class).getLast()))
                .as("why the end of the file comes: nobody is left who could write")
                .isEmpty();
    }

    /// Who holds the writing end after the last message was read.
    private static Set<Holder> writersAt(TracedPython.Ended run, PipeReceived last) {
        var holders = new HashSet<Holder>();
        for (TraceEvent event : run.events()) {
            if (event instanceof PipeHeld held && held.pipe().equals(last.pipe())) {
                holders.add(new Holder(held.pid(), held.pipe(), held.end()));
            } else if (event instanceof PipeClosed closed) {
                holders.remove(new Holder(closed.pid(), closed.pipe(), closed.end()));
            }
        }
        return holders.stream().filter(holder -> holder.end() == 1).collect(Collectors.toSet());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forklore.engine.python.TracerIT#interpreters")
    void otherProgramsHaveTheirOwnNamesAndTheEndsThatTheyGot(Interpreter interpreter)
            throws Exception {
        var run = same(interpreter, "programs.py");
        assertThat(run.all(ProgramReplaced.class))
                .extracting(ProgramReplaced::program)
                .containsExactly("echo", "true", "echo", "sh", "echo", "sh");
        assertThat(run.births().stream().skip(1))
                .extracting(ProcessStarted::name)
                .containsExactly("echo", "true", "echo", "sh", "nonexistent", "echo", "Fork-1");
        assertThat(run.all(ForkReturned.class)).as("the listing forked once").hasSize(2);
        var pipes = run.all(PipeCreated.class);
        assertThat(pipes).extracting(PipeCreated::name).containsExactly("r, w", "a, b");
        int parent = run.births().getFirst().pid();
        assertThat(childHeld(run, pipes.get(0).pipe(), parent))
                .as("echo got the end to write, and no other")
                .containsExactly(1);
        int shell = run.all(ProgramReplaced.class).getLast().pid();
        assertThat(run.all(PipeClosed.class))
                .filteredOn(closed -> closed.pid() == shell)
                .as("what exec() closes; its output stays")
                .extracting(PipeClosed::pipe, PipeClosed::end)
                .containsExactly(tuple(pipes.get(1).pipe(), 0));
        assertThat(run.all(PipeReceived.class))
                .extracting(PipeReceived::value)
                .containsExactly("b'five\\n'", "b'six\\n'");
    }

    private static List<Integer> childHeld(TracedPython.Ended run, String pipe, int parent) {
        return run.all(PipeHeld.class).stream()
                .filter(held -> held.pid() != parent && Objects.equals(held.pipe(), pipe))
                .map(PipeHeld::end)
                .toList();
    }
}
