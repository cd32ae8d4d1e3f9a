package forklore.session;

import forklore.ground.Language;
import forklore.ground.Text;
import forklore.lesson.Block;
import forklore.lesson.Demo;
import forklore.lesson.EngineKind;
import forklore.lesson.Lesson;
import forklore.lesson.Part;
import forklore.model.ProcessState;
import forklore.model.RunInfo;
import forklore.model.Timeline;
import forklore.run.Outcome;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A recording that was read.
///
/// @param name of its file
/// @param outcome how it ended
public record OpenedRun(String name, Timeline timeline, Outcome outcome) {
    private static final String RECORDING = "recording:";
    private static final String DEMO = "run";
    private static final int NUMBER = 200;

    RunInfo run() {
        return timeline.end().run();
    }

    /// What it was made on; Java where it does not say.
    EngineKind engine() {
        return run().engine().equals(EngineKind.PYTHON.code())
                ? EngineKind.PYTHON
                : EngineKind.JAVA;
    }

    List<String> lanes() {
        return lanes(timeline);
    }

    /// A run's lanes, in the order in which they were heard of.
    public static List<String> lanes(Timeline timeline) {
        var lanes =
                timeline.end().processes().all().stream()
                        .map(ProcessState::lane)
                        .distinct()
                        .toList();
        return lanes.isEmpty() ? List.of("") : lanes;
    }

    /// A page for a run of which the course knows nothing.
    Lesson lesson() {
        var title = Text.same(name);
        var parts =
                lanes().stream()
                        .map(lane -> new Part(lane, Text.same(lane), Text.EMPTY, Map.of()))
                        .toList();
        var demo =
                new Demo(
                        DEMO,
                        title,
                        parts,
                        List.of(),
                        List.of(),
                        List.of(),
                        Duration.ofSeconds(1),
                        Optional.empty(),
                        List.of());
        return new Lesson(
                RECORDING + name,
                NUMBER,
                title,
                title,
                List.of(demo),
                Map.of(Language.EN, List.of(new Block.Demos(List.of(DEMO)))),
                Optional.empty());
    }

    /// Whether the lesson is the page of a recording.
    public static boolean isPage(Lesson lesson) {
        return lesson.id().startsWith(RECORDING);
    }
}
