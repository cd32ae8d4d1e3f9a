package forklore.app.html;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.ground.Language;
import forklore.lesson.Demo;
import forklore.lesson.Lesson;
import forklore.lesson.RecordedRun;
import forklore.trace.TraceEvent;
import forklore.trace.TraceFile;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The recordings that ship with the course, each as a page of its own: the longest of each lesson,
/// or with `-Dforklore.pages=all` every one.
@Execution(ExecutionMode.CONCURRENT)
class ShippedPagesIT {
    private static final int LARGEST = 1_000_000;

    @TestFactory
    Stream<DynamicTest> eachIsSmallWholeAndInBothLanguages() {
        return Pages.COURSE.lessons().stream()
                .flatMap(ShippedPagesIT::chosen)
                .map(shipped -> test(shipped.demo(), shipped.run()));
    }

    private record Shipped(Demo demo, RecordedRun run) {
        long length() {
            try (var in = run.open()) {
                return in.skip(Long.MAX_VALUE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Stream<Shipped> chosen(Lesson lesson) {
        var all =
                lesson.demos().stream()
                        .flatMap(
                                demo ->
                                        demo.recordings().stream()
                                                .map(run -> new Shipped(demo, run)));
        return System.getProperty("forklore.pages", "").equals("all")
                ? all
                : all.max(Comparator.comparingLong(Shipped::length)).stream();
    }

    private static DynamicTest test(Demo demo, RecordedRun run) {
        String name = RecordedRun.fileName(demo.id(), run.engine(), run.language());
        return DynamicTest.dynamicTest(name, () -> check(demo, run));
    }

    private static void check(Demo demo, RecordedRun recorded) throws Exception {
        TraceFile trace;
        try (var in = recorded.open()) {
            trace = TraceFile.read(in);
        }
        String page = Pages.run(trace.events());
        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(LARGEST);
        JsonNode film = Pages.films(page).getFirst();
        assertThat(steps(film))
                .containsAll(
                        trace.events().stream().map(TraceEvent::t).collect(Collectors.toSet()));
        assertThat(film.get("faces")).hasSize(Language.all().size());
        for (Language language : Language.all()) {
            JsonNode face = film.get("faces").get(language.code());
            assertThat(face.get("lanes")).hasSize(demo.parts().size());
            assertThat(face.get("lanes"))
                    .allSatisfy(lane -> assertThat(lane.path("listing").isObject()).isTrue());
            checkStrip(face.get("frames"), face.get("shapes").size() + 10_000);
            assertThat(face.get("tales").size()).isPositive();
        }
        assertThat(lastOutput(film)).isEqualTo(film.at("/reel/rows").size() > 0);
    }

    /// The moments that one can step to, ns.
    private static Set<Long> steps(JsonNode film) {
        var steps = new HashSet<Long>();
        double t = 0;
        for (JsonNode gap : film.get("times")) {
            t += Math.abs(gap.doubleValue());
            if (gap.doubleValue() >= 0) {
                steps.add(Math.round(t * 1000));
            }
        }
        return steps;
    }

    /// Changes fit onto the lists that they change.
    private static void checkStrip(JsonNode frames, long largest) {
        Map<Integer, Integer> sizes = new HashMap<>();
        int before = -1;
        for (JsonNode frame : frames) {
            assertThat(frame.get(0).intValue()).isGreaterThan(before);
            before = frame.get(0).intValue();
            for (int i = 1; i < frame.size(); i++) {
                checkChange(frame.get(i), sizes);
                assertThat(frame.get(i))
                        .allSatisfy(n -> assertThat(n.longValue()).isLessThan(largest));
            }
        }
        assertThat(sizes).isNotEmpty();
    }

    private static void checkChange(JsonNode change, Map<Integer, Integer> sizes) {
        int track = change.get(0).intValue();
        int from = change.get(1).intValue();
        int size = sizes.getOrDefault(track, 0);
        if (from < 0) {
            for (int i = 2; i < change.size(); i += 2) {
                assertThat(change.get(i).intValue()).isBetween(0, size - 1);
            }
        } else {
            int gone = change.get(2).intValue();
            assertThat(from + gone).isBetween(0, size);
            sizes.put(track, size - gone + change.size() - 3);
        }
    }

    private static boolean lastOutput(JsonNode film) {
        int output = film.at("/reel/output").intValue();
        for (JsonNode frame : film.at("/reel/frames")) {
            for (int i = 1; i < frame.size(); i++) {
                if (frame.get(i).get(0).intValue() == output) {
                    return true;
                }
            }
        }
        return false;
    }
}
