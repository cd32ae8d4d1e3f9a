package forklore.mp.sync;

import forklore.mp.ConnectionLostException;
import forklore.mp.self.Seconds;

import java.io.IOException;
import java.io.Serializable;

/// A flag that is up or down: what an event is made of. Goes anywhere with whatever it is a part
/// of.
///
/// All methods throw [ConnectionLostException] where the process that keeps the flag is dead, if
/// one does.
public sealed interface Flag extends Serializable permits MemoryFlag, HubFlag {
    /// A flag that is down.
    static Flag make() {
        if (Sharing.isThere()) {
            try {
                return new MemoryFlag(Sharing.make(MemoryFlag.SIZE));
            } catch (IOException e) {
                Sharing.refused(e);
            }
        }
        return HubFlag.make();
    }

    boolean isUp();

    /// Puts it up: all who wait go on, even if it is put down again at once.
    void raise();

    void lower();

    /// Waits until it is up.
    ///
    /// @param timeout ns; [Seconds#FOREVER]
    /// @return whether it was put up in time
    boolean await(long timeout) throws InterruptedException;
}
