package forklore.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.ground.Language;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/// Goals, quizzes and what was learnt, as they are read from a lesson's files.
class StudyReaderTest {
    private static final String DESCRIPTOR =
            """
            title: { en: Locks, zh: 锁 }
            goals:
              - { text: Hold a lock., by: [one, how-many] }
              - { text: Release it., by: [one] }
              - { text: Wait for it., by: [which] }
            learnt: [a, b, c, d, e]
            quizzes:
              - id: how-many
                question: How many?
                answers:
                  - { text: one, right: true }
                  - { text: two, why: Only one holds it. }
              - id: which
                question: Which?
                answers:
                  - { text: this, right: true, why: It is. }
                  - { text: that, right: true }
                  - { text: none, why: Some are. }
            demos:
              - { id: one, title: One, java: One.java }
            """;
    private static final String PAGE =
            """
            ```demos
            one
            ```

            ```quiz
            how-many
            which
            ```
            """;

    @TempDir Path course;
    private Path lesson;

    @BeforeEach
    void writeALesson() throws IOException {
        lesson = Files.createDirectories(course.resolve("num08-locks"));
        Files.createDirectories(lesson.resolve("java"));
        Files.writeString(lesson.resolve("lesson.yaml"), DESCRIPTOR);
        Files.writeString(lesson.resolve("en.md"), PAGE);
        Files.writeString(lesson.resolve("zh.md"), PAGE);
        Files.writeString(lesson.resolve("java/One.java"), "void main() {}\n");
    }

    @Test
    void whatIsRightIsReadWhole() {
        var read = CourseReader.read(course);
        assertThat(read.mistakes()).isEmpty();
        var study = read.lesson("num08").orElseThrow().study();
        assertThat(study.goals()).hasSize(3);
        assertThat(study.goals().getFirst().by()).containsExactly("one", "how-many");
        assertThat(study.learnt()).hasSize(5);
        var which = read.quiz("num08/which").orElseThrow();
        assertThat(which.right()).isEqualTo(Set.of(0, 1));
        assertThat(which.several()).isTrue();
        assertThat(study.quiz("how-many").orElseThrow().several()).isFalse();
        assertThat(read.lesson("num08").orElseThrow().page(Language.EN).getLast())
                .isEqualTo(new Block.Quizzes(java.util.List.of("how-many", "which")));
        assertThat(read.quiz("num08/none")).isEmpty();
        assertThat(read.quiz("none")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "by: [one, how-many]|by: [one, who]|3|no demo, quiz or exercise \"who\"",
                "text: one, right: true|text: one, why: No.|11|no answer is right",
                "two, why: Only one holds it.|two, right: true|11|every answer is right",
                "{ text: two, why: Only one holds it. }|{ text: two }|12|\"why\" is missing",
                "id: which|id: one|13|something else in the lesson has the id \"one\"",
                "id: which|id: how-many|13|something else in the lesson has the id \"how-many\"",
                "question: Which?|questions: Which?|14|unknown key \"questions\"",
                "text: this, right: true|text: this, right: yes|16|expected true or false",
            })
    void aMistakeIsToldWithItsLineAndBreaksTheLesson(
            String right, String wrong, int line, String message) throws IOException {
        Files.writeString(lesson.resolve("lesson.yaml"), DESCRIPTOR.replace(right, wrong));
        told("lesson.yaml", line, message, true);
    }

    @Test
    void aQuizWithOneAnswerIsNone() throws IOException {
        Files.writeString(
                lesson.resolve("lesson.yaml"),
                DESCRIPTOR.replace("      - { text: two, why: Only one holds it. }\n", ""));
        told("lesson.yaml", 11, "two answers or more", true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- { text: Release it., by: [one] }|''|3|2 goals; a lesson has 3 to 5",
                "[a, b, c, d, e]|[a, b]|6|2 lines; what was learnt has 5",
                "Release it., by: [one]|Release it.|4|what shows that the goal is reached?",
            })
    void whatShouldBeMendedHarmsNobody(String right, String wrong, int line, String message)
            throws IOException {
        Files.writeString(lesson.resolve("lesson.yaml"), DESCRIPTOR.replace(right, wrong));
        told("lesson.yaml", line, message, false);
    }

    @ParameterizedTest
    @CsvSource({
        "'which','witch',5,'the lesson has no quiz \"witch\"; it has how-many, which',true",
        "'which','which how-many',5,'\"how-many\" stands here twice',false",
        "'which','',1,'no ```quiz block asks the quiz \"which\"',false",
        "'how-many\nwhich','',5,'name the quizzes',true",
    })
    void aMistakeInAPageIsToldWithItsLine(
            String right, String wrong, int line, String message, boolean breaking)
            throws IOException {
        String page = PAGE.replace(right, wrong);
        Files.writeString(lesson.resolve("zh.md"), page);
        Files.writeString(lesson.resolve("en.md"), page);
        told("zh.md", line, message, breaking);
    }

    @Test
    void bothPagesAskTheSame() throws IOException {
        Files.writeString(
                lesson.resolve("zh.md"), PAGE.replace("how-many\nwhich", "which\nhow-many"));
        told("zh.md", 5, "en.md has ```quiz how-many which where this page has", false);
    }

    private void told(String file, int line, String message, boolean breaking) {
        var read = CourseReader.read(course);
        assertThat(read.mistakes())
                .anySatisfy(
                        mistake -> {
                            assertThat(mistake.file()).endsWith("num08-locks/" + file);
                            assertThat(mistake.line()).isEqualTo(line);
                            assertThat(mistake.message()).contains(message);
                            assertThat(mistake.breaking()).isEqualTo(breaking);
                        });
        assertThat(read.lesson("num08").orElseThrow().broken().isPresent()).isEqualTo(breaking);
    }
}
