package forklore.mp;

import java.io.Serial;

/// The thread was interrupted while it waited. Its interrupt flag is set again.
public final class InterruptedWait extends ProcessException {
    @Serial private static final long serialVersionUID = 1;

    public InterruptedWait(String call, InterruptedException cause) {
        super("interrupted in " + call, cause);
        Thread.currentThread().interrupt();
    }
}
