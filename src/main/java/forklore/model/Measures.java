package forklore.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// What a run has shown so far, by name.
///
/// In a side-by-side run the names of a lane's measures begin with the lane: `apply.total`.
/// - pools: `total`, `sum`, `longest` (s), `ratio` (total/sum), `maxBusy`, `workers` (pids),
///   `workerCount`, `tasks`, `done`, `failed`, `lost`; of two lanes also `saved` (s)
/// - processes: `processes`, `zombies`, `orphans`, and of each, `N` being `main` or its number in
///   order of start: `pid.N`, `ppid.N` (at its start), `exit.N`, `time.N` (s from start to end)
/// - variables: `var.NAME.N`: the last value
/// - queues: `puts`, `gets`, `fulls`, `empties`, `maxSize`, over all queues of the lane
/// - the machine and what a run measured of itself: `cores`, `took.WAY.N`, `speedup.WAY`,
///   `fastest.WAY`
/// - output: `lines`, `order` (who wrote, in order: `main`, `1`, `2`, …)
public record Measures(SequencedMap<String, Measure> byName) {
    private static final List<MeasureFamily> FAMILIES =
            List.of(
                    new PoolMeasures(),
                    new ProcessMeasures(),
                    new VariableMeasures(),
                    new QueueMeasures(),
                    new OutputMeasures(),
                    new RoundMeasures());
    private static final List<HistoryFamily> HISTORIES =
            List.of(
                    new DescentMeasures(),
                    new LifeMeasures(),
                    new WaitMeasures(),
                    new SpeechMeasures(),
                    new UseMeasures(),
                    new ShareMeasures(),
                    new ChangeMeasures());

    public Measures {
        byName = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(byName));
    }

    public static Measures of(World world) {
        var all = new LinkedHashMap<String, Measure>();
        FAMILIES.forEach(family -> family.tell(world, all::put));
        return new Measures(all);
    }

    /// Those and what only the whole of the run can tell, for conditions of exercises: who started
    /// whom, when, who waited for what, who printed what. `lessons/README.md` explains each.
    public static Measures of(Timeline timeline) {
        var all = new LinkedHashMap<>(of(timeline.end()).byName());
        for (var lane : LaneHistory.of(timeline)) {
            String prefix = MeasureFamily.prefix(lane.lane());
            HISTORIES.forEach(
                    family -> family.tell(lane, (name, value) -> all.put(prefix + name, value)));
        }
        return new Measures(all);
    }

    public Optional<Measure> get(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
