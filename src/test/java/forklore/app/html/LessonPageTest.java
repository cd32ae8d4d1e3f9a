package forklore.app.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The page of a real lesson.
class LessonPageTest {
    private static String page = "";
    private static String markup = "";

    @BeforeAll
    static void write() {
        page = Pages.lesson("num01");
        markup = Pages.markup(page);
    }

    @Test
    void itIsThereInBothLanguages() {
        assertThat(markup)
                .contains("<article lang=\"en\" data-in=\"en\">")
                .contains("<article lang=\"zh-CN\" data-in=\"zh\">")
                .contains("<p class=\"kicker\">NUM01</p>");
        assertThat(count("<h1>")).isEqualTo(2);
    }

    @Test
    void everyDemoPlaysItsRecordingInEachLanguageAndEngine() {
        int demos = Pages.COURSE.lesson("num01").orElseThrow().demos().size();
        assertThat(count("class=\"player\"")).isEqualTo(demos * 4);
        var films = Pages.films(page);
        assertThat(films).hasSize(demos * 4);
        assertThat(films).allSatisfy(film -> assertThat(film.get("faces")).hasSize(1));
        assertThat(films)
                .anySatisfy(film -> assertThat(film.at("/faces/zh/lanes/0").isObject()).isTrue())
                .anySatisfy(film -> assertThat(film.at("/faces/en/lanes/0").isObject()).isTrue());
    }

    @Test
    void predictionsAreJudgedByTheRecording() {
        assertThat(count("class=\"prediction prose\"")).isGreaterThan(3);
        assertThat(count("data-right=\"1\"")).isGreaterThanOrEqualTo(count("class=\"pills\""));
    }

    @Test
    void whatHappenedIsToldWithTheRecordingsNumbers() {
        assertThat(count("class=\"happened prose\"")).isGreaterThan(3);
        // In a listing of Python such a place is the program's own.
        String prose = markup.replaceAll("(?s)<pre>.*?</pre>", "");
        assertThat(Pattern.compile("\\{[a-z][\\w.-]*}").matcher(prose).results())
                .extracting(MatchResult::group)
                .as("places that nobody filled")
                .isEmpty();
        assertThat(markup).doesNotContain("…</");
    }

    @Test
    void answersToQuizzesSayWhetherTheyAreRightWithoutAScript() {
        var quizzes = Pages.COURSE.lesson("num01").orElseThrow().study().quizzes();
        assertThat(count("class=\"quiz prose\"")).isEqualTo(quizzes.size() * 2);
        int answers = quizzes.stream().mapToInt(quiz -> quiz.answers().size()).sum();
        int right = quizzes.stream().mapToInt(quiz -> quiz.right().size()).sum();
        assertThat(count("<details class=\"choice right\">")).isEqualTo(right * 2);
        assertThat(count("<details class=\"choice wrong\">")).isEqualTo((answers - right) * 2);
    }

    @Test
    void exercisesAreGivenWithTheirListingsConditionsAndHints() {
        var exercises = Pages.COURSE.lesson("num01").orElseThrow().exercises();
        assertThat(exercises).isNotEmpty();
        assertThat(count("class=\"exercise prose\"")).isEqualTo(exercises.size() * 2);
        for (var exercise : exercises) {
            assertThat(markup).contains("forklore exercise num01/" + exercise.id() + " --file");
            for (var engine : exercise.engines()) {
                String file = exercise.starter(engine).orElseThrow().fileName();
                assertThat(count("<summary>" + file + "</summary>")).isEqualTo(2);
            }
        }
        int hints = exercises.stream().mapToInt(one -> one.hints().size()).sum();
        assertThat(count("<summary>Hint ") + count("<summary>提示 ")).isEqualTo(hints * 2);
    }

    @Test
    void itBeginsWithItsGoalsAndEndsWithWhatWasLearnt() {
        assertThat(count("class=\"goals prose\"")).isEqualTo(2);
        assertThat(count("class=\"learnt prose\"")).isEqualTo(2);
        assertThat(markup).contains("After this lesson you can", "学完这一课，你能够");
    }

    @Test
    void experimentsSayHowToTryThem() {
        assertThat(markup).contains("<code>forklore run num01/");
    }

    @Test
    void wordsOfTheGlossaryOpenTheirOwnCardAndAreLinkedOnce() {
        var targets = found("popovertarget=\"([^\"]+)\"");
        assertThat(targets).hasSizeGreaterThan(10).doesNotHaveDuplicates();
        assertThat(targets).contains("term-en-fork", "term-zh-fork");
        assertThat(found("<div popover=\"auto\" id=\"([^\"]+)\"")).isEqualTo(targets);
        String headingsAndTables =
                Pattern.compile("(?s)<(h[1-6]|table)\\b.*?</\\1>")
                        .matcher(markup)
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.joining());
        assertThat(headingsAndTables).isNotEmpty().doesNotContain("popovertarget");
    }

    private static List<String> found(String pattern) {
        return Pattern.compile(pattern)
                .matcher(markup)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static int count(String what) {
        return markup.split(Pattern.quote(what), -1).length - 1;
    }
}
