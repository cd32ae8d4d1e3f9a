package forklore.session;

import forklore.ground.Text;
import forklore.lesson.Course;
import forklore.lesson.Demo;
import forklore.lesson.EngineKind;
import forklore.lesson.Experiment;
import forklore.lesson.Lesson;
import forklore.lesson.Listing;
import forklore.lesson.Parameter;
import forklore.lesson.Part;
import forklore.lesson.Prediction;
import forklore.lesson.StageKind;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A small course for tests: two lessons; `num06` has two demos.
final class Courses {
    static final Listing LISTING =
            new Listing(EngineKind.JAVA, "Apply.java", "static final int WORKERS = 3;\n");

    private Courses() {}

    static Session session() {
        return Session.open(
                new Course(List.of(lesson("num01", 1), lesson("num06", 6)), List.of()),
                Optional.empty());
    }

    private static Lesson lesson(String id, int number) {
        return new Lesson(
                id,
                number,
                text(id),
                text(id),
                List.of(demo("apply"), demo("apply-async")),
                Map.of(),
                Optional.empty());
    }

    private static Demo demo(String id) {
        return new Demo(
                id,
                text(id),
                List.of(new Part("", text(id), Text.EMPTY, Map.of(EngineKind.JAVA, LISTING))),
                List.of(new Parameter.Whole("workers", text("workers"), 3, 1, 8)),
                List.of(StageKind.POOL, StageKind.OUTPUT),
                List.of("num"),
                Duration.ofSeconds(60),
                Optional.of(prediction()),
                List.of(
                        new Experiment("one", text("one"), Map.of("workers", "1"), ""),
                        new Experiment("other", text("other"), Map.of(), "apply-async")));
    }

    private static Prediction prediction() {
        return new Prediction(
                text("How many?"),
                "processes",
                List.of(
                        new Prediction.Answer(text("one"), "1"),
                        new Prediction.Answer(text("workers"), "workers")),
                text("because"));
    }

    private static Text text(String both) {
        return Text.same(both);
    }
}
