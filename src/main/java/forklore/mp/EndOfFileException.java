package forklore.mp;

import java.io.Serial;

/// Nothing more will come out of a [Pipe]: nobody holds its other end any more. CPython's
/// `EOFError`.
public final class EndOfFileException extends ProcessException {
    @Serial private static final long serialVersionUID = 1;

    public EndOfFileException() {
        super("nothing more will come: the other end of the pipe was closed, or its process ended");
    }
}
