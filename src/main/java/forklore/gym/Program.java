package forklore.gym;

import forklore.lesson.EngineKind;
import forklore.lesson.Listing;

import java.util.List;

/// A puzzle's program.
///
/// @param body what it does, in order
public record Program(List<Statement> body) {
    private static final int FNV_START = 0x811c9dc5;
    private static final int FNV_PRIME = 0x01000193;

    public Program {
        body = List.copyOf(body);
    }

    /// The program as it is written in this language; what is shown is what runs.
    public Listing listing(EngineKind engine) {
        return switch (engine) {
            case JAVA -> new Listing(engine, "Puzzle.java", JavaText.of(this));
            case PYTHON -> new Listing(engine, "puzzle.py", PythonText.of(this));
        };
    }

    /// A number from 0 that is the same for the same program, on every computer.
    int fingerprint() {
        int hash = FNV_START;
        String text = PythonText.of(this);
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return (hash ^ (hash >>> 15)) & Integer.MAX_VALUE;
    }
}
