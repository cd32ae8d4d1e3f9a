package forklore.wire;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.List;

/// A connection between two processes that carries messages both ways. One thread may receive while
/// others send.
public final class Connection implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;

    private final SocketChannel channel;
    private final FrameInput in;
    private final OutputStream out;

    Connection(SocketChannel channel) throws IOException {
        this.channel = channel;
        if (channel.getLocalAddress() instanceof InetSocketAddress) {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        }
        in = new FrameInput(new Incoming(channel));
        out = new Outgoing(channel);
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

    /// Waits for the next message. Its bytes are valid until the next call.
    ///
    /// @return null when the other process has closed the connection, or died
    /// @throws IOException where the connection is torn
    public @Nullable Message receive() throws IOException {
        return in.next();
    }

    /// Sends the message. Waits while the other process does not read and much is on its way.
    ///
    /// @throws IOException where the other process is gone
    public void send(MessageBuilder message) throws IOException {
        synchronized (out) {
            message.writeTo(out);
            out.flush();
        }
    }

    /// Sends several messages, with as few writes as possible.
    ///
    /// @throws IOException where the other process is gone
    public void send(List<MessageBuilder> messages) throws IOException {
        synchronized (out) {
            for (MessageBuilder message : messages) {
                message.writeTo(out);
            }
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /// Reads through a buffer outside the heap, which is what the system reads into.
    private static final class Incoming extends InputStream {
        private final SocketChannel channel;
        private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER).limit(0);

        Incoming(SocketChannel channel) {
            this.channel = channel;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (!buffer.hasRemaining()) {
                buffer.clear();
                int n = channel.read(buffer);
                buffer.flip();
                if (n < 0) {
                    return -1;
                }
            }
            int n = Math.min(length, buffer.remaining());
            buffer.get(bytes, offset, n);
            return n;
        }
    }

    /// Collects what is written until it is flushed, or fills the buffer.
    private static final class Outgoing extends OutputStream {
        private final SocketChannel channel;
        private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);

        Outgoing(SocketChannel channel) {
            this.channel = channel;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int from = offset;
            int end = offset + length;
            while (from < end) {
                if (!buffer.hasRemaining()) {
                    flush();
                }
                int n = Math.min(end - from, buffer.remaining());
                buffer.put(bytes, from, n);
                from += n;
            }
        }

        @Override
        public void flush() throws IOException {
            buffer.flip();
            try {
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
            } finally {
                buffer.clear();
            }
        }
    }
}
