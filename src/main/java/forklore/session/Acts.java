package forklore.session;

import forklore.lesson.TourStep;
import forklore.lesson.TourStep.Act;
import forklore.lesson.View;
import forklore.session.Talk.Phase;
import forklore.trace.Moment;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Which steps of a tour are about one and the same run.
record Acts(List<TourStep> steps) {
    /// What a step shows: its own demo, or the one that is still there from a step before it.
    Optional<Act> shown(int step) {
        return last(step).flatMap(i -> steps.get(i).act());
    }

    private Optional<Integer> last(int step) {
        return IntStream.rangeClosed(0, Math.min(step, steps.size() - 1))
                .map(i -> step - i)
                .filter(i -> i < steps.size() && steps.get(i).act().isPresent())
                .boxed()
                .findFirst();
    }

    /// The step that begins the run which this one shows; -1 where there is none yet.
    int beginning(int step) {
        Optional<Integer> here = last(step);
        if (here.isEmpty()) {
            return -1;
        }
        Act act = steps.get(here.get()).act().orElseThrow();
        return shown(here.get() - 1).filter(act::goesOnFrom).isPresent()
                ? beginning(here.get() - 1)
                : here.get();
    }

    /// Where the step itself halts the run.
    Optional<Moment> halt(int step) {
        return steps.get(step).act().flatMap(Act::halt);
    }

    /// The halts of the same run in the steps before, the last one first.
    List<Moment> haltsBefore(int step) {
        int first = Math.max(0, beginning(step));
        return IntStream.range(first, step)
                .map(i -> first + step - 1 - i)
                .mapToObj(this::halt)
                .flatMap(Optional::stream)
                .toList();
    }

    /// The step whose question is open at this one: the last to ask of the same run, unless a step
    /// in between has revealed the answer.
    Optional<Integer> question(int step) {
        int first = Math.max(0, beginning(step));
        return IntStream.rangeClosed(first, step)
                .map(i -> first + step - i)
                .filter(this::asks)
                .boxed()
                .findFirst()
                .filter(asking -> IntStream.range(asking, step).noneMatch(this::ends));
    }

    /// Whether the answer to the open question is revealed in this step: the run is over there.
    boolean reveals(int step) {
        return ends(step) && question(step).isPresent();
    }

    /// Whether the step puts a question to the room.
    boolean asks(int step) {
        return steps.get(step).act().filter(Act::question).isPresent();
    }

    /// How a step begins: with its question, unless there is something to be read before.
    Phase first(int step) {
        var views = steps.get(step).views();
        boolean read = views.contains(View.LISTING) || views.contains(View.PAGE);
        return asks(step) && !read ? Phase.ASKED : Phase.BEGUN;
    }

    private boolean ends(int step) {
        return halt(step).filter(Moment::isEnd).isPresent();
    }
}
