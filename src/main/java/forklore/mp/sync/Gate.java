package forklore.mp.sync;

import forklore.mp.ConnectionLostException;
import forklore.mp.self.Seconds;

import java.io.IOException;
import java.io.Serializable;
import java.util.function.IntConsumer;

/// A number of permits, one of which whoever comes in takes and gives back: what a lock and a
/// semaphore are made of. Goes anywhere with whatever it is a part of.
///
/// All methods throw [ConnectionLostException] where the process that keeps the permits is dead, if
/// one does.
public sealed interface Gate extends Serializable permits BoundedGate, CountingGate, QueueGate {

    /// What is not known without asking another process.
    int UNKNOWN = -1;

    /// So many permits at the most that a gate in memory has; the word for each names its holder.
    int MOST_WORDS = 1024;

    /// A gate of that many permits and never more. What a process has taken when it ends is given
    /// back.
    static Gate bounded(int permits) {
        if (permits <= MOST_WORDS && Sharing.isThere()) {
            try {
                return new BoundedGate(Sharing.make(BoundedGate.size(permits)), permits);
            } catch (IOException e) {
                Sharing.refused(e);
            }
        }
        return QueueGate.bounded(permits);
    }

    /// A gate that has that many permits at first, and takes any number back. Nobody holds them.
    static Gate counting(int permits) {
        if (Sharing.isThere()) {
            try {
                return new CountingGate(Sharing.make(CountingGate.SIZE), permits);
            } catch (IOException e) {
                Sharing.refused(e);
            }
        }
        return QueueGate.counting(permits);
    }

    /// Takes a permit if one is free.
    boolean tryAcquire() throws InterruptedException;

    /// Takes a permit, waiting for one. What the dead have taken is free.
    ///
    /// @param timeout ns; [Seconds#FOREVER]
    /// @param recovered is told of each process that died with a permit, which was given back here
    /// @return whether one was free in time
    boolean acquire(long timeout, IntConsumer recovered) throws InterruptedException;

    /// Whether [#release] would find that none was taken, as far as that is known.
    boolean isFull();

    /// Gives a permit back: one of this process's own, if it has some.
    ///
    /// @return false where none was taken
    boolean release() throws InterruptedException;

    /// How many permits are free; [#UNKNOWN] where another process would have to be asked.
    int free();

    /// The process that keeps the permits; 0 where it is known here how many are free.
    int keeper();
}
