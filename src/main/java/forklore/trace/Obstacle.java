package forklore.trace;

import java.util.Arrays;

/// Why a recording is played in place of a listing, whatever its text; in a line of a trace the
/// field `why`.
public enum Obstacle {
    /// This system has no `fork`.
    NO_FORK("noFork"),
    /// What runs the listing is missing here.
    NO_RUNTIME("noRuntime"),
    /// None: the recording was asked for, in place of the run.
    CHOSEN("chosen"),
    /// None: somebody opened a recording.
    OPENED("opened");

    private final String word;

    Obstacle(String word) {
        this.word = word;
    }

    /// As it is written in a line of a trace.
    public String word() {
        return word;
    }

    /// One of a newer trace reads as the more general one.
    static Obstacle of(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word.equals(word))
                .findFirst()
                .orElse(NO_RUNTIME);
    }
}
