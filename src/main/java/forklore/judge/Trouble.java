package forklore.judge;

import forklore.ground.Phrases;
import forklore.ground.Text;
import forklore.lesson.Exercise;
import forklore.model.Measure;
import forklore.model.MeasureText;
import forklore.model.Timeline;
import forklore.run.Outcome;
import forklore.run.Problem;
import forklore.trace.ProcessEvent.ProcessFailed;
import forklore.trace.RunEvent.RunEnding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Says why a program did not come to a good end by itself.
final class Trouble {
    private static final Phrases WORDS = Phrases.of(Trouble.class);

    private Trouble() {}

    /// Empty where it did. An exit code other than 0 is a trouble unless the exercise asks for one.
    static Optional<Text> of(Trial trial, Exercise exercise) {
        var crash = crash(trial.timeline());
        return switch (trial.outcome()) {
            case Outcome.Exited(int code) ->
                    code == 0 || asksForExitCode(exercise)
                            ? Optional.empty()
                            : Optional.of(crash.orElseGet(() -> ended(code)));
            case Outcome.Failed failed ->
                    crash.isPresent() && asksForExitCode(exercise)
                            ? Optional.empty()
                            : Optional.of(crash.orElseGet(() -> failed(failed)));
            case Outcome.TimedOut late -> Optional.of(late(late, trial.timeline()));
            case Outcome.Stopped _ -> Optional.of(WORDS.text("stopped"));
        };
    }

    private static boolean asksForExitCode(Exercise exercise) {
        return exercise.conditions().stream()
                .anyMatch(condition -> condition.that().contains("exit.main"));
    }

    /// The exception that ended the first process.
    private static Optional<Text> crash(Timeline timeline) {
        return timeline.events().stream()
                .filter(ProcessFailed.class::isInstance)
                .map(ProcessFailed.class::cast)
                .filter(event -> timeline.end().identity(event.pid()).isMain())
                .findFirst()
                .map(event -> WORDS.text("crashed", event.line(), exception(event.text())));
    }

    /// The exception without who died of it and without its way through the listing.
    private static String exception(String text) {
        return text.lines()
                .filter(line -> !line.startsWith("Process ") && !line.isBlank())
                .findFirst()
                .map(line -> line.strip().replaceFirst("^java\\.(\\w+\\.)+(?=[A-Z])", ""))
                .orElse("");
    }

    private static Text ended(int code) {
        return code < 0 ? WORDS.text("killed", -code) : WORDS.text("exit-code", code);
    }

    private static Text failed(Outcome.Failed failed) {
        return failed.problems().isEmpty() ? failed.message() : at(failed.problems().getFirst());
    }

    private static Text late(Outcome.TimedOut late, Timeline timeline) {
        return WORDS.text(
                late.waiting().isEmpty() ? "timed-out" : "timed-out-waiting",
                lasted(timeline),
                joined(late.waiting()));
    }

    private static Text lasted(Timeline timeline) {
        long end =
                timeline.events().stream()
                        .filter(RunEnding.class::isInstance)
                        .mapToLong(event -> event.t())
                        .findFirst()
                        .orElse(timeline.duration());
        return Text.each(language -> MeasureText.of(Measure.seconds(end), language));
    }

    private static Text at(Problem problem) {
        return problem.line() == 0
                ? problem.message()
                : WORDS.text("at-line", problem.line(), problem.message());
    }

    private static Text joined(List<Text> sentences) {
        return Text.each(
                language ->
                        sentences.stream()
                                .map(sentence -> sentence.in(language))
                                .collect(Collectors.joining(" ")));
    }
}
