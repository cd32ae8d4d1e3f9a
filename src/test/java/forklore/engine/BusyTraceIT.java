package forklore.engine;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.jvm.JavaEngine;
import forklore.run.Outcome;
import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.QueueEvent.QueueGot;
import forklore.trace.QueueEvent.QueuePut;
import forklore.trace.RunEvent.EventsDropped;
import forklore.trace.SyncEvent.SyncAcquired;
import forklore.trace.SyncEvent.SyncReleased;
import forklore.trace.TraceEvent;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/// Processes that tell more than fits through a pipe, line by line.
@Timeout(300)
class BusyTraceIT {
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
        assertThat(probe.events(EventsDropped.class)).isEmpty();
        return probe;
    }

    @Test
    void tenThousandItemsAreToldEachInItsOrder() throws Exception {
        Probe probe =
                run(
                        """
                        import forklore.mp.Process;
                        import forklore.mp.Queue;

                        static void produce(Queue<Integer> queue) {
                            for (int i = 0; i < 10_000; i++) {
                                queue.put(i);
                            }
                        }

                        void main() {
                            var queue = new Queue<Integer>();
                            var child = new Process(() -> produce(queue));
                            child.start();
                            for (int i = 0; i < 10_000; i++) {
                                queue.get();
                            }
                            child.join();
                        }
                        """);
        List<String> numbers = IntStream.range(0, 10_000).mapToObj(Integer::toString).toList();
        assertThat(probe.events(QueuePut.class).stream().map(QueuePut::value))
                .containsExactlyElementsOf(numbers);
        assertThat(probe.events(QueueGot.class).stream().map(QueueGot::value))
                .containsExactlyElementsOf(numbers);
        assertThat(probe.events().stream().map(TraceEvent::t)).isSorted();
    }

    @Test
    void whatAProcessToldBeforeItWasKilledIsToldBeforeItsEnd() throws Exception {
        Probe probe =
                run(
                        """
                        import static forklore.mp.Time.sleep;

                        import forklore.mp.Event;
                        import forklore.mp.Process;

                        static void work(Event done) {
                            for (int i = 0; i < 5_000; i++) {
                                IO.println("line " + i);
                            }
                            done.set();
                            sleep(600);
                        }

                        void main() {
                            var done = new Event();
                            var child = new Process(() -> work(done));
                            child.start();
                            done.waitFor();
                            child.kill();
                            child.join();
                        }
                        """);
        int pid =
                probe.events(OutputWritten.class).stream()
                        .filter(it -> it.text().equals("line 0"))
                        .findFirst()
                        .orElseThrow()
                        .pid();
        List<TraceEvent> its = probe.events().stream().filter(it -> it.pid() == pid).toList();
        List<String> said =
                its.stream()
                        .takeWhile(it -> !(it instanceof ProcessExited))
                        .filter(OutputWritten.class::isInstance)
                        .map(it -> ((OutputWritten) it).text())
                        .toList();
        assertThat(said)
                .containsExactlyElementsOf(
                        IntStream.range(0, 5_000).mapToObj(i -> "line " + i).toList());
    }

    @Test
    void aLockTakenMoreOftenThanAnybodySeesIsToldAsOftenAsItIsGivenBack() throws Exception {
        Probe probe =
                run(
                        """
                        import static forklore.mp.Time.sleep;

                        import forklore.mp.Lock;

                        void main() {
                            var lock = new Lock();
                            for (int i = 0; i < 20_000; i++) {
                                lock.acquire();
                                lock.release();
                            }
                            lock.acquire();
                            sleep(0.05);
                            lock.release();
                        }
                        """);
        List<SyncAcquired> taken = probe.events(SyncAcquired.class);
        List<SyncReleased> given = probe.events(SyncReleased.class);
        assertThat(taken).hasSameSizeAs(given).hasSizeBetween(51, 20_000);
        for (int i = 0; i < taken.size(); i++) {
            assertThat(given.get(i).t()).isGreaterThanOrEqualTo(taken.get(i).t());
        }
        assertThat(given.getLast().t() - taken.getLast().t()).isGreaterThan(50_000_000);
    }
}
