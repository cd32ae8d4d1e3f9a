package forklore.wire;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Waits until one of several connections has something to read, or a listener somebody to accept.
/// An interrupt ends the wait and leaves the connections open. For one waiting thread at a time.
public final class Poller implements AutoCloseable {
    private static final long LONGEST_MILLIS = TimeUnit.DAYS.toMillis(1);

    /// How long to look again and again before the thread sleeps, ns: about what it costs to be
    /// woken. Only where the last wait was as short, and somebody else can run meanwhile.
    private static final long SPIN =
            Runtime.getRuntime().availableProcessors() > 1 ? TimeUnit.MICROSECONDS.toNanos(40) : 0;

    private final Selector selector;

    /// Whether the last wait was a short one.
    private boolean lively;

    private volatile boolean woken;

    /// @throws IOException where the system has no more of them
    public Poller() throws IOException {
        selector = Selector.open();
    }

    /// Waits for the connection too from now on. It must not wait to be read by others.
    ///
    /// @throws IOException where it is closed
    public void add(Connection connection) throws IOException {
        connection.join(selector);
        selector.wakeup();
    }

    /// Waits for the listener too from now on.
    ///
    /// @throws IOException where it is closed
    public void add(Listener listener) throws IOException {
        listener.join(selector);
        selector.wakeup();
    }

    /// Waits until something happens, somebody calls [#wake], the thread is interrupted, or the
    /// time is over. Sends what connections could not send before.
    ///
    /// @param nanos the longest to wait; it is rounded up to milliseconds
    /// @param ready takes each connection and listener that something happened to
    /// @throws IOException where the poller was closed
    public void await(long nanos, Consumer<Object> ready) throws IOException {
        Consumer<SelectionKey> action = key -> take(key, ready);
        var _ = await(nanos, () -> selector.selectNow(action) > 0, action);
    }

    /// The same for a single connection that only the caller reads.
    ///
    /// @param look reads the connection, and tells whether there was anything
    /// @return whether it is to be read once more: something may have come since the last look
    public boolean await(long nanos, Look look) throws IOException {
        return await(nanos, look, key -> take(key, _ -> {}));
    }

    /// Takes in what is there.
    @FunctionalInterface
    public interface Look {
        /// @return whether there was anything
        boolean found() throws IOException;
    }

    /// @return whether the thread slept, and so has not looked since
    private boolean await(long nanos, Look look, Consumer<SelectionKey> action) throws IOException {
        long begin = System.nanoTime();
        boolean sleeps = !lively || !spin(begin, Math.min(nanos, SPIN), look);
        if (sleeps) {
            long millis = Math.ceilDiv(nanos, 1_000_000L);
            if (millis <= 0) {
                selector.selectNow(action);
            } else {
                selector.select(action, Math.min(millis, LONGEST_MILLIS));
            }
        }
        woken = false;
        lively = System.nanoTime() - begin < SPIN;
        return sleeps;
    }

    /// @return whether the wait is over
    @SuppressWarnings("ThreadPriorityCheck") // both processes are often on one processor
    private boolean spin(long begin, long nanos, Look look) throws IOException {
        while (System.nanoTime() - begin < nanos) {
            // A look may take the selector's own note of a wake with it.
            if (look.found() || woken || Thread.currentThread().isInterrupted()) {
                return true;
            }
            Thread.yield();
        }
        return false;
    }

    private static void take(SelectionKey key, Consumer<Object> ready) {
        Object what = key.attachment();
        if (key.isWritable() && what instanceof Connection connection) {
            connection.sendMore(key);
        }
        if (key.isValid() && (key.isReadable() || key.isAcceptable())) {
            ready.accept(what);
        }
    }

    /// Ends the wait, or the next one.
    public void wake() {
        // In this order: else the mark could be wiped off before the selector knows.
        selector.wakeup();
        woken = true;
    }

    @Override
    public void close() throws IOException {
        selector.close();
    }
}
