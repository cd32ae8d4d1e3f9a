package forklore.session;

import forklore.lesson.Lesson;
import forklore.lesson.Quiz;

import java.util.Comparator;
import java.util.List;

/// A quiz that was not easy.
///
/// @param wrong how often it was answered wrong
public record Hard(Lesson lesson, Quiz quiz, int wrong) {
    /// So many are worth naming.
    public static final int MOST = 5;

    /// Those that were answered wrong most often, at most [#MOST] of them.
    public static List<Hard> of(Session session) {
        return session.course().lessons().stream()
                .flatMap(
                        lesson ->
                                lesson.study().quizzes().stream()
                                        .map(quiz -> of(session, lesson, quiz)))
                .filter(hard -> hard.wrong() > 0)
                .sorted(Comparator.comparingInt(Hard::wrong).reversed())
                .limit(MOST)
                .toList();
    }

    private static Hard of(Session session, Lesson lesson, Quiz quiz) {
        int wrong = session.deeds().answers().wrong(lesson.id() + "/" + quiz.id());
        return new Hard(lesson, quiz, wrong);
    }
}
