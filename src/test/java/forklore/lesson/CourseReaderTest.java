package forklore.lesson;

import static forklore.ground.Languages.ZH;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.ground.Language;
import forklore.ground.Text;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class CourseReaderTest {
    private static final String DESCRIPTOR =
            """
            title: { en: Locks, zh: 锁 }
            parameters:
              workers: { label: workers, min: 1, max: 8 }
            demos:
              - id: one
                title: One
                java: One.java
                parameters: [workers]
                stages: [tree, output]
                prediction:
                  question: How many?
                  measure: processes
                  answers:
                    - { text: one, value: 1 }
                    - { text: all, value: workers + 1 }
                  explanation: "{processes} of {set.workers}"
                experiments:
                  - { id: more, text: More., set: { workers: 8 } }
            """;
    private static final String PAGE =
            """
            Words.

            ```demos
            one
            ```

            ```happened one
            There were {processes}.
            ```

            ```experiments one
            ```

            ```check
            Why?
            ---
            Because.
            ```
            """;
    private static final String LISTING = "static final int WORKERS = 3;\nvoid main() {}\n";

    @TempDir Path course;
    private Path lesson;

    @BeforeEach
    void writeALesson() throws IOException {
        lesson = Files.createDirectories(course.resolve("num08-locks"));
        Files.createDirectories(lesson.resolve("java"));
        Files.writeString(lesson.resolve("lesson.yaml"), DESCRIPTOR);
        Files.writeString(lesson.resolve("en.md"), PAGE);
        Files.writeString(lesson.resolve("zh.md"), PAGE.replace("Words", "文字"));
        Files.writeString(lesson.resolve("java/One.java"), LISTING);
    }

    @Test
    void aCorrectLessonIsReadWhole() {
        var read = CourseReader.read(course);
        assertThat(read.mistakes()).isEmpty();
        var locks = read.lesson("num08").orElseThrow();
        assertThat(locks.broken()).isEmpty();
        assertThat(locks.title().in(ZH)).isEqualTo("锁");
        var demo = locks.demo("one").orElseThrow();
        assertThat(demo.parameters().getFirst())
                .isEqualTo(new Parameter.Whole("workers", Text.same("workers"), 3, 1, 8));
        assertThat(locks.page(Language.EN))
                .extracting(block -> block.getClass().getSimpleName())
                .containsExactly("Prose", "Demos", "Happened", "Experiments", "SelfCheck");
        assertThat(locks.page(Language.EN).get(2))
                .isEqualTo(new Block.Happened("one", "There were {processes}."));
    }

    @Test
    void aLessonIsFoundByItsIdWithoutItsCourse() {
        Lesson whole = CourseReader.bundled().lesson("num06").orElseThrow();
        Lesson alone = CourseReader.bundledLesson("num06").orElseThrow();

        assertThat(alone.broken()).isEmpty();
        assertThat(alone.demos().stream().map(Demo::id))
                .containsExactlyElementsOf(whole.demos().stream().map(Demo::id).toList());
        assertThat(CourseReader.bundledLesson("num6")).isEmpty();
    }

    @Test
    void oneLessonsFolderCanBeReadAlone() {
        assertThat(CourseReader.read(lesson).lesson("num08")).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "title: {|titel: {|1|unknown key \"titel\"",
                "java: One.java|java: Two.java|7|there is no",
                "parameters: [workers]|parameters: [size]|8|do not explain \"size\"",
                "stages: [tree, output]|stages: [tree, cinema]|9|no stage is called \"cinema\"",
                "measure: processes|measure: proceses|12|called \"proceses\"",
                "value: workers + 1|value: wrokers + 1|15|\"wrokers\" is not a parameter",
                "{processes} of|{prozesse} of|16|called \"prozesse\"",
                "set: { workers: 8 }|set: { workers: 9 }|18|from 1 to 8",
                "min: 1, max|min: 4, max|3|not from 4 to 8",
                "id: one|idd: one|5|\"id\" is missing",
                "demos:|demos: [|5|not YAML",
                "en: Locks, zh|zh|1|the text in \"en\" is missing",
                "max: 8 }|max: 8, max: 9 }|3|stands here twice",
                "parameters: [workers]|parameters: workers|8|expected a list",
                "set: { workers: 8 } }|set: {}, demo: two }|18|which the lesson lacks",
                "measure: processes|measure: processes, 2|12|called \"processes, 2\"",
            })
    void aMistakeInTheDescriptorIsToldWithItsLine(
            String right, String wrong, int line, String message) throws IOException {
        Files.writeString(lesson.resolve("lesson.yaml"), DESCRIPTOR.replace(right, wrong));
        var read = CourseReader.read(course);
        assertThat(read.mistakes())
                .anySatisfy(
                        mistake -> {
                            assertThat(mistake.file()).endsWith("num08-locks/lesson.yaml");
                            assertThat(mistake.line()).isEqualTo(line);
                            assertThat(mistake.message()).contains(message);
                        });
        assertThat(read.lesson("num08").orElseThrow().broken()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "```demos,```demo,3,unknown block \"demo\"",
        "happened one,happened two,7,no demo \"two\"",
        "{processes},{prozesse},8,no measure \"prozesse\"",
        "'---',because,14,a line ---",
    })
    void aMistakeInAPageIsToldWithItsLine(String right, String wrong, int line, String message)
            throws IOException {
        Files.writeString(lesson.resolve("zh.md"), PAGE.replace(right, wrong));
        assertThat(CourseReader.read(course).mistakes())
                .anySatisfy(
                        mistake -> {
                            assertThat(mistake.file()).endsWith("num08-locks/zh.md");
                            assertThat(mistake.line()).isEqualTo(line);
                            assertThat(mistake.message()).contains(message);
                        });
    }

    @Test
    void aLongLineIsAMistakeThatBreaksNothing() throws IOException {
        Files.writeString(lesson.resolve("java/One.java"), LISTING + "// " + "x".repeat(80) + "\n");
        var read = CourseReader.read(course);
        assertThat(read.mistakes())
                .singleElement()
                .asString()
                .endsWith("num08-locks/java/One.java:3: 83 columns; a listing has at most 80");
        assertThat(read.lesson("num08").orElseThrow().broken()).isEmpty();
    }

    @Test
    void aTranslationOfNothingIsTold() throws IOException {
        Files.writeString(lesson.resolve("zh.yaml"), "\"task \": \"任务 \"\n");
        assertThat(CourseReader.read(course).mistakes())
                .singleElement()
                .asString()
                .contains("zh.yaml:1:", "no text here says \"task \"");
    }

    @Test
    void aBlockThatOnlyOneLanguageHasIsTold() throws IOException {
        Files.writeString(lesson.resolve("zh.md"), PAGE.replaceAll("(?s)```check.*", ""));
        assertThat(CourseReader.read(course).mistakes())
                .singleElement()
                .asString()
                .contains("zh.md:1:", "en.md has ```check where this page has nothing");
    }

    @Test
    void aBrokenLessonHarmsNoOther() throws IOException {
        var other = Files.createDirectories(course.resolve("num09-events"));
        Files.writeString(other.resolve("lesson.yaml"), "title: [");
        var read = CourseReader.read(course);
        assertThat(read.lesson("num08").orElseThrow().broken()).isEmpty();
        assertThat(read.lesson("num09").orElseThrow().broken()).isPresent();
    }

    @Test
    void aFolderWithoutLessonsOrWithoutExistenceIsSaid() {
        assertThat(CourseReader.read(lesson.resolve("java")).mistakes())
                .singleElement()
                .asString()
                .contains("no lesson here");
        assertThat(CourseReader.read(course.resolve("nowhere")).mistakes())
                .singleElement()
                .asString()
                .contains("no such folder");
    }

    @Test
    void theCourseOfTheAppHasNoMistake() {
        var bundled = CourseReader.bundled();
        assertThat(bundled.mistakes()).isEmpty();
        assertThat(bundled.lessons())
                .extracting(Lesson::number)
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void aRecordingIsFoundByItsName() throws IOException {
        Path folder = Files.createDirectories(lesson.resolve("recordings"));
        Files.writeString(folder.resolve("one.java.en.jsonl"), "{}");
        var read = CourseReader.read(course);
        assertThat(read.mistakes()).isEmpty();
        var demo = read.lesson("num08").orElseThrow().demo("one").orElseThrow();
        // There is none in Chinese, so the English one is played.
        for (var language : Language.all()) {
            var found = demo.recording(EngineKind.JAVA, language).orElseThrow();
            try (var in = found.open()) {
                assertThat(in.readLine()).isEqualTo("{}");
            }
        }
        assertThat(demo.recording(EngineKind.PYTHON, Language.EN)).isEmpty();
    }

    @Test
    void aRecordingOfNoDemoIsAMistakeThatBreaksNothing() throws IOException {
        Path folder = Files.createDirectories(lesson.resolve("recordings"));
        Files.writeString(folder.resolve("won.java.en.jsonl"), "{}");
        var read = CourseReader.read(course);
        assertThat(read.mistakes())
                .singleElement()
                .satisfies(
                        mistake -> {
                            assertThat(mistake.file()).endsWith("recordings/won.java.en.jsonl");
                            assertThat(mistake.breaking()).isFalse();
                        });
        assertThat(read.lesson("num08").orElseThrow().broken()).isEmpty();
    }

    @Test
    void aTabInAListingIsToldWithItsLine() throws IOException {
        Files.writeString(lesson.resolve("java/One.java"), LISTING.replace(" {}", " {\n\t}"));
        assertThat(CourseReader.read(course).mistakes())
                .singleElement()
                .satisfies(
                        mistake -> {
                            assertThat(mistake.toString())
                                    .endsWith("One.java:3: a tab; use four spaces");
                            assertThat(mistake.breaking()).isFalse();
                        });
    }

    @Test
    void aLessonWithoutItsDescriptorIsBrokenAndSaysSo() throws IOException {
        Files.delete(lesson.resolve("lesson.yaml"));
        var broken = CourseReader.read(course).lesson("num08").orElseThrow().broken();
        assertThat(broken.orElseThrow().message()).contains("no such file");
    }

    @Test
    void twoLessonsWithOneNumberAreToldApart() throws IOException {
        Path other = Files.createDirectories(course.resolve("num08-other"));
        Files.writeString(other.resolve("lesson.yaml"), "title: Other\n");
        assertThat(CourseReader.read(course).mistakes())
                .singleElement()
                .asString()
                .contains("num08-other", "\"num08-locks\" has the same number");
    }
}
