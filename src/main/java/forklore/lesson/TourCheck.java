package forklore.lesson;

import forklore.ground.Language;
import forklore.lesson.TourStep.Act;
import forklore.trace.Moment;

import java.util.List;
import java.util.Map;

/// Checks that a tour can be given: its length, its notes, its questions.
final class TourCheck {
    /// What the last row can read in one look.
    private static final Map<String, Integer> LONGEST = Map.of("en", 110, "zh", 45);

    private final Tour tour;
    private final Yaml place;
    private final List<Yaml> places;

    /// @param place where it was read
    TourCheck(Tour tour, Yaml place) {
        this.tour = tour;
        this.place = place;
        this.places = place.need("steps").list();
    }

    void check() {
        int count = tour.steps().size();
        if (count < Tour.FEWEST || count > Tour.MOST) {
            place.need("steps")
                    .blemish(
                            "%d steps; a tour has %d to %d"
                                    .formatted(count, Tour.FEWEST, Tour.MOST));
        }
        checkMinutes();
        for (int i = 0; i < count; i++) {
            check(tour.steps().get(i), places.get(i));
            if (tour.steps().get(i).act().filter(Act::question).isPresent()) {
                checkAnswered(i);
            }
        }
    }

    private void checkMinutes() {
        double planned =
                tour.steps().stream().mapToDouble(step -> step.notes().minutes().orElse(0)).sum();
        if (tour.minutes() <= 0) {
            place.need("minutes").blemish("how many minutes does the tour take?");
        } else if (planned > tour.minutes()) {
            place.need("minutes")
                    .blemish(
                            "the steps take %s minutes together, the tour only %d"
                                    .formatted(planned, tour.minutes()));
        }
    }

    private static void check(TourStep step, Yaml place) {
        step.sentence().words().forEach((language, words) -> checkLength(language, words, place));
        if (step.notes().words().in(Language.EN).isBlank()) {
            place.blemish("the step has no notes: say what its speaker needs to know");
        }
    }

    private static void checkLength(Language language, String words, Yaml place) {
        int longest = LONGEST.getOrDefault(language.code(), Integer.MAX_VALUE);
        int length = words.replace("`", "").length();
        if (length > longest) {
            place.need("text")
                    .blemish(
                            "%d characters in \"%s\"; the last row reads at most %d"
                                    .formatted(length, language, longest));
        }
    }

    /// A prediction is judged by the whole run, so one of the steps must let it come to its end.
    private void checkAnswered(int asked) {
        Act before = tour.steps().get(asked).act().orElseThrow();
        if (before.halt().filter(Moment::isEnd).isPresent()) {
            return;
        }
        for (int i = asked + 1; i < tour.steps().size(); i++) {
            var act = tour.steps().get(i).act();
            if (act.isPresent() && !act.get().goesOnFrom(before)) {
                break;
            }
            if (act.flatMap(Act::halt).filter(Moment::isEnd).isPresent()) {
                return;
            }
        }
        places.get(asked)
                .blemish(
                        "the question is never answered: let this step or one after it halt at"
                                + " \"end\"");
    }
}
