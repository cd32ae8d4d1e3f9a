package forklore.mp.sync;

import forklore.mp.ConnectionLostException;
import forklore.mp.self.Seconds;

import java.io.IOException;
import java.io.Serializable;

/// Those who wait to be woken, in the order in which they came: what a condition and a barrier are
/// made of. Whoever calls [#enter] or [#wake] holds the lock that belongs to it.
///
/// All methods throw [ConnectionLostException] where the process that keeps the list is dead, if
/// one does.
public sealed interface Waiters extends Serializable permits MemoryWaiters, HubWaiters {
    /// All of them.
    int ALL = -1;

    static Waiters make() {
        if (Sharing.isThere()) {
            try {
                return new MemoryWaiters(Sharing.make(MemoryWaiters.SIZE));
            } catch (IOException e) {
                Sharing.refused(e);
            }
        }
        return HubWaiters.make();
    }

    /// Says that the calling thread is about to wait: from here on it counts.
    ///
    /// @return a ticket for [#await], which must follow
    /// @throws IllegalStateException where too many wait
    long enter();

    /// Waits until it is woken.
    ///
    /// @param timeout ns; [Seconds#FOREVER]
    /// @return whether it was woken in time
    boolean await(long ticket, long timeout) throws InterruptedException;

    /// Wakes that many of those who wait and are alive; those who came first, first.
    ///
    /// @param count [#ALL]
    void wake(int count);
}
