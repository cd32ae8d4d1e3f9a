package forklore.engine.python;

import forklore.lesson.Text;

import java.nio.file.Path;
import java.util.Optional;

/// A file that may be a Python, and what came of asking it.
///
/// @param place the file that was asked
/// @param interpreter what it is; empty where it is no CPython
/// @param problem why listings cannot run on it and what to do; empty where they can
public record Candidate(Path place, Optional<Interpreter> interpreter, Optional<Text> problem) {
    static Candidate of(Path place, Interpreter interpreter) {
        return new Candidate(
                place,
                Optional.of(interpreter),
                interpreter.suits() ? Optional.empty() : Optional.of(tooOld(interpreter)));
    }

    static Candidate useless(Path place, String en, String zh) {
        return new Candidate(place, Optional.empty(), Optional.of(new Text(en, zh)));
    }

    /// Whether listings run on it.
    public boolean usable() {
        return problem.isEmpty();
    }

    /// The interpreter, where listings run on it.
    public Optional<Interpreter> fit() {
        return interpreter.filter(Interpreter::suits);
    }

    private static Text tooOld(Interpreter it) {
        return new Text(
                it.label() + " is too old: listings need CPython 3.8 or later.",
                it.label() + " 太旧：运行代码需要 CPython 3.8 或更高版本。");
    }
}
