package forklore.run;

import forklore.ground.Text;

import java.nio.file.Path;
import java.util.Optional;

/// A file that may be a Python, and what came of asking it.
///
/// @param place the file that was asked
/// @param interpreter what it is; empty where it is no CPython
/// @param problem why listings cannot run on it and what to do; empty where they can
public record Candidate(Path place, Optional<Interpreter> interpreter, Optional<Text> problem) {
    /// Whether listings run on it.
    public boolean usable() {
        return problem.isEmpty();
    }

    /// The interpreter, where listings run on it.
    public Optional<Interpreter> fit() {
        return interpreter.filter(Interpreter::suits);
    }

    /// Its own file, also where a shim was asked.
    public Path file() {
        return interpreter.map(Interpreter::file).orElse(place);
    }

    /// `CPython 3.11.7`; the file where it did not say what it is.
    public String label() {
        return interpreter.map(Interpreter::label).orElse(place.toString());
    }
}
