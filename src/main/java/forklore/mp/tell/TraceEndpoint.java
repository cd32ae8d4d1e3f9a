package forklore.mp.tell;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Where a watched process writes its events, as named by the environment variable
/// `FORKLORE_TRACE`:
/// - `fifo:/path/to/trace.fifo`: a named pipe; a write of up to 4096 bytes never mixes with another
///   process's (POSIX: `PIPE_BUF`); where there is a folder `rings` beside it, a process with much
///   to tell leaves it in memory that it makes there (see [TraceWay]);
/// - `tcp:PORT:TOKEN`: loopback, one connection for each process; the token is its first line.
public final class TraceEndpoint {
    public static final String VARIABLE = "FORKLORE_TRACE";

    /// The longest line, its end included, in bytes.
    static final int LINE_BYTES = 4096;

    private static final String FIFO = "fifo:";
    private static final String TCP = "tcp:";

    private TraceEndpoint() {}

    /// Opens the endpoint.
    ///
    /// @throws IOException where it can't be reached
    /// @throws IllegalArgumentException where the address is none of the two forms
    static OutputStream open(String address) throws IOException {
        if (address.startsWith(FIFO)) {
            String path = address.substring(FIFO.length());
            return new TraceWay(new FileOutputStream(path), Path.of(path));
        }
        String[] parts = address.split(":", 3);
        if (!address.startsWith(TCP) || parts.length != 3) {
            throw new IllegalArgumentException(
                    VARIABLE
                            + " is \""
                            + address
                            + "\"; it should read fifo:PATH or tcp:PORT:TOKEN");
        }
        return connect(Integer.parseInt(parts[1]), parts[2]);
    }

    @SuppressWarnings("AddressSelection") // loopback has one address that matters
    private static OutputStream connect(int port, String token) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        OutputStream out = socket.getOutputStream();
        out.write((token + "\n").getBytes(StandardCharsets.UTF_8));
        return out;
    }
}
