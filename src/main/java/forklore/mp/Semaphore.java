package forklore.mp;

import forklore.mp.self.Seconds;
import forklore.trace.Wait;

import java.io.Serial;
import java.io.Serializable;

/// A number of permits that processes share; the counterpart of CPython's
/// `multiprocessing.BoundedSemaphore`.
///
/// It goes to a child by being used in its target. The process that made it keeps it; the permits
/// that a process holds when it ends are free again.
///
/// All methods may be called by several threads at once. Times are seconds, fractions allowed.
public final class Semaphore implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    private final Permits permits;

    /// A semaphore of that many permits.
    ///
    /// @throws IllegalArgumentException where there would be none
    public Semaphore(int permits) {
        if (permits < 1) {
            throw new IllegalArgumentException("a semaphore needs a permit, not " + permits);
        }
        this.permits = new Permits("Semaphore", Wait.SEMAPHORE, permits);
    }

    /// Takes a permit, waiting for one as long as it takes.
    ///
    /// @throws ConnectionLostException where the process that keeps the semaphore is dead
    /// @throws InterruptedWait where the calling thread is interrupted
    public void acquire() {
        permits.acquire(Seconds.FOREVER);
    }

    /// Takes a permit, waiting for one at most that many seconds.
    ///
    /// @return whether one was free in time
    public boolean acquire(double timeout) {
        return permits.acquire(Seconds.toNanos(timeout));
    }

    /// Gives a permit back.
    ///
    /// @throws IllegalStateException where none was taken
    public void release() {
        permits.release();
    }

    @Override
    public String toString() {
        return "<Semaphore " + permits.describe() + ">";
    }
}
