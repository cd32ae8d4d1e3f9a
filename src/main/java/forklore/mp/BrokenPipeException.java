package forklore.mp;

import java.io.Serial;

/// Nobody can receive what is sent into a [Pipe]: nobody holds its other end any more. CPython's
/// `BrokenPipeError`.
public final class BrokenPipeException extends ProcessException {
    @Serial private static final long serialVersionUID = 1;

    public BrokenPipeException() {
        super(
                "nobody can receive this: the other end of the pipe was closed, or its process ended");
    }
}
