package forklore.engine.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forklore.run.Interpreter;
import forklore.trace.SyncEvent.SyncAcquired;
import forklore.trace.SyncEvent.SyncCreated;
import forklore.trace.SyncEvent.SyncReleased;
import forklore.trace.SyncKind;
import forklore.trace.TraceEvent;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Who holds a lock is told truly at each moment, also among takes that are too quick to be told.
class HoldersIT {
    @TempDir private Path folder;

    /// @param lock its name in the listing
    private record Hold(String lock, int pid, long from, long to) {
        boolean covers(Hold other) {
            return lock.equals(other.lock)
                    && pid == other.pid
                    && from <= other.from
                    && other.to <= to;
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("forklore.engine.python.TracerIT#methods")
    void theToldHolderIsTheTrueOne(Interpreter interpreter, String method) throws Exception {
        assumeTrue(interpreter != null, "there is no CPython 3.8 or later here");
        var run =
                new TracedPython(interpreter, folder, "")
                        .traced(TracedPython.listing("holders.py"), method);
        assertThat(run.exitCode()).isZero();

        var names =
                run.all(SyncCreated.class).stream()
                        .filter(made -> made.kind().isHeld())
                        .collect(Collectors.toMap(SyncCreated::thing, SyncCreated::name));
        assertThat(names.values()).containsExactlyInAnyOrder("lock", "again", "cond");
        var told = told(run.events(), names);
        var truly = truly(run);
        assertThat(truly)
                .as("three processes held three locks, the condition's twice a round")
                .hasSize(81);
        assertThat(truly)
                .allSatisfy(
                        hold ->
                                assertThat(told)
                                        .as("what is told while %s", hold)
                                        .anyMatch(it -> it.covers(hold)));
    }

    /// The holds that are told; each must end before the next of the same lock begins.
    private static List<Hold> told(List<TraceEvent> events, Map<String, String> names) {
        var holds = new ArrayList<Hold>();
        var now = new HashMap<String, SyncAcquired>();
        for (TraceEvent event : events) {
            if (event instanceof SyncAcquired taken && names.containsKey(taken.thing())) {
                assertThat(now.put(taken.thing(), taken)).as("held when %s", taken).isNull();
            } else if (event instanceof SyncReleased given && names.containsKey(given.thing())) {
                var taken = Objects.requireNonNull(now.remove(given.thing()), given::toString);
                assertThat(given.pid()).as("who gives back %s", taken).isEqualTo(taken.pid());
                var name = Objects.requireNonNull(names.get(given.thing()));
                holds.add(new Hold(name, taken.pid(), taken.t(), given.t()));
            }
        }
        assertThat(now).as("still held at the end").isEmpty();
        return holds;
    }

    /// What the processes themselves say that they held, while they did.
    private static List<Hold> truly(TracedPython.Ended run) {
        return run.asTold().out().stream()
                .map(line -> line.split(" "))
                .map(
                        w ->
                                new Hold(
                                        w[1],
                                        Integer.parseInt(w[2]),
                                        Long.parseLong(w[3]),
                                        Long.parseLong(w[4])))
                .toList();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("forklore.engine.python.TracerIT#methods")
    void eachThingIsToldByItsKindAndName(Interpreter interpreter, String method) throws Exception {
        assumeTrue(interpreter != null, "there is no CPython 3.8 or later here");
        var run =
                new TracedPython(interpreter, folder, "")
                        .traced(TracedPython.listing("things.py"), method);
        assertThat(run.exitCode()).isZero();
        var things =
                run.all(SyncCreated.class).stream()
                        .collect(Collectors.toMap(HoldersIT::nameOf, made -> made));
        assertThat(things.keySet())
                .containsExactlyInAnyOrder(
                        "lock guard",
                        "rlock again",
                        "semaphore seats",
                        "lock forks[0]",
                        "lock forks[1]",
                        "condition changed",
                        "rlock changed",
                        "barrier gate",
                        "event go",
                        "value num",
                        "rlock num",
                        "array cells",
                        "rlock cells",
                        "memory block",
                        "lock far",
                        "semaphore few",
                        "condition news",
                        "rlock news");
        assertThat(thing(things, "semaphore seats").count()).isEqualTo(2);
        assertThat(thing(things, "barrier gate").count()).isEqualTo(3);
        assertThat(thing(things, "array cells").count()).isEqualTo(5);
        assertThat(thing(things, "memory block").count()).isEqualTo(4096);
        for (String name : List.of("condition changed", "value num", "condition news")) {
            var lock = "rlock " + name.substring(name.indexOf(' ') + 1);
            assertThat(thing(things, name).lock()).isEqualTo(thing(things, lock).thing());
        }
        assertThat(thing(things, "lock guard").kind()).isEqualTo(SyncKind.LOCK);
    }

    private static String nameOf(SyncCreated made) {
        return made.kind().word() + " " + made.name();
    }

    private static SyncCreated thing(Map<String, SyncCreated> things, String name) {
        return Objects.requireNonNull(things.get(name), name);
    }
}
