package forklore.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.ground.Language;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

class ExerciseReaderTest {
    @TempDir private Path folder;

    private static final String EXERCISE =
            """
            title: { en: T, zh: 题 }
            exercises:
              - id: two-lines
                kind: build
                level: 2
                title: { en: Two, zh: 两个 }
                task: { en: Make two., zh: 做两个。 }
                deadline: 5
                runs: 3
                races: true
                conditions:
                  - that: processes = 2 and not zombies > 0
                    kept: { en: "{processes} of them", zh: "{processes} 个" }
                    broken:
                      - if: processes > 2
                        say: { en: too many, zh: 太多 }
                      - say: { en: too few, zh: 太少 }
                hints:
                  - text: { en: Look., zh: 看。 }
                    at: { java: "void main", python: "pass" }
            """;

    @BeforeEach
    void aLesson() throws IOException {
        write("lesson.yaml", EXERCISE);
        write("en.md", "```exercise\ntwo-lines\n```\n");
        write("zh.md", "```exercise\ntwo-lines\n```\n");
        write("exercises/two-lines/Starter.java", "void main() {\n}\n");
        write("exercises/two-lines/Solution.java", "void main() {\n    // solved\n}\n");
        write("exercises/two-lines/starter.py", "pass\n");
        write("exercises/two-lines/solution.py", "pass  # solved\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve("num01-made").resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    private void rewrite(String before, String after) throws IOException {
        assertThat(EXERCISE).contains(before);
        write("lesson.yaml", EXERCISE.replace(before, after));
    }

    private List<String> mistakes() {
        return CourseReader.read(folder).mistakes().stream()
                .map(Object::toString)
                .map(text -> text.replace(folder.toString() + "/num01-made/", ""))
                .toList();
    }

    private Exercise exercise() {
        var course = CourseReader.read(folder);
        assertThat(course.mistakes()).isEmpty();
        return course.lessons().getFirst().exercise("two-lines").orElseThrow();
    }

    @Test
    void anExerciseIsReadWithItsListingsUnderNamesOfItsOwn() {
        var exercise = exercise();
        assertThat(exercise.kind()).isEqualTo(ExerciseKind.BUILD);
        assertThat(exercise.level()).isEqualTo(2);
        assertThat(exercise.runs()).isEqualTo(3);
        assertThat(exercise.races()).isTrue();
        assertThat(exercise.engines()).containsExactly(EngineKind.JAVA, EngineKind.PYTHON);
        assertThat(exercise.starter().deadline()).hasSeconds(5);
        assertThat(exercise.starter(EngineKind.JAVA).orElseThrow().fileName())
                .isEqualTo("TwoLines.java");
        assertThat(exercise.solution(EngineKind.PYTHON).orElseThrow().fileName())
                .isEqualTo("two_lines.py");
        assertThat(exercise.hints().getFirst().line(EngineKind.JAVA, "\n\nvoid main() {"))
                .hasValue(3);
    }

    @Test
    void aConditionSaysWhatFitsTheRun() {
        var condition = exercise().conditions().getFirst();
        assertThat(saying(condition, Map.of("processes", "2.0", "zombies", "0.0")))
                .isEqualTo("{processes} of them");
        assertThat(saying(condition, Map.of("processes", "3.0", "zombies", "0.0")))
                .isEqualTo("too many");
        assertThat(saying(condition, Map.of("processes", "1.0", "zombies", "0.0")))
                .isEqualTo("too few");
        assertThat(saying(condition, Map.of())).isEqualTo("too few");
    }

    private static String saying(Condition condition, Map<String, String> measures) {
        return condition.saying(name -> Optional.ofNullable(measures.get(name))).in(Language.EN);
    }

    @Test
    void everyMistakeHasItsFileAndLine() throws IOException {
        rewrite("processes = 2 and", "proceses = 2 and");
        assertThat(mistakes())
                .anyMatch(m -> m.startsWith("lesson.yaml:12: no measure is called \"proceses\""));
        rewrite("not zombies > 0", "not zombies >");
        assertThat(mistakes())
                .anyMatch(m -> m.startsWith("lesson.yaml:12: a condition reads like"));
        rewrite("{processes} of them", "{proceses} of them");
        assertThat(mistakes()).anyMatch(m -> m.startsWith("lesson.yaml:13: no measure is called"));
        rewrite("      - say: {", "      - if: processes < 2\n            say: {");
        assertThat(mistakes()).anyMatch(m -> m.contains("the last text is for all other runs"));
        rewrite("kind: build", "kind: bild");
        assertThat(mistakes())
                .anyMatch(m -> m.startsWith("lesson.yaml:4: no kind is called \"bild\""));
        rewrite("level: 2", "level: 9");
        assertThat(mistakes())
                .anyMatch(m -> m.startsWith("lesson.yaml:5: expected a whole number"));
        rewrite("java: \"void main\"", "java: \"fork()\"");
        assertThat(mistakes())
                .anyMatch(m -> m.contains("the java starter has no line with \"fork()\""));
    }

    @Test
    void aMissingListingAndAnUnknownExerciseOnThePageAreTold() throws IOException {
        Files.delete(folder.resolve("num01-made/exercises/two-lines/solution.py"));
        assertThat(mistakes())
                .anyMatch(m -> m.contains("there is no exercises/two-lines/solution.py"));
        aLesson();
        write("zh.md", "```exercise\ntwo-line\n```\n");
        assertThat(mistakes())
                .anyMatch(m -> m.startsWith("zh.md:1: the lesson has no exercise \"two-line\""))
                .anyMatch(m -> m.contains("no ```exercise block shows the exercise \"two-lines\""));
    }

    @Test
    void anIdServesOnce() throws IOException {
        write("lesson.yaml", EXERCISE + EXERCISE.substring(EXERCISE.indexOf("  - id:")));
        assertThat(mistakes())
                .anyMatch(
                        m -> m.contains("a demo or an exercise has the id \"two-lines\" already"));
    }

    @Test
    void whatIsShuffledAreLinesOfTheSolution() throws IOException {
        rewrite("kind: build", "kind: order\n    shuffle: { java: 2-9, python: 1-1 }");
        assertThat(mistakes())
                .anyMatch(m -> m.startsWith("lesson.yaml:5: which lines of the solution"))
                .anyMatch(m -> m.contains("starter.py: what is to be put in order is made from"));
    }

    @Test
    void linesToBePutInOrderComeFromTheSolution() throws IOException {
        Files.delete(folder.resolve("num01-made/exercises/two-lines/Starter.java"));
        Files.delete(folder.resolve("num01-made/exercises/two-lines/starter.py"));
        write(
                "exercises/two-lines/Solution.java",
                "void main() {\n    if (a) {\n        b();\n    } else {\n        c();\n    }\n    d();\n}\n");
        write("exercises/two-lines/solution.py", "pass\nif a:\n    pass\n");
        rewrite(
                "kind: build",
                "kind: order\n    shuffle: { java: 2-7, python: 1-3 }\n"
                        + "    extra: { java: [e();], python: [f()] }");
        var exercise = exercise();
        String starter = exercise.starter(EngineKind.JAVA).orElseThrow().source();
        var puzzle = Objects.requireNonNull(exercise.puzzles().get(EngineKind.JAVA));
        assertThat(puzzle.above(starter)).isEqualTo("void main() {\n");
        assertThat(puzzle.below(starter)).isEqualTo("}\n");
        assertThat(puzzle.texts(starter))
                .containsExactlyInAnyOrder(
                        "    if (a) {\n        b();\n    } else {\n        c();\n    }\n",
                        "    d();\n",
                        "    e();\n");
        var right =
                List.of("    if", "    d").stream()
                        .map(begin -> placeOf(begin, puzzle.texts(starter)))
                        .toList();
        assertThat(puzzle.arranged(starter, right))
                .isEqualTo(exercise.solution(EngineKind.JAVA).orElseThrow().source());
        assertThat(mistakes()).isEmpty();
    }

    private static int placeOf(String begin, List<String> texts) {
        return texts.indexOf(
                texts.stream().filter(text -> text.startsWith(begin)).findFirst().orElseThrow());
    }
}
