package forklore.trace;

/// Why a recording is seen and not a run: mostly because a listing cannot run on this machine,
/// whatever its text; in a line of a trace the field `why`.
public enum Obstacle {
    /// This system has no `fork`.
    NO_FORK("noFork"),
    /// What runs the listing is missing here.
    NO_RUNTIME("noRuntime"),
    /// Nothing hinders it: somebody opened a recording.
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
        return word.equals(NO_FORK.word) ? NO_FORK : word.equals(OPENED.word) ? OPENED : NO_RUNTIME;
    }
}
