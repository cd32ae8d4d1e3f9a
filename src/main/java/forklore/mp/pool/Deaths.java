package forklore.mp.pool;

import forklore.mp.self.Signals;

import java.util.concurrent.atomic.AtomicInteger;

/// How many of a pool's workers died one after the other, with no task done in between. For several
/// threads.
final class Deaths {
    private static final int MOST = 5;

    private final AtomicInteger inRow = new AtomicInteger();

    void another() {
        inRow.incrementAndGet();
    }

    /// A task was done.
    void end() {
        inRow.set(0);
    }

    /// Whether another worker would die likewise.
    boolean areTooMany() {
        return inRow.get() > MOST;
    }

    /// @param exitCode the last one's
    String words(int exitCode) {
        return inRow.get()
                + " workers ended one after the other with no task done in between; the last one "
                + Signals.ending(exitCode);
    }
}
