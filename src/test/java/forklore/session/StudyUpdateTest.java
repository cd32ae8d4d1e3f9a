package forklore.session;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.ground.Text;
import forklore.lesson.Course;
import forklore.lesson.EngineKind;
import forklore.lesson.Goal;
import forklore.lesson.Lesson;
import forklore.lesson.Quiz;
import forklore.lesson.Study;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Quizzes answered, questions that come back, goals reached; day by day.
class StudyUpdateTest {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 27);

    @Test
    void anAnswerIsKeptWithItsDayAndSaved() {
        var desk = desk().then(answer("num01/a", 1));
        var answers = desk.session().deeds().answers();
        assertThat(answers.to("num01/a")).containsExactly(new Answers.Given(DAY, Set.of(1), false));
        assertThat(answers.solved("num01/a")).isFalse();
        desk.then(answer("num01/a", 0));
        answers = desk.session().deeds().answers();
        assertThat(answers.solved("num01/a")).isTrue();
        assertThat(answers.wrong("num01/a")).isEqualTo(1);
        assertThat(answers.last("num01/a").orElseThrow().right()).isTrue();
        assertThat(desk.effects(Effect.SavePreferences.class).getLast().preferences().deeds())
                .isEqualTo(desk.session().deeds());
    }

    @Test
    void ofSeveralRightAnswersAllAreNeededAndNoOther() {
        var desk = desk().then(answer("num01/b", 0));
        assertThat(desk.session().deeds().answers().solved("num01/b")).isFalse();
        desk.then(answer("num01/b", 0, 1, 2));
        assertThat(desk.session().deeds().answers().solved("num01/b")).isFalse();
        desk.then(answer("num01/b", 0, 1));
        assertThat(desk.session().deeds().answers().solved("num01/b")).isTrue();
    }

    @Test
    void anAnswerThatCannotBeGivenChangesNothing() {
        var desk = desk();
        Session before = desk.session();
        desk.then(answer("num01/a", 7)).then(answer("num01/a")).then(answer("num01/none", 0));
        desk.then(answer("none", 0));
        assertThat(desk.session()).isEqualTo(before);
        assertThat(desk.effects).isEmpty();
    }

    @Test
    void aQuestionComesBackInALaterLessonWhenItsDayHasCome() {
        var desk = desk().then(answer("num01/a", 0)).then(new Intent.OpenLesson("num06"));
        assertThat(asked(desk)).isEmpty();
        desk.then(new Intent.DayBegan(DAY.plusDays(1)));
        assertThat(asked(desk)).containsExactly("num01/a");
        // It stays there with its reason all day, and is not asked again tomorrow.
        desk.then(answer("num01/a", 0));
        assertThat(asked(desk)).containsExactly("num01/a");
        assertThat(Review.of(desk.session()).questions().getFirst().today()).isPresent();
        desk.then(new Intent.DayBegan(DAY.plusDays(2)));
        assertThat(asked(desk)).isEmpty();
        desk.then(new Intent.DayBegan(DAY.plusDays(4)));
        assertThat(asked(desk)).containsExactly("num01/a");
        desk.then(new Intent.OpenLesson("num01"));
        assertThat(asked(desk)).as("in its own lesson").isEmpty();
    }

    @Test
    void atMostThreeAreAskedAndTheLeastKnownFirst() {
        var desk = desk();
        Stream.of("a", "b", "c", "d").forEach(id -> desk.then(answer("num01/" + id, 2)));
        desk.then(answer("num01/a", 0)).then(new Intent.DayBegan(DAY.plusDays(1)));
        desk.then(answer("num01/a", 0));
        desk.then(new Intent.DayBegan(DAY.plusDays(30))).then(new Intent.OpenLesson("num06"));
        assertThat(asked(desk)).containsExactly("num01/b", "num01/c", "num01/d");
        assertThat(Review.due(desk.session(), DAY.plusDays(30))).hasSize(4);
    }

    @Test
    void aReviewCanBePutOffForADay() {
        var desk = desk().then(answer("num01/a", 0)).then(new Intent.OpenLesson("num06"));
        desk.then(new Intent.DayBegan(DAY.plusDays(1))).then(new Intent.SkipReview());
        assertThat(asked(desk)).isEmpty();
        desk.then(new Intent.DayBegan(DAY.plusDays(2)));
        assertThat(asked(desk)).containsExactly("num01/a");
    }

    @Test
    void aGoalIsReachedByEverythingThatShowsIt() {
        var desk = desk();
        assertThat(goals(desk)).containsExactly(false, false);
        desk.then(answer("num01/a", 0));
        assertThat(goals(desk)).containsExactly(false, false);
        Session with = desk.session();
        var ran = with.with(with.progress().with("num01/apply", Progress.Deed.RAN));
        assertThat(goals(ran)).containsExactly(true, false);
        var solution = new Solved.Solution(DAY, EngineKind.JAVA, "00");
        var solved = ran.with(ran.deeds().with(ran.deeds().solved().with("num01/reap", solution)));
        assertThat(goals(solved)).containsExactly(true, true);
        assertThat(Tally.of(solved, solved.lesson().orElseThrow()).goals())
                .isEqualTo(new Tally.Part(2, 2));
    }

    @Test
    void theFirstSolutionCounts() {
        var first = new Solved.Solution(DAY, EngineKind.JAVA, "00");
        var later = new Solved.Solution(DAY.plusDays(1), EngineKind.PYTHON, "ff");
        var solved = Solved.NONE.with("num01/reap", first).with("num01/reap", later);
        assertThat(solved.of("num01/reap")).contains(first);
    }

    @Test
    void everyDeedIsNotedWithItsFirstDay() {
        var desk = desk().then(new Intent.Predict(0));
        desk.then(new Intent.DayBegan(DAY.plusDays(5))).then(new Intent.Predict(1));
        desk.then(new Intent.OpenLesson("num06"));
        assertThat(desk.session().deeds().days())
                .containsEntry("num01/apply:PREDICTED", DAY)
                .containsEntry("num06", DAY.plusDays(5));
    }

    @Test
    void whatWasHardIsToldTheHardestFirst() {
        var desk = desk().then(answer("num01/b", 2)).then(answer("num01/a", 1));
        desk.then(answer("num01/a", 2)).then(answer("num01/a", 0)).then(answer("num01/c", 0));
        assertThat(Hard.of(desk.session()))
                .extracting(hard -> hard.quiz().id() + " " + hard.wrong())
                .containsExactly("a 2", "b 1");
    }

    @Test
    void whatIsHandedInTellsAllThatWasDone() {
        var desk = desk().then(answer("num01/a", 1)).then(answer("num01/a", 0));
        desk.then(new Intent.Predict(0)).then(new Intent.SaveProgress("/x.json", "Ann"));
        var report = desk.effects(Effect.WriteProgress.class).getLast().report();
        assertThat(report.name()).isEqualTo("Ann");
        assertThat(report.day()).isEqualTo(DAY);
        var chapter = report.lessons().getFirst();
        assertThat(chapter.demos()).containsExactly(Map.entry("apply:PREDICTED", Optional.of(DAY)));
        assertThat(chapter.quizzes())
                .containsExactly(new Report.Answered("a", 2, 1, Optional.of(DAY)));
        assertThat(chapter.quizzesInAll()).isEqualTo(4);
    }

    private static Desk desk() {
        var plain = Courses.session().course();
        var lessons = List.of(taught(plain.lessons().getFirst()), plain.lessons().getLast());
        return new Desk(Session.open(new Course(lessons, List.of()), Optional.empty()))
                .then(new Intent.DayBegan(DAY));
    }

    private static Lesson taught(Lesson lesson) {
        var study =
                new Study(
                        List.of(
                                new Goal(Text.same("one"), List.of("a", "apply")),
                                new Goal(Text.same("two"), List.of("reap"))),
                        List.of(),
                        List.of(quiz("a", 1), quiz("b", 2), quiz("c", 1), quiz("d", 1)));
        return new Lesson(
                lesson.id(),
                lesson.number(),
                lesson.title(),
                lesson.shortTitle(),
                lesson.demos(),
                lesson.pages(),
                List.of(),
                study,
                Optional.empty(),
                Optional.empty());
    }

    /// @param right so many of its three answers, the first ones
    private static Quiz quiz(String id, int right) {
        var answers =
                Stream.of(0, 1, 2)
                        .map(i -> new Quiz.Answer(Text.same("" + i), i < right, Text.same("why")))
                        .toList();
        return new Quiz(id, Text.same(id + "?"), answers);
    }

    private static Intent answer(String quiz, Integer... chosen) {
        return new Intent.AnswerQuiz(quiz, Set.of(chosen));
    }

    private static List<String> asked(Desk desk) {
        return Review.of(desk.session()).questions().stream().map(Review.Question::key).toList();
    }

    private static List<Boolean> goals(Desk desk) {
        return goals(desk.session());
    }

    private static List<Boolean> goals(Session session) {
        Lesson lesson = session.course().lessons().getFirst();
        return lesson.study().goals().stream()
                .map(goal -> Goals.reached(session, lesson, goal))
                .toList();
    }
}
