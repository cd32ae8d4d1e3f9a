package forklore.mp;

import forklore.mp.hub.EventServer;
import forklore.mp.hub.Inherited;
import forklore.mp.self.Seconds;
import forklore.mp.tell.Tracer;
import forklore.trace.Wait;

import java.io.Serial;
import java.io.Serializable;

/// A flag that processes share and may wait for; the counterpart of CPython's
/// `multiprocessing.Event`. It goes to a child by being used in its target.
///
/// All methods may be called by several threads at once. Times are seconds, fractions allowed. They
/// throw [ConnectionLostException] where the process that made the event is dead.
public final class Event implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    private final transient EventServer here = new EventServer();
    private final Inherited flag = Inherited.keep("Event", here);

    /// Raises the flag: all who wait go on.
    public void set() {
        flag.proxy().ask(EventServer.SET, _ -> {});
    }

    /// Lowers the flag.
    public void clear() {
        flag.proxy().ask(EventServer.CLEAR, _ -> {});
    }

    /// Whether the flag is up.
    public boolean isSet() {
        return flag.proxy().ask(EventServer.IS_SET, _ -> {}).readBoolean();
    }

    /// Waits until the flag is up.
    ///
    /// @throws InterruptedWait where the calling thread is interrupted
    public void waitFor() {
        await(Seconds.FOREVER);
    }

    /// Waits until the flag is up or that many seconds have passed.
    ///
    /// @return whether it is up
    /// @throws InterruptedWait where the calling thread is interrupted
    public boolean waitFor(double timeout) {
        return await(Seconds.toNanos(timeout));
    }

    @Override
    public String toString() {
        return "<Event " + flag.describe(() -> here.isUp() ? "set" : "unset") + ">";
    }

    private boolean await(long timeout) {
        Tracer.blocked(Wait.EVENT, flag.id(), 0, timeout);
        try {
            return flag.proxy().askInTime(EventServer.WAIT, timeout) != null;
        } finally {
            Tracer.unblocked(Wait.EVENT);
        }
    }
}
