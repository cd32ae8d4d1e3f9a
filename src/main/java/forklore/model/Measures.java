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
///   `workerCount`, `tasks`, `failed`, `lost`; of two lanes also `saved` (s)
/// - processes: `processes`, `pid.main`, `pid.N`, `exit.main`, `exit.N`, `time.main`, `time.N` (s
///   from start to end), where `N` counts from 1 in order of start
/// - variables: `var.NAME.main`, `var.NAME.N`: the last value
/// - output: `lines`, `order` (who wrote, in order: `main`, `1`, `2`, …)
public record Measures(SequencedMap<String, Measure> byName) {
    private static final List<MeasureFamily> FAMILIES =
            List.of(
                    new PoolMeasures(),
                    new ProcessMeasures(),
                    new VariableMeasures(),
                    new OutputMeasures());

    public Measures {
        byName = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(byName));
    }

    public static Measures of(World world) {
        var all = new LinkedHashMap<String, Measure>();
        FAMILIES.forEach(family -> family.tell(world, all::put));
        return new Measures(all);
    }

    public Optional<Measure> get(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
