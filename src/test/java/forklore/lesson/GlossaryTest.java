package forklore.lesson;

import static forklore.ground.Languages.ZH;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.ground.Language;
import forklore.lesson.TermFinder.Piece;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The words of the field: how they are read, and where a page uses them first.
class GlossaryTest {
    private static final String GLOSSARY =
            """
            - id: process
              word: { en: process, zh: 进程 }
              forms: { en: [processes] }
              explanation: A running program.
            - id: pool
              word: { en: process pool, zh: 进程池 }
              explanation: Several.
              lesson: num08
            """;

    @TempDir Path course;

    @Test
    void theLongestWordWinsAndEachIsFoundOnce() throws IOException {
        var finder = new TermFinder(read(GLOSSARY).glossary(), Language.EN);
        assertThat(found(finder, "A Process Pool starts processes; a process is one of them."))
                .containsExactly("Process Pool", "processes");
        assertThat(found(finder, "Another process.")).isEmpty();
    }

    @Test
    void aLatinWordStandsAloneAndAChineseOneNeedNot() throws IOException {
        var glossary = read(GLOSSARY).glossary();
        assertThat(found(new TermFinder(glossary, Language.EN), "A subprocess, a process-like one"))
                .isEmpty();
        assertThat(found(new TermFinder(glossary, ZH), "这个进程池里有三个进程。"))
                .containsExactly("进程池", "进程");
    }

    @Test
    void thePiecesTogetherAreTheText() throws IOException {
        var finder = new TermFinder(read(GLOSSARY).glossary(), Language.EN);
        String text = "Two processes, one process pool.";
        assertThat(finder.split(text)).extracting(Piece::text).hasSize(5);
        var again = new TermFinder(read(GLOSSARY).glossary(), Language.EN);
        assertThat(String.join("", again.split(text).stream().map(Piece::text).toList()))
                .isEqualTo(text);
        assertThat(finder.split("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id: pool|id: process|5|two terms have the id \"process\"",
                "lesson: num08|lesson: num77|8|there is no lesson \"num77\"",
                "word: { en: process pool, zh: 进程池 }|word: { zh: 进程池 }|6|\"en\" is missing",
                "en: process pool|en: processes|5|\"processes\" stands for \"process\" already",
                "forms: { en|forms: { xx|3|no language \"xx\"",
            })
    void aMistakeIsToldWithItsLineAndTakesAwayNothingElse(
            String right, String wrong, int line, String message) throws IOException {
        var read = read(GLOSSARY.replace(right, wrong));
        assertThat(read.mistakes())
                .anySatisfy(
                        mistake -> {
                            assertThat(mistake.file()).endsWith("/glossary.yaml");
                            assertThat(mistake.line()).isEqualTo(line);
                            assertThat(mistake.message()).contains(message);
                        });
        assertThat(read.glossary().terms()).hasSize(1);
        assertThat(read.lesson("num08").orElseThrow().broken()).isEmpty();
    }

    @Test
    void aCourseNeedsNone() throws IOException {
        writeALesson();
        assertThat(CourseReader.read(course).glossary()).isEqualTo(Glossary.NONE);
        assertThat(CourseReader.read(course).mistakes()).isEmpty();
    }

    /// Forty words at least, each of them said in both languages, and most of them used on a page.
    @Test
    void theCourseExplainsItsWords() {
        Course bundled = CourseReader.bundled();
        var terms = bundled.glossary().terms();
        assertThat(terms).hasSizeGreaterThanOrEqualTo(40);
        assertThat(terms)
                .allSatisfy(
                        term -> {
                            assertThat(term.explanation().words()).containsKeys(Language.EN, ZH);
                            assertThat(term.word().words()).containsKeys(Language.EN, ZH);
                        });
        for (Language language : Language.all()) {
            for (Lesson lesson : bundled.lessons()) {
                var finder = new TermFinder(bundled.glossary(), language);
                var found =
                        lesson.page(language).stream()
                                .filter(Block.Prose.class::isInstance)
                                .map(block -> ((Block.Prose) block).markdown())
                                .flatMap(text -> found(finder, text).stream())
                                .toList();
                assertThat(found).as(lesson.id() + " " + language).hasSizeBetween(5, 45);
            }
        }
    }

    private Course read(String glossary) throws IOException {
        writeALesson();
        Files.writeString(course.resolve("glossary.yaml"), glossary);
        return CourseReader.read(course);
    }

    private void writeALesson() throws IOException {
        Path lesson = Files.createDirectories(course.resolve("num08-locks"));
        Files.writeString(lesson.resolve("lesson.yaml"), "title: Locks\n");
    }

    private static List<String> found(TermFinder finder, String text) {
        return finder.split(text).stream()
                .filter(piece -> piece.term().isPresent())
                .map(Piece::text)
                .toList();
    }
}
