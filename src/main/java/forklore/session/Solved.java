package forklore.session;

import forklore.lesson.EngineKind;

import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

import java.time.LocalDate;
import java.util.Optional;

/// The exercises that the learner has solved.
///
/// @param exercises by key: `num03/reap-three`
public record Solved(PMap<String, Solution> exercises) {
    public static final Solved NONE = new Solved(HashTreePMap.empty());

    /// How an exercise was solved the first time.
    ///
    /// @param trace the SHA-256 of the trace of the run that solved it, as JSON lines; in
    ///   hexadecimal
    public record Solution(LocalDate day, EngineKind engine, String trace) {}

    public boolean has(String exercise) {
        return exercises.containsKey(exercise);
    }

    public Optional<Solution> of(String exercise) {
        return Optional.ofNullable(exercises.get(exercise));
    }

    /// The first solution counts; later ones change nothing.
    public Solved with(String exercise, Solution solution) {
        return has(exercise) ? this : new Solved(exercises.plus(exercise, solution));
    }
}
