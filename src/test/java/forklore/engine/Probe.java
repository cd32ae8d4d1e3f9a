package forklore.engine;

import forklore.lesson.EngineKind;
import forklore.lesson.Listing;
import forklore.run.Outcome;
import forklore.run.RunRequest;
import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.RunEvent.RunEnded;
import forklore.trace.TraceEvent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/// Listens to a run in a test, and waits for what should happen in it.
public final class Probe implements RunListener {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final List<TraceEvent> events = new ArrayList<>();

    /// A request to run these listings, the first in lane `a`, the next in `b`, …; a single one has
    /// no lane.
    public static RunRequest request(Duration deadline, String... sources) {
        var programs = new ArrayList<RunRequest.Program>();
        for (String source : sources) {
            String lane = sources.length == 1 ? "" : Character.toString('a' + programs.size());
            programs.add(
                    new RunRequest.Program(
                            lane, new Listing(EngineKind.JAVA, "Listing.java", source)));
        }
        return new RunRequest("test", programs, Map.of("seed", "7"), List.of("num"), deadline);
    }

    @Override
    public synchronized void happened(List<TraceEvent> more) {
        events.addAll(more);
        notifyAll();
    }

    public synchronized List<TraceEvent> events() {
        return List.copyOf(events);
    }

    public <E extends TraceEvent> List<E> events(Class<E> type) {
        return events().stream().filter(type::isInstance).map(type::cast).toList();
    }

    /// Every line of output so far.
    public List<String> output() {
        return events(OutputWritten.class).stream().map(OutputWritten::text).toList();
    }

    /// The pids of all processes that ever started, except those of a runtime's helpers.
    public List<Integer> pids() {
        return events(ProcessStarted.class).stream().map(ProcessStarted::pid).toList();
    }

    /// Waits for an event like this.
    public <E extends TraceEvent> E await(Class<E> type, Predicate<E> like)
            throws InterruptedException {
        return await(type, like, 1).getFirst();
    }

    /// Waits for that many events like this.
    public synchronized <E extends TraceEvent> List<E> await(
            Class<E> type, Predicate<E> like, int count) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            List<E> found = events(type).stream().filter(like).toList();
            if (found.size() >= count) {
                return found;
            }
            long left = deadline - System.nanoTime();
            if (left <= 0 || ended()) {
                throw new AssertionError(
                        "no " + count + " " + type.getSimpleName() + " like that in " + events);
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    private boolean ended() {
        return !events.isEmpty() && events.getLast() instanceof RunEnded;
    }

    /// Waits for the end.
    public static Outcome end(Run run) throws Exception {
        try {
            return run.outcome().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            run.stop();
            throw e;
        }
    }

    /// Waits until none of these processes is there, not even as a zombie.
    public static void awaitGone(List<Integer> pids) throws Exception {
        for (int pid : pids) {
            var handle = ProcessHandle.of(pid);
            if (handle.isPresent()) {
                handle.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
        }
    }

    /// Those of these processes that are still there; not those that only got the same pid.
    public static List<Integer> alive(List<Integer> pids) {
        return pids.stream().filter(Probe::isOfARun).toList();
    }

    private static boolean isOfARun(int pid) {
        try {
            return Files.readString(
                            Path.of("/proc/" + pid + "/environ"), StandardCharsets.ISO_8859_1)
                    .contains("FORKLORE_TRACE=");
        } catch (IOException e) {
            return false;
        }
    }
}
