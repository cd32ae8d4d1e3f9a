package forklore.mp;

import forklore.mp.hub.Hub;
import forklore.mp.hub.HubAddress;
import forklore.mp.hub.Inherited;
import forklore.mp.hub.Item;
import forklore.mp.hub.QueueAccess;
import forklore.mp.hub.QueueAccess.Direct;
import forklore.mp.hub.QueueAccess.Linked;
import forklore.mp.hub.QueueCore;
import forklore.mp.hub.QueueServer;
import forklore.mp.self.Lineage;
import forklore.mp.self.Seconds;
import forklore.mp.tell.Tracer;
import forklore.trace.Wait;
import forklore.wire.Address;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;

/// The permits of a [Lock] or [Semaphore]: a bounded queue of tokens. Who takes one gets it from
/// the queue, who gives one back puts it in, so that waiting, interruption and death are the
/// queue's.
public final class Permits implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    private final String kind;
    private final Wait call;
    private final String id;
    private final int most;
    private final transient QueueAccess tokens;
    private transient int key;

    /// @param kind the class, for messages
    /// @param call what waiting for a permit is called in the trace
    Permits(String kind, Wait call, int most) {
        this(kind, call, most, Lineage.nextId(), full(most));
    }

    private Permits(String kind, Wait call, int most, String id, QueueAccess tokens) {
        this.kind = kind;
        this.call = call;
        this.most = most;
        this.id = id;
        this.tokens = tokens;
    }

    private static QueueAccess full(int most) {
        var core = new QueueCore("", most);
        for (int i = 0; i < most; i++) {
            core.put(Item.TOKEN, null);
        }
        return new Direct(core);
    }

    /// @param timeout ns; [Seconds#FOREVER]
    boolean acquire(long timeout) {
        Tracer.blocked(call, id, 0, timeout);
        try {
            return tokens.get(timeout) != null;
        } catch (InterruptedException e) {
            throw new InterruptedWait("acquire", e);
        } finally {
            Tracer.unblocked(call);
        }
    }

    void release() {
        try {
            if (!tokens.put(Item.TOKEN, QueueAccess.AT_ONCE)) {
                throw new IllegalStateException(kind + " released too many times");
            }
        } catch (InterruptedException e) {
            throw new InterruptedWait("release", e);
        }
    }

    /// How many are free, as far as this process knows without asking another one.
    String describe() {
        return switch (tokens) {
            case Linked there -> "kept by pid " + there.hub().pid();
            case Direct(QueueCore core) when most == 1 -> core.size() == 1 ? "free" : "taken";
            case Direct(QueueCore core) -> core.size() + " of " + most + " free";
        };
    }

    @Serial
    private Object writeReplace() {
        Inherited.check(kind);
        Linked linked =
                switch (tokens) {
                    case Linked there -> there;
                    case Direct(QueueCore core) ->
                            new Linked(Hub.ofProcess().address(), keyOf(core), most, false);
                };
        HubAddress hub = linked.hub();
        return new Handle(
                kind,
                call,
                most,
                id,
                hub.address().toString(),
                hub.token(),
                hub.pid(),
                linked.key());
    }

    private synchronized int keyOf(QueueCore core) {
        if (key == 0) {
            key = Hub.ofProcess().add(QueueServer.lending(core));
        }
        return key;
    }

    @Serial
    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("permits travel as their handle");
    }

    /// Permits on their way to a child.
    private record Handle(
            String kind,
            Wait call,
            int most,
            String id,
            String address,
            long token,
            int pid,
            int key)
            implements Serializable {
        @Serial private static final long serialVersionUID = 1;

        @Serial
        private Object readResolve() {
            var hub = new HubAddress(Address.parse(address), token, pid);
            return new Permits(kind, call, most, id, new Linked(hub, key, most, false));
        }
    }
}
