package forklore.session;

import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

import java.util.Optional;

/// What the learner has done with one demo since the app's start.
///
/// @param values the parameters that were changed
/// @param lastShow the demo's last run, to come back to
public record DemoWork(PMap<String, String> values, Guess guess, Optional<Show> lastShow) {
    public static final DemoWork NONE =
            new DemoWork(HashTreePMap.empty(), new Guess.Open(), Optional.empty());

    DemoWork with(String parameter, String value) {
        return new DemoWork(values.plus(parameter, value), guess, lastShow);
    }

    DemoWork withInitialValues() {
        return new DemoWork(HashTreePMap.empty(), guess, lastShow);
    }

    DemoWork with(Guess next) {
        return new DemoWork(values, next, lastShow);
    }

    DemoWork with(Show show) {
        return new DemoWork(values, guess, Optional.of(show));
    }
}
