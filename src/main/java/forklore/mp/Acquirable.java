package forklore.mp;

import forklore.mp.self.Seconds;

import java.io.Serial;
import java.io.Serializable;

/// What is acquired and released: a lock, or a permit of a semaphore. All methods may be called by
/// several threads at once. Times are seconds, fractions allowed.
abstract sealed class Acquirable implements Serializable
        permits Lock, RLock, Semaphore, BoundedSemaphore {
    @Serial private static final long serialVersionUID = 1;

    /// @param timeout ns; [Seconds#FOREVER]
    /// @return whether it was free in time
    abstract boolean take(long timeout);

    /// Takes it for the length of a `try`.
    public Lock.Held hold() {
        acquire();
        return this::release;
    }

    /// Takes it, waiting as long as it takes.
    ///
    /// @throws ConnectionLostException where a process keeps it, and is dead
    /// @throws InterruptedWait where the calling thread is interrupted
    public void acquire() {
        take(Seconds.FOREVER);
    }

    /// Takes it, waiting at most that many seconds.
    ///
    /// @return whether it was free in time, or, of an [RLock], the thread's own already
    public boolean acquire(double timeout) {
        return take(Seconds.toNanos(timeout));
    }

    /// Gives it back.
    ///
    /// @throws IllegalStateException where it was not taken, or may not be given back from here
    public abstract void release();
}
