package forklore.session;

import forklore.ground.Language;
import forklore.ground.Text;
import forklore.lesson.Block;
import forklore.lesson.Demo;
import forklore.lesson.EngineKind;
import forklore.lesson.Lesson;
import forklore.lesson.Listing;
import forklore.lesson.Part;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A program of the learner's own as a page of the course.
public final class OwnProgram {
    private static final String OWN = "own:";
    private static final String DEMO = "program";
    private static final int NUMBER = 100;
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private OwnProgram() {}

    /// The page of the program in that file. Which stages show it follows from what a run does.
    public static Lesson lesson(String path, Listing listing) {
        var name = Text.same(listing.fileName());
        var part = new Part("", Text.EMPTY, Text.EMPTY, Map.of(listing.engine(), listing));
        var demo =
                new Demo(
                        DEMO,
                        name,
                        List.of(part),
                        List.of(),
                        List.of(),
                        List.of(),
                        DEADLINE,
                        Optional.empty(),
                        List.of());
        List<Block> page = List.of(new Block.Demos(List.of(DEMO)));
        return new Lesson(
                OWN + path,
                NUMBER,
                name,
                name,
                List.of(demo),
                Map.of(Language.EN, page),
                Optional.empty());
    }

    public static boolean isOwn(Lesson lesson) {
        return lesson.id().startsWith(OWN);
    }

    /// The file of the program at this place; empty where the place is one of the course.
    public static Optional<String> path(Place place) {
        return place.lesson().startsWith(OWN)
                ? Optional.of(place.lesson().substring(OWN.length()))
                : Optional.empty();
    }

    /// The language that a file is written in, by its name.
    public static Optional<EngineKind> kind(String path) {
        if (path.endsWith(".java")) {
            return Optional.of(EngineKind.JAVA);
        }
        return path.endsWith(".py") ? Optional.of(EngineKind.PYTHON) : Optional.empty();
    }
}
