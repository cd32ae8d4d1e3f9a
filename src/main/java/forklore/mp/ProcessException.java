package forklore.mp;

import org.jspecify.annotations.Nullable;

import java.io.Serial;

/// What goes wrong between processes; the message says what, where and what to do next. CPython's
/// counterpart is `multiprocessing.ProcessError`.
public class ProcessException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    public ProcessException(String message) {
        super(message);
    }

    public ProcessException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
