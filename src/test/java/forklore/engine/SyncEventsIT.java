package forklore.engine;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.jvm.JavaEngine;
import forklore.mp.files.ProcessFolder;
import forklore.run.Outcome;
import forklore.trace.PipeEvent;
import forklore.trace.ProcessEvent.Blocked;
import forklore.trace.SyncEvent;
import forklore.trace.SyncEvent.SyncAcquired;
import forklore.trace.SyncEvent.SyncCreated;
import forklore.trace.SyncEvent.SyncRecovered;
import forklore.trace.SyncEvent.SyncReleased;
import forklore.trace.SyncKind;
import forklore.trace.Wait;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// What a listing's locks and their kin tell, by the names of its variables.
class SyncEventsIT {
    private static final Duration DEADLINE = Duration.ofMinutes(3);

    private static final JavaEngine ENGINE = new JavaEngine();

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    private static Probe run(String listing) throws Exception {
        var probe = new Probe();
        Run run = ENGINE.start(Probe.request(DEADLINE, listing), probe);
        assertThat(Probe.end(run)).isEqualTo(new Outcome.Exited(0));
        return probe;
    }

    private static Map<String, SyncCreated> made(Probe probe) {
        return probe.events(SyncCreated.class).stream()
                .collect(Collectors.toMap(it -> it.kind().word() + " " + it.name(), it -> it));
    }

    private static SyncCreated get(Map<String, SyncCreated> made, String name) {
        return Objects.requireNonNull(made.get(name), name);
    }

    @Test
    void eachThingIsToldWithItsNameAndWhatIsDoneWithIt() throws Exception {
        Probe probe =
                run(
                        """
                        import forklore.mp.Process;
                        import forklore.mp.*;

                        static void work(Lock lock, Event go, Barrier meet, Condition ready, Value<Integer> total) {
                            go.waitFor();
                            try (var held = lock.hold()) {
                                total.update(n -> n + 1);
                            }
                            meet.waitFor();
                            try (var held = ready.hold()) {
                                ready.notifyEvery();
                            }
                        }

                        void main() {
                            var lock_a = new Lock();
                            var go = new Event();
                            var permits = new Semaphore(3);
                            var meet = new Barrier(2);
                            var ready = new Condition();
                            var total = new Value<>(0);
                            var squares = new Array<>(10, 0);
                            var child = new Process(() -> work(lock_a, go, meet, ready, total));
                            permits.acquire();
                            permits.release();
                            lock_a.acquire();
                            child.start();
                            go.set();
                            lock_a.release();
                            ready.acquire();
                            meet.waitFor();
                            ready.waitFor();
                            ready.release();
                            child.join();
                            go.clear();
                        }
                        """);
        Map<String, SyncCreated> made = made(probe);
        assertThat(made.keySet())
                .contains(
                        "lock lock_a",
                        "event go",
                        "semaphore permits",
                        "barrier meet",
                        "condition ready",
                        "rlock ready",
                        "value total",
                        "rlock total",
                        "array squares");
        assertThat(get(made, "semaphore permits").count()).isEqualTo(3);
        assertThat(get(made, "barrier meet").count()).isEqualTo(2);
        assertThat(get(made, "array squares").count()).isEqualTo(10);
        assertThat(get(made, "condition ready").lock()).isEqualTo(get(made, "rlock ready").thing());
        String lock = get(made, "lock lock_a").thing();
        assertThat(of(probe, lock))
                .startsWith("SyncCreated", "SyncAcquired 0", "SyncReleased 1")
                .endsWith("SyncAcquired 0", "SyncReleased 1")
                .hasSize(5);
        assertThat(of(probe, get(made, "semaphore permits").thing()))
                .isEqualTo(List.of("SyncCreated", "SyncAcquired 2", "SyncReleased 3"));
        assertThat(of(probe, get(made, "event go").thing()))
                .isEqualTo(List.of("SyncCreated", "FlagSet", "FlagCleared"));
        assertThat(of(probe, get(made, "barrier meet").thing()))
                .isEqualTo(List.of("SyncCreated", "BarrierPassed"));
        assertThat(of(probe, get(made, "condition ready").thing()))
                .isEqualTo(List.of("SyncCreated", "ConditionNotified"));
        assertThat(probe.events(Blocked.class))
                .anySatisfy(
                        it -> {
                            assertThat(it.call()).isEqualTo(Wait.CONDITION);
                            assertThat(it.on()).isEqualTo(get(made, "condition ready").thing());
                        });
    }

