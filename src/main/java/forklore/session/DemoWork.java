package forklore.session;

import forklore.lesson.Demo;
import forklore.trace.StartMethod;

import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

import java.util.Optional;

/// What the learner has done with one demo since the app's start.
///
/// @param values the parameters that were changed
/// @param lastShow the demo's last run, to come back to
/// @param trial what was asked of it beyond a plain run
/// @param judged what its last runs were judged, where it is an exercise
public record DemoWork(
        PMap<String, String> values,
        Guess guess,
        Optional<Show> lastShow,
        Trial trial,
        Optional<Judged> judged) {
    public static final DemoWork NONE =
            new DemoWork(
                    HashTreePMap.empty(),
                    new Guess.Open(),
                    Optional.empty(),
                    Trial.PLAIN,
                    Optional.empty());

    /// How the demo is run.
    ///
    /// @param both the demo as one lane for each language, while both run side by side
    /// @param startMethod how CPython starts its processes; empty for its own default
    /// @param comparison several runs in a row
    public record Trial(
            Optional<Demo> both,
            Optional<StartMethod> startMethod,
            Optional<Comparison> comparison) {
        static final Trial PLAIN = new Trial(Optional.empty(), Optional.empty(), Optional.empty());

        Trial plain() {
            return new Trial(Optional.empty(), startMethod, Optional.empty());
        }

        Trial both(Demo demo) {
            return new Trial(Optional.of(demo), startMethod, Optional.empty());
        }

        Trial startedBy(Optional<StartMethod> method) {
            return new Trial(both, method, comparison);
        }

        Trial with(Comparison next) {
            return new Trial(Optional.empty(), startMethod, Optional.of(next));
        }

        Trial halted() {
            return new Trial(both, startMethod, comparison.map(Comparison::halted));
        }
    }

    DemoWork with(String parameter, String value) {
        return new DemoWork(values.plus(parameter, value), guess, lastShow, trial, judged);
    }

    DemoWork withInitialValues() {
        return new DemoWork(HashTreePMap.empty(), guess, lastShow, trial, judged);
    }

    DemoWork with(Guess next) {
        return new DemoWork(values, next, lastShow, trial, judged);
    }

    DemoWork with(Show show) {
        return new DemoWork(values, guess, Optional.of(show), trial, judged);
    }

    DemoWork with(Trial next) {
        return new DemoWork(values, guess, lastShow, next, judged);
    }

    DemoWork judged(Optional<Judged> next) {
        return new DemoWork(values, guess, lastShow, trial, next);
    }
}
