package forklore.app.html;

import forklore.ground.Language;
import forklore.lesson.Course;
import forklore.lesson.Demo;
import forklore.lesson.EngineKind;
import forklore.lesson.Lesson;
import forklore.lesson.RecordedRun;
import forklore.model.Timeline;
import forklore.trace.TraceFile;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The recordings of a lesson, each read once and taken along once.
final class LessonRuns {
    private final Course course;
    private final Lesson lesson;
    private final Map<URI, Optional<Timeline>> read = new HashMap<>();

    LessonRuns(Course course, Lesson lesson) {
        this.course = course;
        this.lesson = lesson;
    }

    /// The demo's recording for this engine in this language, or in English where there is none;
    /// empty where there is none at all, or none that can be read.
    Optional<Played> of(Demo demo, EngineKind engine, Language language) {
        return demo.recording(engine, language)
                .flatMap(recorded -> read.computeIfAbsent(recorded.place(), _ -> read(recorded)))
                .map(timeline -> new Played(course, lesson.id(), demo, engine, timeline));
    }

    private static Optional<Timeline> read(RecordedRun recorded) {
        try (var in = recorded.open()) {
            var timeline = Timeline.EMPTY.append(TraceFile.read(in).events());
            return Optional.of(timeline).filter(it -> !it.events().isEmpty());
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
