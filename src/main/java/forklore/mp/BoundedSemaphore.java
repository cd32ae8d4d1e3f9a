package forklore.mp;

import forklore.mp.sync.Gate;
import forklore.mp.sync.Thing;
import forklore.mp.tell.Tracer;
import forklore.trace.SyncKind;
import forklore.trace.Wait;

import java.io.Serial;

/// A number of permits that processes share, and never more; the counterpart of CPython's
/// `multiprocessing.BoundedSemaphore`.
///
/// It goes to a child by being used in its target, or anywhere where a [Manager] made it. The
/// permits that a process holds when it ends are free again; in CPython they are lost.
///
/// All methods may be called by several threads at once. Times are seconds, fractions allowed.
public final class BoundedSemaphore extends Acquirable {
    @Serial private static final long serialVersionUID = 1;

    private final Thing thing;
    private final Gate gate;
    private final int most;

    /// A semaphore of one permit.
    public BoundedSemaphore() {
        this(1);
    }

    /// A semaphore of that many permits.
    ///
    /// @throws IllegalArgumentException where there would be none
    public BoundedSemaphore(int permits) {
        this(Thing.inherited("BoundedSemaphore"), Gate.bounded(some(permits)), permits);
    }

    BoundedSemaphore(Thing thing, Gate gate, int permits) {
        this.thing = thing.born(SyncKind.SEMAPHORE, Tracer.name(), permits, "");
        this.gate = gate;
        this.most = permits;
    }

    static int some(int permits) {
        if (permits < 1) {
            throw new IllegalArgumentException(
                    "a bounded semaphore needs a permit, not " + permits);
        }
        return permits;
    }

    @Override
    boolean take(long timeout) {
        return thing.take(Wait.SEMAPHORE, gate, timeout);
    }

    /// Gives a permit back; any process may.
    ///
    /// @throws IllegalStateException where none was taken
    @Override
    public void release() {
        thing.giveBack(gate);
    }

    @Override
    public String toString() {
        return "<BoundedSemaphore " + Describing.of(gate, most) + ">";
    }
}
