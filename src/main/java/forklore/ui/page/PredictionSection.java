package forklore.ui.page;

import forklore.lesson.Prediction;
import forklore.session.Guess;
import forklore.session.Intent;
import forklore.session.RunState;
import forklore.session.Session;
import forklore.ui.kit.Styles;

import javafx.scene.Node;

import java.util.List;
import java.util.Optional;

/// The question of the demo in view, with what the learner and the run have answered.
final class PredictionSection implements Section {
    private final PageContext context;
    private final PredictionCard card;

    PredictionSection(PageContext context) {
        this.context = context;
        this.card =
                new PredictionCard(
                        context.messages(),
                        context.links(),
                        option -> context.send().accept(new Intent.Predict(option)),
                        () -> context.send().accept(new Intent.SkipPrediction()));
    }

    @Override
    public Node node() {
        return card;
    }

    @Override
    public void render(Session session, RunFacts facts) {
        Optional<Prediction> prediction = session.demo().flatMap(demo -> demo.prediction());
        Styles.show(card, prediction.isPresent());
        prediction.ifPresent(found -> card.show(question(found, session, facts)));
    }

    private PredictionCard.Question question(
            Prediction prediction, Session session, RunFacts facts) {
        Guess guess = session.work().guess();
        List<Integer> right = facts.right();
        return new PredictionCard.Question(
                Filled.text(prediction.question().in(context.language()), session, facts),
                prediction.options().stream()
                        .map(a -> Filled.text(a.text().in(context.language()), session, facts))
                        .toList(),
                guess instanceof Guess.Chosen chosen ? chosen.option() : -1,
                guess instanceof Guess.Skipped,
                !(session.show().state() instanceof RunState.Idle),
                right,
                right.isEmpty()
                        ? ""
                        : explanation(
                                prediction.explanation().in(context.language()), session, facts));
    }

    private static String explanation(String text, Session session, RunFacts facts) {
        return Filled.isWhole(text, facts) ? Filled.text(text, session, facts) : "";
    }
}
