package forklore.mp.sync;

import forklore.mp.hub.Hub;
import forklore.mp.hub.HubAddress;
import forklore.mp.hub.Item;
import forklore.mp.hub.QueueAccess;
import forklore.mp.hub.QueueAccess.Direct;
import forklore.mp.hub.QueueAccess.Linked;
import forklore.mp.hub.QueueCore;
import forklore.mp.hub.QueueServer;
import forklore.wire.Address;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.function.IntConsumer;

/// Permits that one process keeps: a queue of tokens. Who takes one gets it from the queue, who
/// gives one back puts it in, so that waiting, interruption and death are the queue's.
public final class QueueGate implements Gate {
    @Serial private static final long serialVersionUID = 1;

    private final transient QueueAccess tokens;
    private final transient int bound;
    private transient int key;

    private QueueGate(QueueAccess tokens, int bound) {
        this.tokens = tokens;
        this.bound = bound;
    }

    static QueueGate bounded(int permits) {
        return new QueueGate(new Direct(filled(permits, permits)), permits);
    }

    static QueueGate counting(int permits) {
        return new QueueGate(new Direct(filled(permits, 0)), 0);
    }

    /// Permits that another process keeps.
    ///
    /// @param bound 0 for none
    public static QueueGate kept(HubAddress hub, int key, int bound) {
        return new QueueGate(new Linked(hub, key, bound, false), bound);
    }

    /// The permits as other processes reach them, in the process that keeps them.
    ///
    /// @param bound 0 for none
    public static QueueServer serving(int permits, int bound) {
        return server(filled(permits, bound), bound);
    }

    private static QueueServer server(QueueCore core, int bound) {
        return bound > 0 ? QueueServer.lending(core) : new QueueServer(core);
    }

    private static QueueCore filled(int permits, int bound) {
        QueueCore core = bound > 0 ? new QueueCore("", bound) : QueueCore.untold();
        for (int i = 0; i < permits; i++) {
            core.put(Item.TOKEN, null);
        }
        return core;
    }

    @Override
    public boolean tryAcquire() throws InterruptedException {
        return tokens.get(QueueAccess.AT_ONCE) != null;
    }

    @Override
    public boolean acquire(long timeout, IntConsumer recovered) throws InterruptedException {
        return tokens.get(timeout) != null;
    }

    @Override
    public boolean isFull() {
        return bound > 0 && free() == bound;
    }

    @Override
    public boolean release() throws InterruptedException {
        return tokens.put(Item.TOKEN, QueueAccess.AT_ONCE);
    }

    @Override
    public int free() {
        return tokens instanceof Direct(QueueCore core) ? core.size() : UNKNOWN;
    }

    @Override
    public int keeper() {
        return tokens instanceof Linked there ? there.hub().pid() : 0;
    }

    @Serial
    private Object writeReplace() {
        return switch (tokens) {
            case Linked there -> new Handle(there.hub(), there.key(), bound);
            case Direct(QueueCore core) ->
                    new Handle(Hub.ofProcess().address(), keyOf(core), bound);
        };
    }

    private synchronized int keyOf(QueueCore core) {
        if (key == 0) {
            key = Hub.ofProcess().add(server(core, bound));
        }
        return key;
    }

    @Serial
    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("permits travel as their handle");
    }

    /// Permits on their way to another process.
    private record Handle(String address, long token, int pid, int key, int bound)
            implements Serializable {
        @Serial private static final long serialVersionUID = 1;

        Handle(HubAddress hub, int key, int bound) {
            this(hub.address().toString(), hub.token(), hub.pid(), key, bound);
        }

        @Serial
        private Object readResolve() {
            return kept(new HubAddress(Address.parse(address), token, pid), key, bound);
        }
    }
}
