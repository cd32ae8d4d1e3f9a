package forklore.engine.supervise;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// Keeps one guard started where more runs are expected, so that a click on Run doesn't wait for
/// its JVM.
final class GuardStock implements AutoCloseable {
    private @Nullable GuardProcess warm;
    private boolean expecting;
    private boolean closed;

    /// Starts the next guard, unless one is waiting already.
    synchronized void prepare() throws IOException {
        if (warm == null && !closed) {
            warm = GuardProcess.start();
        }
    }

    /// From now on a guard is kept for the next run.
    synchronized void expectMore() {
        expecting = true;
    }

    /// Starts the next guard, where one is expected to be needed; where that fails, the next run
    /// says so.
    void refill() {
        try {
            if (isExpecting()) {
                prepare();
            }
        } catch (IOException e) {
            return;
        }
    }

    private synchronized boolean isExpecting() {
        return expecting;
    }

    /// A guard for one run.
    synchronized GuardProcess take() throws IOException {
        GuardProcess taken = warm;
        warm = null;
        return taken == null ? GuardProcess.start() : taken;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (warm != null) {
            warm.close();
            warm = null;
        }
    }
}
