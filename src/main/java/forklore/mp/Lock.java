package forklore.mp;

import forklore.mp.sync.Gate;
import forklore.mp.sync.Thing;
import forklore.mp.tell.Tracer;
import forklore.trace.SyncKind;

import java.io.Serial;

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
public final class Lock extends Acquirable {
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

    @Override
    boolean take(long timeout) {
        return mutex.acquire(timeout);
    }

    /// Gives the lock back; any process may.
    ///
    /// @throws IllegalStateException where nobody holds it
    @Override
    public void release() {
        mutex.release();
    }

    @Override
    public String toString() {
        return mutex.toString();
    }
}
