package forklore.session;

import forklore.model.Timeline;
import forklore.trace.RunEvent.RunEnded;
import forklore.trace.RunEvent.RunStarted;
import forklore.trace.TraceEvent;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/// Two runs on one clock, each in lanes of its own, as if they had begun at the same moment.
///
/// @param lanes the first run's, then the second's
record TwoRuns(Timeline timeline, List<Lane> lanes) {
    /// Ids of processes that both runs have become others in the second: no system gives any so
    /// high.
    private static final int APART = 10_000_000;

    /// A lane of the two.
    ///
    /// @param title what stands above it
    /// @param note the run that it is of
    record Lane(String name, String title, String note) {}

    static TwoRuns of(OpenedRun one, OpenedRun two) {
        Set<Integer> taken = pids(one);
        boolean clash = pids(two).stream().anyMatch(taken::contains);
        var first = new Renaming("1", IntUnaryOperator.identity(), id -> id);
        var second =
                new Renaming("2", pid -> clash && pid > 0 ? pid + APART : pid, id -> "2/" + id);
        var events = new ArrayList<TraceEvent>();
        boolean longer = two.timeline().duration() > one.timeline().duration();
        one.timeline().events().stream()
                .filter(event -> !(longer && event instanceof RunEnded))
                .map(first::of)
                .forEach(events::add);
        two.timeline().events().stream()
                .filter(event -> longer || !(event instanceof RunEnded))
                .filter(event -> !(event instanceof RunStarted))
                .map(second::of)
                .forEach(events::add);
        var lanes = new ArrayList<Lane>();
        one.lanes()
                .forEach(
                        lane ->
                                lanes.add(
                                        new Lane(first.lane(lane), first.lane(lane), one.name())));
        two.lanes()
                .forEach(
                        lane ->
                                lanes.add(
                                        new Lane(
                                                second.lane(lane), second.lane(lane), two.name())));
        return new TwoRuns(Timeline.EMPTY.append(events), lanes);
    }

    private static Set<Integer> pids(OpenedRun run) {
        return run.timeline().end().processes().all().stream()
                .map(process -> process.pid())
                .collect(Collectors.toSet());
    }
}
