package forklore.mp;

import java.io.Serial;

/// A pool's task threw. The cause is what it threw, with its stack in the worker.
public final class TaskFailedException extends ProcessException {
    @Serial private static final long serialVersionUID = 1;

    public TaskFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
