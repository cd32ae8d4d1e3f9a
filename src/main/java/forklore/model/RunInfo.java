package forklore.model;

import forklore.trace.Obstacle;
import forklore.trace.RunEvent;
import forklore.trace.RunEvent.CircleClosed;
import forklore.trace.RunEvent.EventsDropped;
import forklore.trace.RunEvent.MomentMarked;
import forklore.trace.RunEvent.RunEnded;
import forklore.trace.RunEvent.RunEnding;
import forklore.trace.RunEvent.RunReplayed;
import forklore.trace.RunEvent.RunStarted;

import org.pcollections.PVector;
import org.pcollections.TreePVector;

import java.util.Map;
import java.util.Optional;

/// The run as a whole.
///
/// @param demo `lesson/demo`
/// @param engine `java` or `python`
/// @param runtime what ran it, for people
/// @param parameters as used, the seed among them
/// @param replayed why a recording is played in its place; empty for a run that happens
/// @param end how it ended; empty while it runs
/// @param dropped how many events were not kept
/// @param marked the moments that somebody marked, in order of time
public record RunInfo(
        String demo,
        String engine,
        String runtime,
        Map<String, String> parameters,
        Optional<Obstacle> replayed,
        Optional<RunEnded> end,
        long dropped,
        PVector<MomentMarked> marked) {
    public static final RunInfo NONE =
            new RunInfo(
                    "",
                    "",
                    "",
                    Map.of(),
                    Optional.empty(),
                    Optional.empty(),
                    0,
                    TreePVector.empty());

    /// A whole number among the parameters.
    public Optional<Integer> whole(String parameter) {
        return number(parameter).map(Double::intValue);
    }

    /// A number among the parameters.
    public Optional<Double> number(String parameter) {
        try {
            return Optional.ofNullable(parameters.get(parameter)).map(Double::valueOf);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    RunInfo after(RunEvent event) {
        return switch (event) {
            case RunStarted e ->
                    new RunInfo(
                            e.demo(),
                            e.engine(),
                            e.runtime(),
                            e.parameters(),
                            replayed,
                            end,
                            dropped,
                            marked);
            case RunReplayed e -> with(Optional.of(e.why()), end, dropped);
            case RunEnding e -> this;
            case CircleClosed e -> this;
            case RunEnded e -> with(replayed, Optional.of(e), dropped);
            case MomentMarked e ->
                    new RunInfo(
                            demo,
                            engine,
                            runtime,
                            parameters,
                            replayed,
                            end,
                            dropped,
                            marked.plus(e));
            case EventsDropped e -> with(replayed, end, dropped + e.count());
        };
    }

    private RunInfo with(Optional<Obstacle> why, Optional<RunEnded> ended, long lost) {
        return new RunInfo(demo, engine, runtime, parameters, why, ended, lost, marked);
    }
}
