package forklore.ui.hall;

import java.util.function.LongSupplier;

/// Counts up from when it is started.
final class Stopwatch {
    private final LongSupplier clock;
    private long from;
    private boolean going;

    /// @param clock ns, only forward
    Stopwatch(LongSupplier clock) {
        this.clock = clock;
    }

    /// From 0 again.
    void restart() {
        from = clock.getAsLong();
        going = true;
    }

    void stop() {
        going = false;
    }

    boolean going() {
        return going;
    }

    /// ns; 0 while it does not go.
    long elapsed() {
        return going ? clock.getAsLong() - from : 0;
    }
}
