package forklore.wire;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Waits for other processes of this user to connect.
public final class Listener implements AutoCloseable {
    /// Bytes of a socket's path on the system that allows the fewest, macOS; Linux and Windows
    /// allow four more.
    private static final int LONGEST = 103;

    private final ServerSocketChannel channel;
    private final Address address;

    private Listener(ServerSocketChannel channel, Address address) {
        this.channel = channel;
        this.address = address;
    }

    /// Listens at that path, where there are Unix-domain sockets and the path is short enough for
    /// one; otherwise on a port of the loopback interface, which every user of the machine can
    /// reach.
    ///
    /// @param path a new file in a folder that nobody else can look into
    /// @throws IOException where the system gives no socket
    public static Listener open(Path path) throws IOException {
        // A Chinese letter of a user's name is three bytes of it.
        if (path.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return openLoopback();
        }
        try {
            var channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            try {
                channel.bind(UnixDomainSocketAddress.of(path));
                return new Listener(channel, new Address.Unix(path));
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        } catch (UnsupportedOperationException e) {
            return openLoopback();
        }
    }

    private static Listener openLoopback() throws IOException {
        var channel = ServerSocketChannel.open();
        channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        SocketAddress local = channel.getLocalAddress();
        return new Listener(channel, new Address.Loopback(((InetSocketAddress) local).getPort()));
    }

    public Address address() {
        return address;
    }

    void join(Selector selector) throws IOException {
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_ACCEPT, this);
    }

    /// The next process that connects; null where none does now.
    ///
    /// @param memory for what is large and goes to the other process
    /// @throws IOException where the listener was closed
    public @Nullable Connection accept(SharedMemory memory) throws IOException {
        SocketChannel accepted = channel.accept();
        return accepted == null ? null : new Connection(accepted, memory);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        if (address instanceof Address.Unix(Path path)) {
            Files.deleteIfExists(path);
        }
    }
}
