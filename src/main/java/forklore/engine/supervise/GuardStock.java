package forklore.engine.supervise;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// Keeps one guard started, so that a click on Run doesn't wait for its JVM.
final class GuardStock implements AutoCloseable {
    private @Nullable GuardProcess warm;
    private boolean closed;

    /// Starts the next guard, unless one is waiting already.
    synchronized void prepare() throws IOException {
        if (warm == null && !closed) {
            warm = GuardProcess.start();
        }
    }

    /// Starts the next guard; where that fails, the next run says so.
    void prepareQuietly() {
        try {
            prepare();
        } catch (IOException e) {
            return;
        }
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
