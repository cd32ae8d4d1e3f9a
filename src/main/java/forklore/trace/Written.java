package forklore.trace;

/// The stream that a line was written to; in a line of a trace the field `stream`.
public enum Written {
    OUT("out"),
    ERR("err");

    private final String word;

    Written(String word) {
        this.word = word;
    }

    /// As it is written in a line of a trace.
    public String word() {
        return word;
    }

    /// The stream of this word; [#OUT] for an unknown one.
    public static Written of(String word) {
        return word.equals(ERR.word) ? ERR : OUT;
    }
}
