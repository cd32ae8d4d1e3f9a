package forklore.session;

import forklore.lesson.Exercise;

import java.util.function.UnaryOperator;

/// Works with the exercise in view; where there is none, nothing changes.
final class ExerciseUpdate {
    private ExerciseUpdate() {}

    static Next apply(Session session, Intent.Exercising intent) {
        return session.exercise()
                .map(exercise -> apply(session, exercise, intent))
                .orElseGet(() -> Next.of(session));
    }

    private static Next apply(Session session, Exercise exercise, Intent.Exercising intent) {
        return switch (intent) {
            case Intent.Arrange arrange ->
                    Ordering.arranged(session, arrange.order())
                            .map(source -> Writing.write(session, "", source))
                            .orElseGet(() -> Next.of(session));
            case Intent.GiveHint _ -> helped(session, help -> help.hinted(exercise.hints().size()));
            case Intent.OpenSolution _ -> helped(session, Help::withSolution);
            case Intent.TakeSolution _ ->
                    Exercises.solution(session)
                            .map(solution -> Writing.write(session, "", solution.source()))
                            .orElseGet(() -> Next.of(session));
        };
    }

    private static Next helped(Session session, UnaryOperator<Help> help) {
        String key = session.place().key();
        var workbook = session.kept().workbook();
        var next = workbook.with(key, help.apply(workbook.help(key)));
        return Next.saving(session.with(session.kept().with(next)));
    }
}
