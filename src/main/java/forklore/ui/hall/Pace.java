package forklore.ui.hall;

import forklore.lesson.Tour;
import forklore.lesson.TourStep;

import java.util.List;

/// When a step is planned to be talked about, minutes since the tour's start. Steps for which
/// nothing is planned share what the others leave.
record Pace(double from, double to, double whole) {
    /// A minute more or less is no news.
    private static final double LEEWAY = 1;

    static Pace of(Tour tour, int step) {
        List<TourStep> steps = tour.steps();
        double planned = steps.stream().mapToDouble(one -> minutes(one, 0)).sum();
        long open = steps.stream().filter(one -> one.notes().minutes().isEmpty()).count();
        double share = open == 0 ? 0 : Math.max(0, tour.minutes() - planned) / open;
        double before = steps.stream().limit(step).mapToDouble(one -> minutes(one, share)).sum();
        return new Pace(before, before + minutes(steps.get(step), share), tour.minutes());
    }

    private static double minutes(TourStep step, double otherwise) {
        return step.notes().minutes().orElse(otherwise);
    }

    /// Minutes that the speaker is behind the plan; below 0 for ahead, 0 for about as planned.
    ///
    /// @param minutes since the tour's start
    double behind(double minutes) {
        double late = minutes > to ? minutes - to : minutes < from ? minutes - from : 0;
        return Math.abs(late) < LEEWAY ? 0 : late;
    }
}
