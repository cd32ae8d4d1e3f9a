package forklore.mp;

import org.jspecify.annotations.Nullable;

import java.io.Serial;

/// A value can't be sent to another process. CPython's counterpart is `pickle.PicklingError`.
public final class PicklingException extends ProcessException {
    @Serial private static final long serialVersionUID = 1;

    public PicklingException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
