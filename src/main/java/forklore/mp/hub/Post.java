package forklore.mp.hub;

import forklore.mp.files.ProcessFolder;
import forklore.wire.Address;
import forklore.wire.Connection;
import forklore.wire.Listener;
import forklore.wire.Poller;

import java.io.IOException;
import java.nio.channels.ClosedSelectorException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Where a [Hub] hears other processes: one listener and all connections, heard by whichever thread
/// waits for something of theirs, else by a thread that is there for it.
public final class Post implements Listening.Ear {
    private static final long PAUSE_NANOS = 10_000_000;

    private final Hub hub;
    private final Listener listener;
    private final Poller poller;
    private final Listening listening = new Listening(this);
    private final Map<Connection, Session> sessions = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /// @throws IOException where the system gives no socket
    Post(Hub hub) throws IOException {
        this.hub = hub;
        listener = Listener.open(ProcessFolder.SOCKETS.own().resolve("hub"));
        poller = new Poller();
        poller.add(listener);
        Thread.ofPlatform().name("hub").daemon().start(() -> listening.attend(() -> closed));
    }

    Address address() {
        return listener.address();
    }

    boolean await(BooleanSupplier done, long deadline) {
        return listening.await(done, deadline);
    }

    void wake(Thread thread) {
        listening.wake(thread);
    }

    @Override
    public void listen(long nanos) {
        try {
            poller.await(nanos, this::hear);
        } catch (IOException | ClosedSelectorException e) {
            // The process is about to end: nothing is heard any more.
            closed = true;
            LockSupport.parkNanos(this, Math.min(nanos, PAUSE_NANOS));
        }
    }

    private void hear(Object what) {
        if (what instanceof Connection connection) {
            Session session = sessions.get(connection);
            if (session != null && !session.hear()) {
                sessions.remove(connection);
            }
        } else {
            accept();
        }
    }

    private void accept() {
        try {
            Connection connection = listener.accept(ProcessFolder.sharedMemory());
            if (connection != null) {
                sessions.put(connection, hub.welcome(connection));
                poller.add(connection);
            }
        } catch (IOException e) {
            // Who wanted to come is gone, or finds nobody.
            sessions.keySet().removeIf(connection -> !connection.isOpen());
        }
    }

    @Override
    public void wake() {
        poller.wake();
    }

    void close() {
        closed = true;
        listening.wakeAttendant();
        try (listener;
                poller) {
            sessions.clear();
        } catch (IOException e) {
            // The process ends; its folder is deleted after it.
            closed = true;
        }
    }
}
