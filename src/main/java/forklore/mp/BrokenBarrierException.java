package forklore.mp;

import java.io.Serial;

/// Nobody passes this [Barrier]: somebody's patience was over, it was given up, or set back while
/// somebody waited. CPython's `threading.BrokenBarrierError`.
public final class BrokenBarrierException extends ProcessException {
    @Serial private static final long serialVersionUID = 1;

    BrokenBarrierException(String why) {
        super("the barrier is broken: " + why);
    }
}
