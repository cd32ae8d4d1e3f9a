package forklore.judge;

import forklore.lesson.Calls;
import forklore.lesson.Listing;
import forklore.model.Measure;
import forklore.model.Measures;
import forklore.model.Timeline;
import forklore.run.Outcome;
import forklore.trace.RunEvent.RunEnding;

import java.util.Optional;
import java.util.Set;

/// What a run says about conditions.
///
/// @param tells whether the program ran far enough to say anything
/// @param engine `java` or `python`
record Evidence(Measures measures, Listing listing, String engine, boolean tells) {
    private static final String CALLS = "calls.";

    /// What there is none of where there is no pool and no queue.
    private static final Set<String> COUNTS =
            Set.of(
                    "tasks",
                    "done",
                    "failed",
                    "lost",
                    "maxBusy",
                    "workerCount",
                    "puts",
                    "gets",
                    "fulls",
                    "empties",
                    "maxSize");

    static Evidence of(Trial trial) {
        var timeline = beforeForce(trial.timeline());
        return new Evidence(
                Measures.of(timeline),
                trial.listing(),
                timeline.end().run().engine(),
                !(trial.outcome() instanceof Outcome.Stopped)
                        && !timeline.end().processes().all().isEmpty());
    }

    /// What the engine ended by force did not end so by itself.
    private static Timeline beforeForce(Timeline timeline) {
        var events = timeline.events();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof RunEnding) {
                return Timeline.EMPTY.append(events.subList(0, i));
            }
        }
        return timeline;
    }

    /// A fact of the run or of the listing.
    Optional<Measure> measure(String name) {
        if (name.equals("engine")) {
            return Optional.of(new Measure.Words(engine));
        }
        if (name.startsWith(CALLS)) {
            return Optional.of(Measure.count(Calls.count(listing, name.substring(CALLS.length()))));
        }
        return measures.get(name)
                .or(() -> COUNTS.contains(name) ? Optional.of(Measure.count(0)) : Optional.empty());
    }

    /// The same, as conditions compute with it.
    Optional<String> value(String name) {
        return measure(name)
                .map(
                        measure ->
                                switch (measure) {
                                    case Measure.Quantity q -> Double.toString(q.value());
                                    case Measure.Words words -> words.text();
                                });
    }
}
