package forklore.session;

import forklore.lesson.Lesson;
import forklore.lesson.Quiz;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The questions of earlier lessons that are asked at a lesson's start.
///
/// Which they are is decided by what was answered before today, so that they stay the same all day:
/// a question that was just answered still stands there with its reason.
///
/// @param questions at most three, the least known first
public record Review(List<Question> questions) {
    private static final int MOST = 3;

    public Review {
        questions = List.copyOf(questions);
    }

    /// @param key `num03/ten-forks`
    /// @param box where it lay this morning
    /// @param today what was answered today, the last one
    public record Question(
            String key, Lesson lesson, Quiz quiz, Leitner box, Optional<Answers.Given> today) {}

    /// What is asked at the start of the lesson in view, today. Nothing where the learner has said
    /// "not today".
    public static Review of(Session session) {
        var day = session.machine().today();
        var answers = session.deeds().answers();
        if (answers.skipped().filter(day::equals).isPresent()) {
            return new Review(List.of());
        }
        int here = session.lesson().map(Lesson::number).orElse(0);
        return new Review(
                due(session, day).stream()
                        .filter(question -> question.lesson().number() < here)
                        .limit(MOST)
                        .toList());
    }

    /// Every question of the course that was due this morning, the least known first.
    public static List<Question> due(Session session, LocalDate day) {
        return session.course().lessons().stream()
                .filter(lesson -> !OwnProgram.isOwn(lesson))
                .flatMap(
                        lesson ->
                                lesson.study().quizzes().stream()
                                        .flatMap(
                                                quiz ->
                                                        question(session, lesson, quiz, day)
                                                                .stream()))
                .filter(question -> question.box().isDue(day))
                .sorted(
                        Comparator.comparingInt((Question question) -> question.box().box())
                                .thenComparing(question -> question.box().due())
                                .thenComparing(Question::key))
                .toList();
    }

    private static Optional<Question> question(
            Session session, Lesson lesson, Quiz quiz, LocalDate day) {
        String key = lesson.id() + "/" + quiz.id();
        var all = session.deeds().answers().to(key);
        var before = all.stream().filter(answer -> answer.day().isBefore(day)).toList();
        var today =
                all.stream().filter(answer -> answer.day().equals(day)).reduce((_, last) -> last);
        return before.isEmpty()
                ? Optional.empty()
                : Optional.of(new Question(key, lesson, quiz, Leitner.of(before), today));
    }
}
