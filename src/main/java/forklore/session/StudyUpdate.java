package forklore.session;

import forklore.lesson.Quiz;

/// Takes in what the learner answers, and which day it is.
final class StudyUpdate {
    private StudyUpdate() {}

    static Next apply(Session session, Intent.Studying intent) {
        return switch (intent) {
            case Intent.AnswerQuiz answer ->
                    session.course()
                            .quiz(answer.quiz())
                            .filter(quiz -> quiz.takes(answer.chosen()))
                            .map(quiz -> answered(session, answer, quiz))
                            .orElseGet(() -> Next.of(session));
            case Intent.SkipReview skip ->
                    kept(session, session.deeds().answers().skipping(session.machine().today()));
            case Intent.DayBegan began -> Next.of(session.with(session.machine().on(began.day())));
            case Intent.SaveProgress save ->
                    Next.of(
                            session,
                            new Effect.WriteProgress(save.path(), Report.of(session, save.name())));
        };
    }

    private static Next answered(Session session, Intent.AnswerQuiz answer, Quiz quiz) {
        boolean right = answer.chosen().equals(quiz.right());
        var given = new Answers.Given(session.machine().today(), answer.chosen(), right);
        return kept(session, session.deeds().answers().with(answer.quiz(), given));
    }

    private static Next kept(Session session, Answers answers) {
        return Next.saving(session.with(session.deeds().with(answers)));
    }
}