    /// What was told of that thing, in order.
    private static List<String> of(Probe probe, String thing) {
        return probe.events(SyncEvent.class).stream()
                .filter(it -> it.toString().matches(".*thing=" + thing + "[,\\]].*"))
                .map(SyncEventsIT::word)
                .toList();
    }

    private static String word(SyncEvent event) {
        return switch (event) {
            case SyncAcquired it -> "SyncAcquired " + it.count();
            case SyncReleased it -> "SyncReleased " + it.count();
            default -> event.getClass().getSimpleName();
        };
    }

    @Test
    void whatADeadProcessHeldIsToldToBeFree() throws Exception {
        Probe probe =
                run(
                        """
                        import forklore.mp.Process;
                        import forklore.mp.*;

                        void main() {
                            var lock = new Lock();
                            var child = new Process(() -> lock.acquire()).named("holder");
                            child.start();
                            child.join();
                            lock.acquire();
                            lock.release();
                        }
                        """);
        SyncRecovered freed = probe.events(SyncRecovered.class).getFirst();
        assertThat(freed.thing()).isEqualTo(get(made(probe), "lock lock").thing());
        assertThat(freed.from()).isEqualTo(probe.pids().get(1));
        assertThat(freed.pid()).isEqualTo(probe.pids().getFirst());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void forkedProcessesShareLocksAndValues() throws Exception {
        Probe probe =
                run(
                        """
                        import static forklore.mp.Posix.*;
                        import forklore.mp.Condition;
                        import forklore.mp.Lock;
                        import forklore.mp.Value;

                        static final int ROUNDS = 300;

                        static void add(Value<Integer> total, int times) {
                            for (int i = 0; i < times; i++) {
                                total.update(n -> n + 1);
                            }
                        }

                        void main() {
                            var total = new Value<>(0);
                            var held = new Lock();
                            var ready = new Condition();
                            int dying = fork();
                            if (dying == 0) {
                                held.acquire();
                                _exit(0);
                            }
                            waitpid(dying);
                            held.acquire();
                            held.release();
                            int pid = fork();
                            add(total, ROUNDS);
                            if (pid == 0) {
                                ready.acquire();
                                ready.notifyEvery();
                                ready.release();
                                var own = new Lock();
                                own.acquire();
                                own.release();
                                _exit(0);
                            }
                            ready.acquire();
                            ready.waitFor(() -> total.get() == 2 * ROUNDS, 60);
                            ready.release();
                            waitpid(pid);
                            IO.println("total " + total.get());
                        }
                        """);
        assertThat(probe.output()).isEqualTo(List.of("total 600"));
        assertThat(probe.events(SyncRecovered.class)).hasSize(1);
        assertThat(
                        probe.events(SyncCreated.class).stream()
                                .filter(it -> it.kind() == SyncKind.LOCK))
                .extracting(SyncCreated::name)
                .containsExactlyInAnyOrder("held", "own");
        assertThat(probe.events(SyncCreated.class))
                .extracting(SyncCreated::thing)
                .doesNotHaveDuplicates();
    }

    /// What was killed as a whole leaves no memory behind.
    @Test
    @EnabledOnOs(OS.LINUX)
    void aRunThatIsStoppedLeavesNoSharedMemory() throws Exception {
        var probe = new Probe();
        Run run =
                ENGINE.start(
                        Probe.request(
                                DEADLINE,
                                """
                                import forklore.mp.Process;
                                import forklore.mp.*;

                                void main() {
                                    var lock = new Lock();
                                    var memory = SharedMemory.create(1000);
                                    lock.acquire();
                                    var child = new Process(() -> { new Lock(); lock.acquire(); });
                                    child.start();
                                    child.join();
                                }
                                """),
                        probe);
        probe.await(Blocked.class, it -> it.call() == Wait.LOCK);
        List<Path> folders =
                probe.pids().stream().map(pid -> ProcessFolder.MEMORY.of(pid)).toList();
        assertThat(folders).allMatch(Files::exists);
        run.stop();
        var _ = Probe.end(run);
        Probe.awaitGone(probe.pids());
        long deadline = System.nanoTime() + DEADLINE.toNanos();
        while (folders.stream().anyMatch(Files::exists) && System.nanoTime() < deadline) {
            Thread.sleep(10);
        }

        assertThat(folders).noneMatch(Files::exists);
    }

    @Test
    void aPipeTellsWhoHoldsItsEndsAndWhatGoesThrough() throws Exception {
        Probe probe =
                run(
                        """
                        import forklore.mp.Process;
                        import forklore.mp.Pipe;

                        static void say(Pipe.End<String> end) {
                            end.send("hello");
                            end.close();
                        }

                        void main() {
                            var pipe = Pipe.<String>open();
                            var theirs = pipe.second();
                            var child = new Process(() -> say(theirs));
                            child.start();
                            theirs.close();
                            pipe.first().receive();
                            child.join();
                        }
                        """);
        int main = probe.pids().getFirst();
        int child = probe.pids().get(1);
        var created = probe.events(PipeEvent.PipeCreated.class).getFirst();
        assertThat(created.name()).isEqualTo("pipe");
        assertThat(created.duplex()).isTrue();
        assertThat(probe.events(PipeEvent.PipeHeld.class))
                .extracting(it -> it.pid() + " " + it.end())
                .containsExactlyInAnyOrder(main + " 0", main + " 1", child + " 1");
        assertThat(probe.events(PipeEvent.PipeClosed.class))
                .extracting(it -> it.pid() + " " + it.end())
                .containsExactlyInAnyOrder(main + " 1", child + " 1");
        var sent = probe.events(PipeEvent.PipeSent.class).getFirst();
        var received = probe.events(PipeEvent.PipeReceived.class).getFirst();
        assertThat(sent.pid()).isEqualTo(child);
        assertThat(sent.end()).isEqualTo(1);
        assertThat(sent.value()).isEqualTo("hello");
        assertThat(received.pid()).isEqualTo(main);
        assertThat(received.end()).isEqualTo(0);
        assertThat(received.bytes()).isEqualTo(sent.bytes()).isPositive();
        assertThat(sent.t()).isLessThan(received.t());
        assertThat(probe.events(Blocked.class))
                .filteredOn(it -> it.call() == Wait.RECEIVE)
                .extracting(Blocked::on)
                .contains(created.pipe());
    }

    /// By the true place, wherever the listing begins; not where the place is not plain to see.
    @Test
    void thingsInListsAndArraysHaveTheNameOfTheirPlace() throws Exception {
        Probe probe =
                run(
                        """
                        import java.util.ArrayList;
                        import java.util.List;
                        import forklore.mp.Lock;
                        import forklore.mp.Semaphore;

                        List<Semaphore> seats = new ArrayList<>();
                        static Lock[] doors = new Lock[6];

                        void main() {
                            var forks = new ArrayList<Lock>();
                            for (int i = 0; i < 2; i++) {
                                forks.add(new Lock());
                            }
                            forks.add(new Lock());
                            seats.add(new Semaphore(2));
                            for (int i = 3; i < 5; i++) {
                                doors[i] = new Lock();
                            }
                            doors[0] = new Lock();
                            doors[forks.size() - 1] = new Lock();
                        }
                        """);

        assertThat(probe.events(SyncCreated.class))
                .extracting(SyncCreated::name)
                .containsExactly(
                        "forks[0]",
                        "forks[1]",
                        "forks[2]",
                        "seats[0]",
                        "doors[3]",
                        "doors[4]",
                        "doors[0]",
                        "");
    }
}
