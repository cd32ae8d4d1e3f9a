package forklore.course;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.QueueEvent.QueueFull;
import forklore.trace.QueueEvent.QueueGot;
import forklore.trace.QueueEvent.QueuePut;
import forklore.trace.Role;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// Communication: Queue.
class Num07Demos {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void aFullQueueMakesPutWaitAndGiveUp() {
        var run = DemoRun.of("num07/bounded-queue");
        assertThat(run.lines())
                .containsExactly(
                        "message 1 is in; full: false",
                        "message 2 is in; full: false",
                        "message 3 is in; full: true",
                        "Full after 3 s; size 3",
                        "Full at once; size 3",
                        "got message 1",
                        "got message 2",
                        "got message 3",
                        "Empty at once");
        var fulls = run.all(QueueFull.class);
        assertThat(fulls).hasSize(2);
        assertThat(fulls.getFirst().t() - run.line("message 3 is in").t())
                .isGreaterThanOrEqualTo(3 * SECOND - SECOND / 100);
        assertThat(run.line("Full after").t()).isGreaterThanOrEqualTo(fulls.getFirst().t());
        assertThat(run.answer()).contains("the same");
    }

    @Test
    void theCapacityIsAParameter() {
        var run = DemoRun.of("num07/bounded-queue", "capacity=1");
        assertThat(run.lines())
                .startsWith("message 1 is in; full: true")
                .endsWith("got message 1", "Empty at once");
        assertThat(run.number("maxSize")).isEqualTo(1);
    }

    @Test
    void theReaderFindsWhatAnEndedWriterLeft() {
        var run = DemoRun.of("num07/writer-reader");
        assertThat(run.lines())
                .containsExactly(
                        "writer puts A",
                        "writer puts B",
                        "writer puts C",
                        "writer puts quit",
                        "reader got A",
                        "reader got B",
                        "reader got C",
                        "reader got quit",
                        "all was written and read",
                        "writer alive: false",
                        "reader alive: false");
        assertThat(run.all(ProcessStarted.class).getLast().t())
                .isGreaterThan(run.all(ProcessExited.class).getFirst().t());
    }

    @Test
    void bothAtOnceTheReaderGetsEachWordBeforeTheNextIsPut() {
        var run = DemoRun.of("num07/at-once");
        assertThat(run.all(QueueGot.class))
                .extracting(QueueGot::value)
                .hasSize(4)
                .isEqualTo(run.all(QueuePut.class).stream().map(QueuePut::value).toList());
        // Which of two processes is quicker, a crowded machine decides.
        assertThat(run.all(QueueGot.class).getFirst().t())
                .isLessThan(Moments.end(run, run.all(QueuePut.class).getFirst().pid()));
        assertThat(run.answer()).startsWith("it waits");
    }

    @Test
    void aReaderThatAsksAllTheTimeBurnsTheProcessor() {
        var run = DemoRun.of("num07/busy-reader");
        for (var lane : List.of("broken", "fixed")) {
            assertThat(run.lines(lane)).filteredOn(line -> line.contains("got")).hasSize(4);
        }
        // Both began with the start of a JVM; a crowded machine gives the busy one no whole core.
        assertThat(processorTime(run, "broken")).isGreaterThan(100 + processorTime(run, "fixed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"num07/manager-queue-apply", "num07/manager-queue-apply-async"})
    void theManagerIsAProcessOfItsOwn(String name) {
        var run = DemoRun.of(name);
        assertThat(run.number("processes")).isEqualTo(4);
        assertThat(run.all(ProcessStarted.class))
                .filteredOn(process -> process.role() == Role.MANAGER)
                .singleElement()
                .satisfies(
                        manager ->
                                assertThat(manager.ppid()).isEqualTo((int) run.number("pid.main")));
        assertThat(run.all(QueuePut.class)).hasSize(4);
        assertThat(run.all(QueueGot.class)).hasSize(4);
        assertThat(run.lines())
                .anyMatch(line -> line.endsWith(" has written"))
                .anyMatch(line -> line.endsWith(" has read"))
                .endsWith("end");
    }

    @Test
    void withApplyAllIsWrittenBeforeAnythingIsRead() {
        var run = DemoRun.of("num07/manager-queue-apply");
        assertThat(run.all(QueuePut.class).getLast().t())
                .isLessThan(run.all(QueueGot.class).getFirst().t());
        assertThat(run.answer()).startsWith("four");
    }

    @Test
    void withApplyAsyncWritingAndReadingInterleave() {
        var run = DemoRun.of("num07/manager-queue-apply-async");
        assertThat(run.all(QueueGot.class).getFirst().t())
                .isLessThan(run.all(QueuePut.class).getLast().t());
        assertThat(run.all(QueueGot.class).getFirst().pid())
                .isNotEqualTo(run.all(QueuePut.class).getFirst().pid());
    }

    @Test
    void aPlainQueueIsRefusedByAPoolAndAManagersIsNot() {
        var run = DemoRun.of("num07/plain-queue");
        assertThat(run.lines("broken"))
                .singleElement()
                .asString()
                .startsWith("error: ")
                .contains("through inheritance");
        assertThat(run.lines("fixed")).containsExactly("got hello");
    }

    /// CPython hangs on the left; the Java runtime takes the item in while main waits.
    @Test
    void aLargeItemArrivesAtWhoGetsItBeforeJoining() {
        var run = DemoRun.of("num07/join-first");
        assertThat(run.lines("fixed")).contains("main: got 1000000 letters");
        assertThat(run.number("broken.gets")).isEqualTo(DemoRun.onPython() ? 0 : 1);
    }

    /// CPython may see an empty queue right after a put; the Java runtime counts its own puts.
    @Test
    void nothingThatWasPutIsLostToWhoWaitsForIt() {
        var run = DemoRun.of("num07/empty-after-put");
        assertThat(run.lines("fixed")).containsExactly("put, but not received: 0 of 100");
        String missed = DemoRun.onPython() ? "\\d+" : "0";
        assertThat(run.lines("broken"))
                .singleElement()
                .asString()
                .matches("put, but seen as empty: " + missed + " of 100");
    }

    private static long processorTime(DemoRun run, String lane) {
        return run.lines(lane).stream()
                .filter(line -> line.startsWith("processor time: "))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
