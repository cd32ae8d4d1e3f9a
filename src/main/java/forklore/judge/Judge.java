package forklore.judge;

import forklore.ground.Phrases;
import forklore.ground.Text;
import forklore.lesson.Condition;
import forklore.lesson.Exercise;
import forklore.lesson.Placeholders;
import forklore.model.MeasureText;

import java.util.List;
import java.util.Optional;

/// Judges an attempt by its runs. A function of its arguments; never throws for what a run holds.
public final class Judge {
    private static final Phrases WORDS = Phrases.of(Judge.class);

    private Judge() {}

    /// Judges the runs of one listing; a run that broke off is judged by what it came to.
    ///
    /// @param trials at least one, in the order of the runs
    public static Judgement of(Exercise exercise, List<Trial> trials) {
        var runs = trials.stream().map(Evidence::of).toList();
        var trouble =
                trials.stream()
                        .map(trial -> Trouble.of(trial, exercise))
                        .flatMap(Optional::stream)
                        .findFirst();
        var rulings =
                exercise.conditions().stream().map(condition -> ruling(condition, runs)).toList();
        return new Judgement(trouble, rulings, trials.size(), exercise.runs());
    }

    private static Ruling ruling(Condition condition, List<Evidence> runs) {
        var telling = runs.stream().filter(Evidence::tells).toList();
        if (telling.isEmpty()) {
            return new Ruling(condition, Ruling.State.OPEN, WORDS.text("open"));
        }
        var broken = telling.stream().filter(run -> !condition.keptBy(run::value)).toList();
        var shown = broken.isEmpty() ? telling.getLast() : broken.getFirst();
        var sentence = filled(condition.saying(shown::value), shown);
        int count = broken.isEmpty() ? telling.size() : broken.size();
        return new Ruling(
                condition,
                broken.isEmpty() ? Ruling.State.KEPT : Ruling.State.BROKEN,
                runs.size() == 1 ? sentence : WORDS.text("in-runs", sentence, count, runs.size()));
    }

    private static Text filled(Text sentence, Evidence run) {
        return Text.each(
                language ->
                        Placeholders.fill(
                                sentence.in(language),
                                name ->
                                        run.measure(name)
                                                .map(found -> MeasureText.of(found, language))));
    }
}
