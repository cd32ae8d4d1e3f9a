package forklore.app.html;

import forklore.ground.Text;
import forklore.lesson.Course;
import forklore.lesson.Demo;
import forklore.lesson.EngineKind;
import forklore.lesson.Listing;
import forklore.lesson.Part;
import forklore.model.RunInfo;
import forklore.model.Timeline;
import forklore.session.Both;
import forklore.session.OpenedRun;
import forklore.trace.TraceEvent;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds out what a recording is a run of.
///
/// @param own the listing that ran, where it was not the course's
public record Subjects(Course course, Optional<Listing> own) {
    /// The run as one of the course's demos, where it is one; else of a program that is known by
    /// name at most, each of its lanes a part.
    public Played of(List<TraceEvent> events) {
        var timeline = Timeline.EMPTY.append(events);
        RunInfo info = timeline.end().run();
        var lanes = events.stream().map(TraceEvent::lane).distinct().toList();
        String lesson = info.demo().substring(0, Math.max(0, info.demo().indexOf('/')));
        var demo =
                course.lesson(lesson)
                        .flatMap(it -> it.demo(info.demo().substring(lesson.length() + 1)))
                        .filter(it -> own.isEmpty())
                        .flatMap(it -> hasLanes(it, lanes) ? Optional.of(it) : Both.of(it))
                        .filter(it -> hasLanes(it, lanes));
        return demo.map(it -> new Played(course, lesson, it, engine(info), timeline))
                .orElseGet(() -> stranger(timeline));
    }

    /// What concerns the run as a whole has no lane, whatever the demo's are.
    private static boolean hasLanes(Demo demo, List<String> lanes) {
        var own = demo.parts().stream().map(Part::lane).toList();
        return lanes.stream().allMatch(lane -> lane.isEmpty() || own.contains(lane));
    }

    private static EngineKind engine(RunInfo info) {
        return info.engine().equals(EngineKind.PYTHON.code()) ? EngineKind.PYTHON : EngineKind.JAVA;
    }

    private Played stranger(Timeline timeline) {
        RunInfo info = timeline.end().run();
        EngineKind engine = own.map(Listing::engine).orElse(engine(info));
        Map<EngineKind, Listing> listings = own.map(it -> Map.of(engine, it)).orElse(Map.of());
        var parts =
                OpenedRun.lanes(timeline).stream()
                        .map(it -> new Part(it, Text.same(it), Text.EMPTY, listings))
                        .toList();
        String name = info.demo().isEmpty() ? "?" : info.demo();
        Text title =
                own.map(it -> Text.same(it.fileName()))
                        .orElseGet(() -> PageWords.text("title.run", name));
        var demo =
                new Demo(
                        name,
                        title,
                        parts,
                        List.of(),
                        List.of(),
                        List.of(),
                        Duration.ofSeconds(1),
                        Optional.empty(),
                        List.of());
        return new Played(course, "", demo, engine, timeline);
    }
}
