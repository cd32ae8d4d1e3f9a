package forklore.mp;

import java.io.Serial;

/// A wait took longer than its timeout. CPython's counterpart is `multiprocessing.TimeoutError`.
public final class TimeoutException extends ProcessException {
    @Serial private static final long serialVersionUID = 1;

    public TimeoutException(String message) {
        super(message);
    }
}
