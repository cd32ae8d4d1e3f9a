package forklore.mp;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.mp.tell.TraceEndpoint;
import forklore.trace.PoolEvent.TaskFinished;
import forklore.trace.PoolEvent.TaskStarted;
import forklore.trace.PoolEvent.TaskSubmitted;
import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.ProcessEvent.ProcessReady;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.ProcessEvent.VariableChanged;
import forklore.trace.TraceEvent;
import forklore.trace.TraceReader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/// What a watched listing tells, and what it prints when nobody watches.
@Timeout(120)
class TraceIT {
    private static final String TOKEN = "a-token";

    @Test
    void aWatchedListingTellsOfEveryProcessTaskAndLine() throws Exception {
        List<TraceEvent> events = watch();

        List<ProcessStarted> started = only(events, ProcessStarted.class);
        assertThat(started.stream().map(ProcessStarted::name))
                .startsWith("MainProcess", "greeter")
                .hasSize(5);
        assertThat(only(events, ProcessReady.class)).hasSize(5);
        assertThat(only(events, ProcessExited.class)).hasSize(4);
        assertThat(only(events, TaskSubmitted.class)).hasSize(10);
        assertThat(only(events, TaskStarted.class)).hasSize(10);
        assertThat(only(events, TaskFinished.class).stream().filter(task -> !task.ok()))
                .singleElement()
                .satisfies(task -> assertThat(task.text()).contains("four"));
        assertThat(only(events, OutputWritten.class).stream().map(OutputWritten::text))
                .contains("hello from greeter", "task 0", "task 9", "the end");
        assertThat(only(events, VariableChanged.class))
                .singleElement()
                .satisfies(change -> assertThat(change.value()).isEqualTo("7"));
        assertThat(mostAtOnce(events)).isBetween(1, 3);
    }

    @Test
    void anUnwatchedListingPrintsOnTheRealStandardOutput() throws Exception {
        java.lang.Process listing =
                Listings.command(TracedListing.class).redirectErrorStream(true).start();
        String output = new String(listing.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(listing.waitFor()).isZero();
        assertThat(output).contains("hello from greeter\n", "task 7\n").endsWith("the end");
    }

    @Test
    void aNameOfThousandsOfLettersIsToldShortAndChangesNothing() throws Exception {
        String name = "\u8fdb".repeat(5000);
        List<TraceEvent> events = watch("-Dgreeter.name=" + name);

        assertThat(only(events, ProcessStarted.class))
                .anySatisfy(
                        started ->
                                assertThat(started.name())
                                        .startsWith("\u8fdb\u8fdb")
                                        .endsWith("…")
                                        .hasSizeLessThan(300));
        assertThat(
                        String.join(
                                "",
                                only(events, OutputWritten.class).stream()
                                        .map(OutputWritten::text)
                                        .toList()))
                .contains("hello from " + name);
    }

    private static List<TraceEvent> watch(String... flags) throws Exception {
        var lines = new ConcurrentLinkedQueue<String>();
        List<Thread> readers = new ArrayList<>();
        try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            ProcessBuilder builder = Listings.command(TracedListing.class);
            builder.environment()
                    .put(TraceEndpoint.VARIABLE, "tcp:" + server.getLocalPort() + ":" + TOKEN);
            var command = new ArrayList<>(builder.command());
            command.addAll(1, List.of(flags));
            builder.command(command);
            java.lang.Process listing = builder.start();
            for (int i = 0; i < 5; i++) {
                Socket socket = server.accept();
                readers.add(Thread.ofVirtual().start(() -> read(socket, lines)));
            }
            assertThat(listing.waitFor()).isZero();
        }
        for (Thread reader : readers) {
            reader.join();
        }
        List<TraceEvent> events = new ArrayList<>();
        for (String line : lines) {
            events.add(TraceReader.read(line));
        }
        events.sort(Comparator.comparingLong(TraceEvent::t));
        return events;
    }

    private static void read(Socket socket, ConcurrentLinkedQueue<String> lines) {
        try (socket;
                var in =
                        new BufferedReader(
                                new InputStreamReader(
                                        socket.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(in.readLine()).isEqualTo(TOKEN);
            in.lines().forEach(lines::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UncheckedIOException e) {
            // A terminated worker's connection ends as it ends.
            assertThat(e).hasCauseInstanceOf(IOException.class);
        }
    }

    private static int mostAtOnce(List<TraceEvent> events) {
        int running = 0;
        int most = 0;
        for (TraceEvent event : events) {
            if (event instanceof TaskStarted) {
                running++;
            } else if (event instanceof TaskFinished) {
                running--;
            }
            most = Math.max(most, running);
        }
        return most;
    }

    private static <T extends TraceEvent> List<T> only(List<TraceEvent> events, Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
