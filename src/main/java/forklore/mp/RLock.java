package forklore.mp;

import forklore.mp.sync.Gate;
import forklore.mp.sync.Thing;
import forklore.mp.tell.Tracer;
import forklore.trace.SyncKind;

import java.io.Serial;

/// A lock that the thread that holds it may take again, and gives back as often; the counterpart of
/// CPython's `multiprocessing.RLock`. In everything else it is as [Lock].
///
/// All methods may be called by several threads at once. Times are seconds, fractions allowed.
public final class RLock extends Acquirable {
    @Serial private static final long serialVersionUID = 1;

    private final Mutex mutex;

    /// A lock that is free.
    public RLock() {
        this(Thing.inherited("RLock"), Gate.bounded(1));
    }

    RLock(Thing thing, Gate gate) {
        this(thing, gate, Tracer.name());
    }

    /// @param name the variable's of which it is a part
    RLock(Thing thing, Gate gate, String name) {
        mutex = new Mutex(thing.born(SyncKind.RLOCK, name, 0, ""), gate, true);
    }

    Mutex mutex() {
        return mutex;
    }

    @Override
    boolean take(long timeout) {
        return mutex.acquire(timeout);
    }

    /// Gives the lock back once.
    ///
    /// @throws IllegalStateException where another thread or process holds it, or nobody
    @Override
    public void release() {
        mutex.release();
    }

    @Override
    public String toString() {
        return mutex.toString();
    }
}
