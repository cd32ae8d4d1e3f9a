package forklore.mp.sync;

import forklore.mp.InterruptedWait;
import forklore.mp.hub.Inherited;
import forklore.mp.self.Lineage;
import forklore.mp.self.Seconds;
import forklore.mp.tell.QuickTakes;
import forklore.mp.tell.Tracer;
import forklore.trace.SyncEvent.SyncAcquired;
import forklore.trace.SyncEvent.SyncCreated;
import forklore.trace.SyncEvent.SyncRecovered;
import forklore.trace.SyncEvent.SyncReleased;
import forklore.trace.SyncKind;
import forklore.trace.Wait;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serial;
import java.io.Serializable;

/// What a shared thing is to others: its class, its id in the trace, where it may go; and the
/// telling of what is done with it.
public final class Thing implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    private final String type;
    private final String id;
    private final boolean managed;

    private Thing(String type, String id, boolean managed) {
        this.type = type;
        this.id = id;
        this.managed = managed;
    }

    /// One that goes to children only.
    ///
    /// @param type its class, for messages
    public static Thing inherited(String type) {
        return new Thing(type, Lineage.nextId(), false);
    }

    /// One that a manager keeps, which goes anywhere.
    public static Thing managed(String type) {
        return new Thing(type, Lineage.nextId(), true);
    }

    /// Tells that it was made.
    ///
    /// @param name the variable's; empty where it is not known
    /// @param count as in [SyncCreated]
    /// @param lock the id of the lock that a condition uses; else empty
    public Thing born(SyncKind kind, String name, int count, String lock) {
        if (Tracer.on()) {
            Tracer.emit(new SyncCreated(Tracer.here(), id, kind, name, count, lock));
        }
        return this;
    }

    public String id() {
        return id;
    }

    public String type() {
        return type;
    }

    /// Whether it goes anywhere.
    public boolean isManaged() {
        return managed;
    }

    /// Takes a permit. Says that this process waits only where it does.
    ///
    /// @param call what waiting for it is called in the trace
    /// @param timeout ns; [Seconds#FOREVER]
    /// @return whether one was free in time
    /// @throws InterruptedWait where the calling thread is interrupted; none was taken
    public boolean take(Wait call, Gate gate, long timeout) {
        try {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            boolean waits = !gate.tryAcquire() && !comesSoon(gate, timeout);
            boolean taken = !waits || waitFor(call, gate, timeout);
            if (taken && Tracer.on()) {
                QuickTakes.taken(new SyncAcquired(Tracer.here(), id, gate.free()), waits);
            }
            return taken;
        } catch (InterruptedException e) {
            throw new InterruptedWait("acquire", e);
        }
    }

    /// Waits a little and tells nobody, where others would be told of too much.
    private boolean comesSoon(Gate gate, long timeout) throws InterruptedException {
        boolean may = timeout == Seconds.FOREVER || timeout > QuickTakes.SHORTEST_WAIT;
        return may
                && Tracer.on()
                && QuickTakes.areMany()
                && gate.acquire(QuickTakes.SHORTEST_WAIT, this::recovered);
    }

    private boolean waitFor(Wait call, Gate gate, long timeout) throws InterruptedException {
        if (timeout == 0) {
            return gate.acquire(0, this::recovered);
        }
        Tracer.blocked(call, id, 0, timeout);
        try {
            return gate.acquire(timeout, this::recovered);
        } finally {
            Tracer.unblocked(call);
        }
    }

    private void recovered(int from) {
        if (Tracer.on()) {
            Tracer.emit(new SyncRecovered(Tracer.here(), id, from));
        }
    }

    /// Gives a permit back. It is told first: the next one may have it before we could say so.
    ///
    /// @throws IllegalStateException where none was taken
    public void giveBack(Gate gate) {
        if (Tracer.on() && QuickTakes.isSeen(id) && !gate.isFull()) {
            int free = gate.free();
            Tracer.emit(
                    new SyncReleased(Tracer.here(), id, free == Gate.UNKNOWN ? free : free + 1));
        }
        try {
            if (!gate.release()) {
                throw new IllegalStateException(type + " released too many times");
            }
        } catch (InterruptedException e) {
            throw new InterruptedWait("release", e);
        }
    }

    @Serial
    private void writeObject(ObjectOutputStream out) throws IOException {
        if (!managed) {
            Inherited.check(type);
        }
        out.defaultWriteObject();
    }
}
