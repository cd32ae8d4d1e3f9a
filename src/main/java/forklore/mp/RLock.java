package forklore.mp;

import forklore.mp.self.Seconds;
import forklore.mp.sync.Gate;
import forklore.mp.sync.Thing;
import forklore.mp.tell.Tracer;
import forklore.trace.SyncKind;

import java.io.Serial;
import java.io.Serializable;

/// A lock that the thread that holds it may take again, and gives back as often; the counterpart of
/// CPython's `multiprocessing.RLock`. In everything else it is as [Lock].
///
/// All methods may be called by several threads at once. Times are seconds, fractions allowed.
public final class RLock implements Serializable {
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

    /// Takes the lock for the length of a `try`.
    public Lock.Held hold() {
        acquire();
        return this::release;
    }

    /// Takes the lock, waiting for it as long as it takes.
    ///
    /// @throws ConnectionLostException where a process keeps the lock, and is dead
    /// @throws InterruptedWait where the calling thread is interrupted
    public void acquire() {
        mutex.acquire(Seconds.FOREVER);
    }

    /// Takes the lock, waiting for it at most that many seconds.
    ///
    /// @return whether it was free in time, or the thread's own already
    public boolean acquire(double timeout) {
        return mutex.acquire(Seconds.toNanos(timeout));
    }

    /// Gives the lock back once.
    ///
    /// @throws IllegalStateException where another thread or process holds it, or nobody
    public void release() {
        mutex.release();
    }

    @Override
    public String toString() {
        return mutex.toString();
    }
}
