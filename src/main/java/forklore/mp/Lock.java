package forklore.mp;

import forklore.mp.self.Seconds;
import forklore.trace.Wait;

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
/// It goes to a child by being used in its target. The process that made it keeps it. A lock that a
/// process holds when it ends is free again; in CPython it stays taken for ever.
///
/// All methods may be called by several threads at once. Times are seconds, fractions allowed.
public final class Lock implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    private final Permits permits = new Permits("Lock", Wait.LOCK, 1);

    /// Releases its lock when it is closed.
    public interface Held extends AutoCloseable {
        @Override
        void close();
    }

    /// Takes the lock for the length of a `try`.
    public Held hold() {
        acquire();
        return this::release;
    }

    /// Takes the lock, waiting for it as long as it takes.
    ///
    /// @throws ConnectionLostException where the process that keeps the lock is dead
    /// @throws InterruptedWait where the calling thread is interrupted
    public void acquire() {
        permits.acquire(Seconds.FOREVER);
    }

    /// Takes the lock, waiting for it at most that many seconds.
    ///
    /// @return whether it was free in time
    public boolean acquire(double timeout) {
        return permits.acquire(Seconds.toNanos(timeout));
    }

    /// Gives the lock back; any process may.
    ///
    /// @throws IllegalStateException where nobody holds it
    public void release() {
        permits.release();
    }

    @Override
    public String toString() {
        return "<Lock " + permits.describe() + ">";
    }
}
