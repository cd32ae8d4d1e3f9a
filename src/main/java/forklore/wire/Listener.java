package forklore.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// Waits for other processes of this user to connect.
public final class Listener implements AutoCloseable {
    private final ServerSocketChannel channel;
    private final Address address;

    private Listener(ServerSocketChannel channel, Address address) {
        this.channel = channel;
        this.address = address;
    }

    /// Listens on a new address: a Unix-domain socket where there are such, otherwise a port of the
    /// loopback interface, which every user of the machine can reach.
    ///
    /// @throws IOException where the system gives none
    public static Listener open() throws IOException {
        try {
            return openUnix();
        } catch (UnsupportedOperationException e) {
            return openLoopback();
        }
    }

    private static Listener openUnix() throws IOException {
        Path folder = newFolder();
        Path path = folder.resolve("s");
        var channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.bind(UnixDomainSocketAddress.of(path));
            return new Listener(channel, new Address.Unix(path));
        } catch (IOException e) {
            channel.close();
            Files.deleteIfExists(folder);
            throw e;
        }
    }

    /// A folder that nobody else can look into; its path is short, because a socket's must be.
    private static Path newFolder() throws IOException {
        Path shared = Path.of(System.getProperty("java.io.tmpdir"));
        return shared.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? Files.createTempDirectory(
                        shared,
                        "fl",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rwx------")))
                : Files.createTempDirectory(shared, "fl");
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

    /// Waits for the next process.
    ///
    /// @throws IOException where the listener was closed
    public Connection accept() throws IOException {
        return new Connection(channel.accept());
    }

    @Override
    public void close() throws IOException {
        channel.close();
        forget(address);
    }

    /// Deletes what an address leaves behind in the file system. Also for those who find that the
    /// process that listened there is dead.
    public static void forget(Address address) throws IOException {
        if (address instanceof Address.Unix(Path path)) {
            Files.deleteIfExists(path);
            Path folder = path.getParent();
            if (folder != null) {
                Files.deleteIfExists(folder);
            }
        }
    }
}
