package forklore.session;

import forklore.lesson.Prediction;
import forklore.model.Measure;
import forklore.model.Measures;

import java.util.List;
import java.util.Optional;

/// How a prediction turned out.
///
/// @param right the places of the right answers among the options
/// @param correct whether the learner's answer is one of them; empty where there was none
public record Verdict(List<Integer> right, Optional<Boolean> correct) {
    public Verdict {
        right = List.copyOf(right);
    }

    /// The verdict of the run in view; empty while it goes on, where it was stopped, and where it
    /// did not come far enough to show what was asked.
    ///
    /// @param measures of the run's end
    public static Optional<Verdict> of(Session session, Measures measures) {
        boolean over = session.show().state().finished();
        return session.demo()
                .flatMap(demo -> demo.prediction())
                .filter(p -> over)
                .flatMap(prediction -> of(session, measures, prediction));
    }

    private static Optional<Verdict> of(Session session, Measures measures, Prediction prediction) {
        var run = session.show().timeline().end().run();
        return Facts.measure(session, measures, prediction.measure())
                .flatMap(Verdict::number)
                .map(measured -> prediction.right(measured, run.parameters()))
                .map(right -> new Verdict(right, correct(session.work().guess(), right)));
    }

    private static Optional<Boolean> correct(Guess guess, List<Integer> right) {
        return switch (guess) {
            case Guess.Chosen chosen -> Optional.of(right.contains(chosen.option()));
            case Guess.Open open -> Optional.empty();
            case Guess.Skipped skipped -> Optional.empty();
        };
    }

    private static Optional<Double> number(Measure measure) {
        return switch (measure) {
            case Measure.Quantity quantity -> Optional.of(quantity.value());
            case Measure.Words words -> number(words.text());
        };
    }

    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
