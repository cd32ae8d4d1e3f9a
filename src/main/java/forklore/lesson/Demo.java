package forklore.lesson;

import forklore.ground.Language;
import forklore.ground.Text;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Something of a lesson that runs.
///
/// @param id the name within the lesson: `side-by-side`
/// @param parts what runs at the same time; at least one
/// @param stages what shows a run; where none is named, those that have something to show of it
/// @param watched names of global variables whose changes are shown
/// @param recordings real runs, to be played where it cannot run
/// @param deadline after which the run is ended by force
/// @param races whether the order of its lines is a matter of luck, worth comparing
public record Demo(
        String id,
        Text title,
        List<Part> parts,
        List<Parameter> parameters,
        List<StageKind> stages,
        List<String> watched,
        Duration deadline,
        Optional<Prediction> prediction,
        List<Experiment> experiments,
        List<RecordedRun> recordings,
        boolean races) {
    public Demo {
        parts = List.copyOf(parts);
        parameters = List.copyOf(parameters);
        stages = List.copyOf(stages);
        watched = List.copyOf(watched);
        experiments = List.copyOf(experiments);
        recordings = List.copyOf(recordings);
    }

    /// A demo without recordings, whose lines come in a fixed order.
    public Demo(
            String id,
            Text title,
            List<Part> parts,
            List<Parameter> parameters,
            List<StageKind> stages,
            List<String> watched,
            Duration deadline,
            Optional<Prediction> prediction,
            List<Experiment> experiments) {
        this(
                id,
                title,
                parts,
                parameters,
                stages,
                watched,
                deadline,
                prediction,
                experiments,
                List.of(),
                false);
    }

    /// The engines for which every part has a listing, in their order.
    public Set<EngineKind> engines() {
        var all = EnumSet.allOf(EngineKind.class);
        parts.forEach(part -> all.retainAll(part.listings().keySet()));
        return all;
    }

    /// The recording for this engine, in this language if there is one, or else in English.
    public Optional<RecordedRun> recording(EngineKind engine, Language language) {
        return recordings.stream()
                .filter(run -> run.engine() == engine)
                .min(
                        Comparator.comparing((RecordedRun run) -> !run.language().equals(language))
                                .thenComparing(run -> !run.language().equals(Language.EN)));
    }

    /// Whether what shows its runs has use for the cores they run on.
    public boolean usesCores() {
        return stages.isEmpty()
                || stages.contains(StageKind.CORES)
                || stages.contains(StageKind.CURVE);
    }

    /// The same demo made of other parts.
    public Demo of(List<Part> others) {
        return new Demo(
                id,
                title,
                others,
                parameters,
                stages,
                watched,
                deadline,
                prediction,
                experiments,
                recordings,
                races);
    }
}
