package forklore.wire;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.List;

/// A connection between two processes that carries messages both ways. It never waits by itself: a
/// [Poller] tells when there is something to read. One thread at a time may read while others send.
public final class Connection implements AutoCloseable {
    private final SocketChannel channel;
    private final FrameBuffer in = new FrameBuffer();
    private final Outgoing out = new Outgoing();
    private volatile @Nullable SelectionKey key;

    Connection(SocketChannel channel) throws IOException {
        this.channel = channel;
        if (channel.getLocalAddress() instanceof InetSocketAddress) {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        }
        channel.configureBlocking(false);
    }

    /// Connects to a process that listens.
    ///
    /// @throws IOException where nobody does
    public static Connection to(Address address) throws IOException {
        var target =
                switch (address) {
                    case Address.Unix(var path) -> UnixDomainSocketAddress.of(path);
                    case Address.Loopback(int port) ->
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
                };
        return new Connection(SocketChannel.open(target));
    }

    void join(Selector selector) throws IOException {
        key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    /// Reads what has come; [#next] gives it out.
    ///
    /// @return false where the other process has closed the connection, or died
    /// @throws IOException where the connection is torn
    public boolean read() throws IOException {
        return in.fill(channel);
    }

    /// The next message that was read; null where there is none. Its bytes are valid until the next
    /// [#read].
    ///
    /// @throws IOException where what came is no message
    public @Nullable Message next() throws IOException {
        return in.next();
    }

    /// Sends the message without waiting for the other process to read: what the system does not
    /// take now is kept, and sent by the connection's [Poller] or with [#flush].
    ///
    /// @return whether all was sent
    /// @throws IOException where the other process is gone
    public boolean send(MessageBuilder message) throws IOException {
        return send(List.of(message));
    }

    /// Sends several messages so, with as few writes as possible.
    ///
    /// @return whether all was sent
    /// @throws IOException where the other process is gone
    public boolean send(List<MessageBuilder> messages) throws IOException {
        synchronized (out) {
            boolean idle = out.isEmpty();
            messages.forEach(out::add);
            if (!idle) {
                return false;
            }
            boolean all = out.flush(channel);
            if (!all) {
                callBack();
            }
            return all;
        }
    }

    private void callBack() {
        SelectionKey joined = key;
        if (joined != null) {
            joined.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
            joined.selector().wakeup();
        }
    }

    /// Called by the poller's thread when the system takes bytes again.
    void sendMore(SelectionKey from) {
        synchronized (out) {
            try {
                if (out.flush(channel)) {
                    from.interestOps(SelectionKey.OP_READ);
                }
            } catch (IOException | CancelledKeyException e) {
                // Whoever reads finds the end of the connection.
                from.cancel();
            }
        }
    }

    /// Sends what is kept, waiting for the other process to read. Not ended by an interrupt.
    ///
    /// @throws IOException where the other process is gone
    public void flush() throws IOException {
        boolean interrupted = false;
        try (Selector writable = Selector.open()) {
            channel.register(writable, SelectionKey.OP_WRITE);
            while (!sendSome()) {
                writable.select(key -> {});
                interrupted |= Thread.interrupted();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean sendSome() throws IOException {
        synchronized (out) {
            return out.flush(channel);
        }
    }

    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
