package forklore.session;

import forklore.lesson.Course;
import forklore.lesson.CourseReader;
import forklore.lesson.EngineKind;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/// A lesson with a demo and three exercises, for tests.
public final class Practice {
    private Practice() {}

    /// The folder that the lesson is in.
    public static Path folder() {
        var place = Practice.class.getResource("/forklore/app/exercises");
        try {
            return Path.of(Objects.requireNonNull(place).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Course course() {
        return CourseReader.read(folder());
    }

    static Desk at(String exercise, EngineKind engine) {
        var desk = new Desk(Session.open(course(), Optional.empty()));
        return desk.then(new Intent.ChooseDemo(exercise)).then(new Intent.ChooseEngine(engine));
    }
}
