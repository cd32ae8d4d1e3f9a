package forklore.mp.hub;

import forklore.mp.ProcessException;
import forklore.mp.self.LastAct;
import forklore.mp.self.Seconds;
import forklore.mp.self.Self;
import forklore.wire.Connection;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Keeps this process's shared objects and serves them to other processes. It begins to listen when
/// the first of them is given away.
public final class Hub {
    /// How messages to the hub begin.
    static final byte REQUEST = 'r';

    static final byte CANCEL = 'c';

    /// The key of the hub itself; it only answers that it is there.
    static final int SELF = 0;

    static final byte PING = 'p';

    /// How messages from the hub begin.
    static final byte REPLY = 'a';

    private static final Hub OF_PROCESS = new Hub();

    private final Map<Integer, Served> objects = new ConcurrentHashMap<>();
    private final AtomicInteger keys = new AtomicInteger();
    private final Set<Session> sessions = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Post post;

    private Hub() {
        objects.put(SELF, new Presence());
    }

    public static Hub ofProcess() {
        return OF_PROCESS;
    }

    /// Takes an object in.
    ///
    /// @return the key that it is asked by
    public int add(Served object) {
        int key = keys.incrementAndGet();
        objects.put(key, object);
        return key;
    }

    void remove(int key) {
        objects.remove(key);
    }

    @Nullable Served find(int key) {
        return objects.get(key);
    }

    boolean isToken(long told) {
        return told == Token.OF_PROCESS;
    }

    /// What a process must know to be let in. Made at first use: most processes keep nothing for
    /// others, and a source of random numbers takes long to open.
    private static final class Token {
        static final long OF_PROCESS = new SecureRandom().nextLong();

        private Token() {}
    }

    /// Where other processes reach this one.
    ///
    /// @throws ProcessException where the system gives no socket
    public synchronized HubAddress address() {
        Post open = post;
        if (open == null) {
            try {
                open = new Post(this);
            } catch (IOException e) {
                throw new ProcessException(
                        "This process can't be reached by others: " + e.getMessage(), e);
            }
            if (LastAct.isExpected()) {
                LastAct.HUB.is(this::close);
            } else {
                Runtime.getRuntime().addShutdownHook(new Thread(this::close, "closes the hub"));
            }
            post = open;
        }
        return new HubAddress(open.address(), Token.OF_PROCESS, Self.pid());
    }

    /// Waits until it is done, and hears other processes meanwhile.
    ///
    /// @param deadline as from [Seconds#deadline]
    /// @return false where the time was over, or the thread interrupted, first
    boolean await(BooleanSupplier done, long deadline) {
        while (!done.getAsBoolean()) {
            Post open = post;
            if (open != null) {
                return open.await(done, deadline);
            }
            if (Thread.currentThread().isInterrupted() || Seconds.left(deadline) <= 0) {
                return false;
            }
            LockSupport.parkNanos(this, Seconds.left(deadline));
        }
        return true;
    }

    /// Lets a thread that is in [#await] look again.
    void wake(Thread thread) {
        Post open = post;
        if (open == null) {
            LockSupport.unpark(thread);
        } else {
            open.wake(thread);
        }
    }

    Session welcome(Connection connection) {
        var session = new Session(this, connection);
        sessions.add(session);
        return session;
    }

    void ended(Session session) {
        sessions.remove(session);
        objects.values().forEach(object -> object.gone(session));
    }

    /// Answers when all that was said before has been taken in.
    private static final class Presence implements Served {
        @Override
        public void serve(Asked asked) {
            asked.send(asked.answer().put(Reply.OK));
        }

        @Override
        public boolean cancel(Asked asked) {
            return false;
        }

        @Override
        public void gone(Session session) {
            // It keeps nothing.
        }
    }

    /// Listens no more, and ends all connections.
    synchronized void close() {
        Post open = post;
        if (open != null) {
            open.close();
        }
        sessions.forEach(Session::close);
    }
}
