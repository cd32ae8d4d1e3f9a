package forklore.mp;

import java.io.Serial;

/// A worker of a [ProcessPoolExecutor] died, and with it the executor: CPython's
/// `concurrent.futures.process.BrokenProcessPool`. The message names the worker and the task that
/// it had.
public final class BrokenProcessPoolException extends ProcessException {
    @Serial private static final long serialVersionUID = 1;

    public BrokenProcessPoolException(String message) {
        super(message);
    }
}
