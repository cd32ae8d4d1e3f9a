package forklore.mp;

import org.jspecify.annotations.Nullable;

import java.io.Serial;

/// The process that keeps a queue, a lock or another shared object is dead, or its connection is.
public final class ConnectionLostException extends ProcessException {
    @Serial private static final long serialVersionUID = 1;

    public ConnectionLostException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
