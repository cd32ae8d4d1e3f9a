package forklore.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import forklore.session.Report;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a learner has done as a file to be handed in: JSON with a digest (SHA-256) over all the
/// rest.
///
/// The digest notices a file that was damaged or edited by hand. It holds no secret, so it proves
/// nothing about who did the work: whoever knows this program can make a file with a digest that
/// fits. What can be asked for is the recording of a run whose trace has the digest that the file
/// names.
public final class ReportJson {
    private static final String KIND = "forklore-progress";
    private static final int VERSION = 1;
    private static final JsonMapper JSON = new JsonMapper();

    private ReportJson() {}

    /// A file that was read.
    ///
    /// @param name the learner's
    /// @param done by lesson
    /// @param unaltered whether the digest fits
    public record Read(String name, String day, Map<String, Done> done, boolean unaltered) {
        /// How many lessons were opened.
        public long opened() {
            return done.values().stream().filter(Done::opened).count();
        }
    }

    /// What was done in one lesson.
    ///
    /// @param solved exercises
    /// @param right quizzes that were answered right
    public record Done(boolean opened, int solved, int exercises, int right, int quizzes) {}

    public static String write(Report report) {
        ObjectNode root = JSON.createObjectNode();
        root.put("kind", KIND);
        root.put("version", VERSION);
        root.put("name", report.name());
        root.put("day", report.day().toString());
        var lessons = root.putArray("lessons");
        report.lessons().forEach(chapter -> write(chapter, lessons.addObject()));
        root.put("digest", digest(root));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static void write(Report.Chapter chapter, ObjectNode out) {
        out.put("lesson", chapter.lesson());
        out.put("opened", chapter.opened());
        var demos = out.putObject("demos");
        chapter.demos()
                .forEach((deed, day) -> demos.put(deed, day.map(String::valueOf).orElse("")));
        out.put("exercisesInAll", chapter.exercisesInAll());
        var exercises = out.putArray("exercises");
        for (var solution : chapter.exercises()) {
            exercises
                    .addObject()
                    .put("exercise", solution.exercise())
                    .put("day", solution.day().toString())
                    .put("engine", solution.engine().code())
                    .put("trace", solution.trace());
        }
        out.put("quizzesInAll", chapter.quizzesInAll());
        var quizzes = out.putArray("quizzes");
        for (var quiz : chapter.quizzes()) {
            quizzes.addObject()
                    .put("quiz", quiz.quiz())
                    .put("times", quiz.times())
                    .put("wrong", quiz.wrong())
                    .put("right", quiz.right().map(String::valueOf).orElse(""));
        }
    }

    /// @return empty if the text is no such file
    public static Optional<Read> read(String text) {
        try {
            return JSON.readTree(text) instanceof ObjectNode root
                            && root.path("kind").asString("").equals(KIND)
                            && root.path("lessons").isArray()
                    ? Optional.of(read(root))
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Read read(ObjectNode root) {
        var done = new TreeMap<String, Done>();
        for (JsonNode lesson : root.path("lessons")) {
            done.put(lesson.path("lesson").asString(""), done(lesson));
        }
        return new Read(
                root.path("name").asString(""),
                root.path("day").asString(""),
                done,
                root.path("digest").asString("").equals(digest(root)));
    }

    private static Done done(JsonNode lesson) {
        int right = 0;
        for (JsonNode quiz : lesson.path("quizzes")) {
            right += quiz.path("right").asString("").isEmpty() ? 0 : 1;
        }
        return new Done(
                lesson.path("opened").asBoolean(false),
                lesson.path("exercises").size(),
                lesson.path("exercisesInAll").asInt(0),
                right,
                lesson.path("quizzesInAll").asInt(0));
    }

    /// Over all but the digest itself, as compact JSON: blanks between the values don't count.
    private static String digest(ObjectNode root) {
        ObjectNode rest = root.deepCopy();
        rest.remove("digest");
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            byte[] bytes = JSON.writeValueAsString(rest).getBytes(UTF_8);
            return HexFormat.of().formatHex(sha.digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JVM has SHA-256", e);
        }
    }
}
