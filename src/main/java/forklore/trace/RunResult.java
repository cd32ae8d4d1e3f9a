package forklore.trace;

/// How a run ended; in a line of a trace the field `outcome`.
public enum RunResult {
    /// Every process ended by itself.
    EXITED("exited"),
    /// The run could not begin, or went on in a way that was not meant.
    FAILED("failed"),
    /// The deadline ended it.
    TIMED_OUT("timedOut"),
    /// The user ended it.
    STOPPED("stopped");

    private final String word;

    RunResult(String word) {
        this.word = word;
    }

    /// As it is written in a line of a trace.
    public String word() {
        return word;
    }

    /// A word of a newer trace stands for a run that was broken off.
    static RunResult of(String word) {
        for (RunResult result : values()) {
            if (result.word.equals(word)) {
                return result;
            }
        }
        return STOPPED;
    }
}
