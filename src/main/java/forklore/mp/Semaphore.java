package forklore.mp;

import forklore.mp.sync.Gate;
import forklore.mp.sync.Thing;
import forklore.mp.tell.Tracer;
import forklore.trace.SyncKind;
import forklore.trace.Wait;

import java.io.Serial;

/// A number of permits that processes share; the counterpart of CPython's
/// `multiprocessing.Semaphore`.
///
/// Who takes a permit need not be who gives it back, and there may be more in the end than in the
/// beginning: so nobody holds one, and one that a process took and did not give back before it died
/// is lost. Where that matters use [BoundedSemaphore].
///
/// It goes to a child by being used in its target, or anywhere where a [Manager] made it. All
/// methods may be called by several threads at once. Times are seconds, fractions allowed.
public final class Semaphore extends Acquirable {
    @Serial private static final long serialVersionUID = 1;

    private final Thing thing;
    private final Gate gate;

    /// A semaphore of one permit.
    public Semaphore() {
        this(1);
    }

    /// A semaphore of that many permits at first.
    ///
    /// @throws IllegalArgumentException where that is less than none
    public Semaphore(int permits) {
        this(Thing.inherited("Semaphore"), Gate.counting(notNegative(permits)), permits);
    }

    Semaphore(Thing thing, Gate gate, int permits) {
        this.thing = thing.born(SyncKind.SEMAPHORE, Tracer.name(), permits, "");
        this.gate = gate;
    }

    static int notNegative(int permits) {
        if (permits < 0) {
            throw new IllegalArgumentException("a semaphore can't have " + permits + " permits");
        }
        return permits;
    }

    @Override
    boolean take(long timeout) {
        return thing.take(Wait.SEMAPHORE, gate, timeout);
    }

    /// Gives a permit back, or a new one.
    @Override
    public void release() {
        thing.giveBack(gate);
    }

    /// Gives that many permits, one after the other.
    ///
    /// @throws IllegalArgumentException where that is less than one
    public void release(int permits) {
        if (permits < 1) {
            throw new IllegalArgumentException("release gives one permit or more, not " + permits);
        }
        for (int i = 0; i < permits; i++) {
            release();
        }
    }

    @Override
    public String toString() {
        return "<Semaphore " + Describing.of(gate, 0) + ">";
    }
}
