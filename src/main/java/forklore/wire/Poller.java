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

    private final Selector selector;

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
        long millis = Math.ceilDiv(nanos, 1_000_000L);
        Consumer<SelectionKey> action = key -> take(key, ready);
        if (millis <= 0) {
            selector.selectNow(action);
        } else {
            selector.select(action, Math.min(millis, LONGEST_MILLIS));
        }
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
        selector.wakeup();
    }

    @Override
    public void close() throws IOException {
        selector.close();
    }
}
