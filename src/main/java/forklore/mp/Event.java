package forklore.mp;

import forklore.mp.self.Seconds;
import forklore.mp.sync.Flag;
import forklore.mp.sync.Thing;
import forklore.mp.tell.Tracer;
import forklore.trace.SyncEvent.FlagCleared;
import forklore.trace.SyncEvent.FlagSet;
import forklore.trace.SyncKind;
import forklore.trace.Wait;

import java.io.Serial;
import java.io.Serializable;

/// A flag that processes share and may wait for; the counterpart of CPython's
/// `multiprocessing.Event`. It goes to a child by being used in its target, or anywhere where a
/// [Manager] made it.
///
/// All methods may be called by several threads at once. Times are seconds, fractions allowed. They
/// throw [ConnectionLostException] where a process keeps the event, and is dead.
public final class Event implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    private final Thing thing;
    private final Flag flag;

    /// A flag that is down.
    public Event() {
        this(Thing.inherited("Event"), Flag.make());
    }

    Event(Thing thing, Flag flag) {
        this.thing = thing.born(SyncKind.EVENT, Tracer.name(), 0, "");
        this.flag = flag;
    }

    /// Raises the flag: all who wait go on.
    public void set() {
        if (Tracer.on()) {
            Tracer.emit(new FlagSet(Tracer.here(), thing.id()));
        }
        flag.raise();
    }

    /// Lowers the flag.
    public void clear() {
        if (Tracer.on()) {
            Tracer.emit(new FlagCleared(Tracer.here(), thing.id()));
        }
        flag.lower();
    }

    /// Whether the flag is up.
    public boolean isSet() {
        return flag.isUp();
    }

    /// Waits until the flag is up.
    ///
    /// @throws InterruptedWait where the calling thread is interrupted
    public void waitFor() {
        await(Seconds.FOREVER);
    }

    /// Waits until the flag is up or that many seconds have passed.
    ///
    /// @return whether it was raised in time
    /// @throws InterruptedWait where the calling thread is interrupted
    public boolean waitFor(double timeout) {
        return await(Seconds.toNanos(timeout));
    }

    private boolean await(long timeout) {
        try {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (flag.isUp()) {
                return true;
            }
            Tracer.blocked(Wait.EVENT, thing.id(), 0, timeout);
            try {
                return flag.await(timeout);
            } finally {
                Tracer.unblocked(Wait.EVENT);
            }
        } catch (InterruptedException e) {
            throw new InterruptedWait("waitFor", e);
        }
    }

    @Override
    public String toString() {
        return "<Event " + flag + ">";
    }
}
