package forklore.engine.supervise;

import forklore.engine.guard.Order;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/// Takes the traces of a run where there are no FIFOs: on the loopback, one connection for each
/// process, which says its program's secret in its first line. Whoever doesn't know one is not
/// heard.
final class TraceServer {
    private static final int SECRET_BYTES = 16;
    private static final int BACKLOG = 64;
    private static final long PATIENCE = TimeUnit.SECONDS.toMillis(5);

    private final ServerSocket server;
    private final Backlog backlog;
    private final Map<String, String> lanes = new ConcurrentHashMap<>();
    private final List<Thread> readers = new CopyOnWriteArrayList<>();

    TraceServer(Backlog backlog) throws IOException {
        this.backlog = backlog;
        server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("trace-server").start(this::accept);
    }

    /// The same programs, told where to send their traces.
    List<Order.Start> addressed(List<Order.Start> starts) {
        var random = new SecureRandom();
        var addressed = new ArrayList<Order.Start>();
        for (Order.Start start : starts) {
            byte[] secret = new byte[SECRET_BYTES];
            random.nextBytes(secret);
            String token = HexFormat.of().formatHex(secret);
            lanes.put(token, start.lane());
            var environment = new ArrayList<>(start.environment());
            environment.add("FORKLORE_TRACE=tcp:" + server.getLocalPort() + ":" + token);
            addressed.add(new Order.Start(start.lane(), environment, start.command()));
        }
        return addressed;
    }

    /// Waits until all that was ever sent has been read. Only for when nobody sends any more.
    void drain() throws InterruptedException, IOException {
        server.close();
        for (Thread reader : readers) {
            reader.join(PATIENCE);
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = server.accept();
                readers.add(
                        Thread.ofPlatform()
                                .daemon()
                                .name("trace-connection")
                                .start(() -> read(connection)));
            }
        } catch (IOException e) {
            // Closed: the run is over.
            return;
        }
    }

    private void read(Socket connection) {
        try (connection;
                var in =
                        new BufferedReader(
                                new InputStreamReader(
                                        connection.getInputStream(), StandardCharsets.UTF_8))) {
            String token = in.readLine();
            String lane = token == null ? null : lanes.get(token);
            if (lane == null) {
                return;
            }
            var lines = new TraceLines(lane, backlog);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.line(line);
            }
        } catch (IOException e) {
            // A process that is killed resets its connection; what it told before was read.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
