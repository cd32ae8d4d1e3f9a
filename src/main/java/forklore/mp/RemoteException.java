package forklore.mp;

import java.io.Serial;

/// An exception of another process that can't come here itself, because it, or what it holds, can't
/// be serialised. It has that exception's text and stack.
public final class RemoteException extends ProcessException {
    @Serial private static final long serialVersionUID = 1;

    private final String description;

    public RemoteException(String text, String description, StackTraceElement[] stack) {
        super(text);
        this.description = description;
        setStackTrace(stack);
    }

    /// The exception, its causes and their places in the listing, for people.
    public String description() {
        return description;
    }
}
