package forklore.engine.python;

import forklore.ground.Phrases;
import forklore.ground.Text;

import java.nio.file.Path;
import java.util.Optional;

/// A file that may be a Python, and what came of asking it.
///
/// @param place the file that was asked
/// @param interpreter what it is; empty where it is no CPython
/// @param problem why listings cannot run on it and what to do; empty where they can
public record Candidate(Path place, Optional<Interpreter> interpreter, Optional<Text> problem) {
    private static final Phrases WORDS = Phrases.of(Candidate.class);

    static Candidate of(Path place, Interpreter interpreter) {
        return new Candidate(
                place,
                Optional.of(interpreter),
                interpreter.suits() ? Optional.empty() : Optional.of(tooOld(interpreter)));
    }

    static Candidate useless(Path place, String key, Object... values) {
        return new Candidate(place, Optional.empty(), Optional.of(WORDS.text(key, values)));
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
        return WORDS.text("too-old", it.label());
    }
}
