package forklore.ui.page;

import forklore.ground.Language;
import forklore.lesson.Prediction;
import forklore.session.Session;

import java.util.List;
import java.util.Optional;

/// The question of the demo in view as it is put to people, with the values in use, and what the
/// run has answered.
///
/// @param question Markdown
/// @param right the places of the right answers; empty before the run has told
/// @param explanation Markdown with this run's measures; empty before the run has told
public record Asked(
        String question, List<String> answers, List<Integer> right, String explanation) {
    public Asked {
        answers = List.copyOf(answers);
        right = List.copyOf(right);
    }

    /// Empty where the demo in view asks nothing.
    public static Optional<Asked> of(Session session) {
        return session.demo()
                .flatMap(demo -> demo.prediction())
                .map(prediction -> of(prediction, session));
    }

    private static Asked of(Prediction prediction, Session session) {
        RunFacts facts = new RunFacts.Memory().of(session);
        Language language = session.look().language();
        List<Integer> right = facts.right();
        String why = prediction.explanation().in(language);
        boolean told = !right.isEmpty() && Filled.isWhole(why, facts);
        return new Asked(
                Filled.text(prediction.question().in(language), session, facts),
                prediction.options().stream()
                        .map(answer -> Filled.text(answer.text().in(language), session, facts))
                        .toList(),
                right,
                told ? Filled.text(why, session, facts) : "");
    }
}
