package forklore.wire;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/// A connection between two processes that carries messages both ways. It never waits by itself: a
/// [Poller] tells when there is something to read. One thread at a time may read while others send.
public final class Connection implements AutoCloseable {
    /// Bytes that the system is asked to take before the other process has read any.
    private static final int UNDERWAY = 1 << 20;

    private final SocketChannel channel;
    private final SharedMemory memory;
    private final FrameBuffer in;
    private final Outgoing out;
    private volatile @Nullable SelectionKey key;

    /// Waits for [#flush], once that had to wait.
    private volatile @Nullable Selector writable;

    Connection(SocketChannel channel, SharedMemory memory) throws IOException {
        this.channel = channel;
        boolean local = !(channel.getLocalAddress() instanceof InetSocketAddress);
        if (local) {
            channel.setOption(StandardSocketOptions.SO_SNDBUF, UNDERWAY);
        } else {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        }
        this.memory = local ? memory : SharedMemory.none();
        this.in = new FrameBuffer(local);
        this.out = newOutgoing();
        channel.configureBlocking(false);
    }

    /// Connects to a process that listens.
    ///
    /// @param memory for what is large and goes to the other process
    /// @throws IOException where nobody does
    public static Connection to(Address address, SharedMemory memory) throws IOException {
        var target =
                switch (address) {
                    case Address.Unix(var path) -> UnixDomainSocketAddress.of(path);
                    case Address.Loopback(int port) ->
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
                };
        return new Connection(SocketChannel.open(target), memory);
    }

    /// Room for messages that [#sendSome] or [#flush] is to send.
    public Outgoing newOutgoing() {
        return new Outgoing(memory);
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

    /// The next message that was read; null where there is none. Nobody changes its bytes any more.
    ///
    /// @throws IOException where what came is no message
    public @Nullable Message next() throws IOException {
        return in.next();
    }

    /// Sends the message without waiting for the other process to read: what the system does not
    /// take now is kept, and sent by the connection's [Poller].
    ///
    /// @throws IOException where the other process is gone
    public void send(MessageBuilder message) throws IOException {
        synchronized (out) {
            boolean idle = out.isEmpty();
            out.add(message);
            if (idle && !out.flush(channel)) {
                callBack();
            }
        }
    }

    /// Sends as much of the messages as the system takes now. Not to be mixed with [#send].
    ///
    /// @return whether that was all
    /// @throws IOException where the other process is gone
    public boolean sendSome(Outgoing messages) throws IOException {
        return messages.flush(channel);
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

    /// Sends all of the messages, waiting for the other process to read. Not ended by an interrupt.
    /// For one thread at a time; not to be mixed with [#send].
    ///
    /// @throws IOException where the other process is gone, or the connection was closed
    public void flush(Outgoing messages) throws IOException {
        boolean interrupted = false;
        try {
            while (!messages.flush(channel)) {
                writable().select(key -> {});
                interrupted |= Thread.interrupted();
            }
        } catch (ClosedSelectorException e) {
            throw new AsynchronousCloseException();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Selector writable() throws IOException {
        Selector known = writable;
        if (known == null) {
            known = Selector.open();
            writable = known;
            if (!channel.isOpen()) {
                known.close();
            }
            channel.register(known, SelectionKey.OP_WRITE);
        }
        return known;
    }

    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        Selector known = writable;
        try (channel) {
            if (known != null) {
                known.close();
            }
        }
    }
}
