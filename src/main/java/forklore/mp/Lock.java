package forklore.mp;

import forklore.mp.self.Seconds;
import forklore.mp.sync.Gate;
import forklore.mp.sync.Thing;
import forklore.mp.tell.Tracer;
import forklore.trace.SyncKind;

import java.io.Serial;
import java.io.Serializable;

/// Lets one process at a time into a piece of code; the counterpart of CPython's
/// `multiprocessing.Lock`.
///
/// ```java
/// try (var held = lock.hold()) {
///     total.set(total.get() + 1);
/// }
/// ```
///
/// It goes to a child by being used in its target, or anywhere where a [Manager] made it. Whoever
/// takes it twice waits for itself: see [RLock]. A lock that a process holds when it ends is free
/// again; in CPython it stays taken for ever.
///
/// All methods may be called by several threads at once. Times are seconds, fractions allowed.
public final class Lock implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    private final Mutex mutex;

    /// Releases its lock when it is closed.
    public interface Held extends AutoCloseable {
        @Override
        void close();
    }

    /// A lock that is free.
    public Lock() {
        this(Thing.inherited("Lock"), Gate.bounded(1));
    }

    Lock(Thing thing, Gate gate) {
        mutex = new Mutex(thing.born(SyncKind.LOCK, Tracer.name(), 0, ""), gate, false);
    }

    Mutex mutex() {
        return mutex;
    }

    /// Takes the lock for the length of a `try`.
    public Held hold() {
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
    /// @return whether it was free in time
    public boolean acquire(double timeout) {
        return mutex.acquire(Seconds.toNanos(timeout));
    }

    /// Gives the lock back; any process may.
    ///
    /// @throws IllegalStateException where nobody holds it
    public void release() {
        mutex.release();
    }

    @Override
    public String toString() {
        return mutex.toString();
    }
}
