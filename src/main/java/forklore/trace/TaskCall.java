package forklore.trace;

/// How a task was handed to its pool; in a line of a trace the field `call`.
public enum TaskCall {
    APPLY("apply"),
    APPLY_ASYNC("applyAsync"),
    MAP("map"),
    MAP_ASYNC("mapAsync"),
    STARMAP("starmap"),
    STARMAP_ASYNC("starmapAsync"),
    IMAP("imap"),
    IMAP_UNORDERED("imapUnordered"),
    SUBMIT("submit"),
    /// A call of a newer trace, or one that nobody told of.
    OTHER("other");

    private final String word;

    TaskCall(String word) {
        this.word = word;
    }

    /// As it is written in a line of a trace.
    public String word() {
        return word;
    }

    /// Whether the caller keeps its tasks and hands in one after the other.
    public boolean keepsCallerWaiting() {
        return this == APPLY;
    }

    static TaskCall of(String word) {
        for (TaskCall call : values()) {
            if (call.word.equals(word)) {
                return call;
            }
        }
        return OTHER;
    }
}
