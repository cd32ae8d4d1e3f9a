package forklore.trace;

/// Says what is wrong with a line of a trace. The reader of a whole file adds the line's number.
public final class BadTraceLine extends Exception {
    private static final long serialVersionUID = 1L;

    public BadTraceLine(String message) {
        super(message);
    }
}
