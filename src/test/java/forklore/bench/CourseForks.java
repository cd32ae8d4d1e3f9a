package forklore.bench;

import forklore.engine.jvm.JavaEngine;
import forklore.lesson.Course;
import forklore.lesson.CourseReader;
import forklore.lesson.Demo;
import forklore.lesson.EngineKind;
import forklore.lesson.Lesson;
import forklore.lesson.ParameterValues;
import forklore.run.Outcome;
import forklore.run.RunRequest;
import forklore.trace.ProcessEvent.ForkReturned;
import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.ProcessEvent.ProcessFailed;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.TraceEvent;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Runs the course's own fork demos as the app does, each launch in a fresh JVM, and says what is
/// wrong with a launch: it hangs, fails, or forks too little.
public final class CourseForks implements AutoCloseable {
    /// A fork demo sleeps a few seconds at most; who takes longer than this hangs, however busy the
    /// machine is.
    private static final long PATIENCE_SECONDS = 240;

    private static final Duration DEADLINE = Duration.ofSeconds(2 * PATIENCE_SECONDS);

    private static final Course COURSE = CourseReader.bundled();

    /// Every fork demo; the one with many forks several times, because it is the hardest.
    public static final List<Launch> ROUND =
            List.of(
                    new Launch("num00/fork-branch", 1),
                    new Launch("num01/fork", 1),
                    new Launch("num01/printed-twice", 2),
                    new Launch("num02/globals", 1),
                    new Launch("num03/two-forks-four", 3),
                    new Launch("num03/two-forks-three", 2),
                    new Launch("num03/two-forks-three", 2, "again=child"),
                    new Launch("num03/orphan", 1),
                    new Launch("num03/zombie", 2),
                    new Launch("num03/n-forks", 7, "n=3"),
                    new Launch("num03/n-forks", 15, "n=4"),
                    new Launch("num03/n-forks", 31, "n=5"),
                    new Launch("num03/n-forks", 31, "n=5"),
                    new Launch("num03/n-forks", 31, "n=5"));

    private final JavaEngine engine = new JavaEngine();

    /// One demo with settings such as `n=5`, and the forks that it makes.
    public record Launch(String demo, int forks, List<String> settings) {
        Launch(String demo, int forks, String... settings) {
            this(demo, forks, List.of(settings));
        }
    }

    /// Runs the demo once.
    ///
    /// @return `good`, or what was wrong
    public String run(Launch launch) throws InterruptedException {
        Set<Integer> pids = ConcurrentHashMap.newKeySet();
        Set<Integer> forked = ConcurrentHashMap.newKeySet();
        var failures = new ConcurrentLinkedQueue<TraceEvent>();
        var run =
                engine.start(
                        request(launch),
                        events -> events.forEach(e -> note(e, pids, forked, failures)));
        try {
            Outcome outcome = run.outcome().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!outcome.equals(new Outcome.Exited(0))) {
                return "bad " + launch + ": " + outcome;
            }
            return forked.size() == launch.forks()
                    ? "good"
                    : "bad " + launch + ": " + forked.size() + " forks " + failures;
        } catch (TimeoutException e) {
            String evidence = Evidence.of(pids);
            run.stop();
            return "hung " + launch + evidence;
        } catch (ExecutionException e) {
            return "bad " + launch + ": " + e;
        }
    }

    private static void note(
            TraceEvent event, Set<Integer> pids, Set<Integer> forked, Queue<TraceEvent> failures) {
        if (event instanceof ProcessStarted started) {
            pids.add(started.pid());
        } else if (event instanceof ForkReturned returned && returned.value() == 0) {
            forked.add(returned.pid());
        } else if (event instanceof ProcessFailed
                || (event instanceof ProcessExited exited && exited.exitCode() != 0)) {
            failures.add(event);
        }
    }

    private static RunRequest request(Launch launch) {
        String[] parts = launch.demo().split("/");
        Lesson lesson = COURSE.lesson(parts[0]).orElseThrow();
        Demo demo = lesson.demo(parts[1]).orElseThrow();
        Map<String, String> values = ParameterValues.of(demo, launch.settings());
        return RunRequest.of(
                        launch.demo(),
                        demo,
                        values,
                        part -> Objects.requireNonNull(part.listings().get(EngineKind.JAVA)))
                .within(DEADLINE);
    }

    @Override
    public void close() {
        engine.close();
    }
}
