package forklore.mp.hub;

import forklore.mp.ConnectionLostException;
import forklore.wire.Address;
import forklore.wire.Message;
import forklore.wire.MessageBuilder;

import org.jspecify.annotations.Nullable;

/// Where a process's [Hub] can be reached, and the word that lets one in.
public record HubAddress(Address address, long token, int pid) {
    /// The word alone tells addresses apart: it is random. Asked for at each call on a shared
    /// object, so it had better be quick.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HubAddress that && token == that.token && pid == that.pid;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(token);
    }

    public void write(MessageBuilder out) {
        out.put(address.toString()).put(token).put(pid);
    }

    public static HubAddress read(Message in) {
        return new HubAddress(Address.parse(in.readText()), in.readLong(), in.readInt());
    }

    /// What to throw where the process is dead.
    ConnectionLostException lost(@Nullable Exception cause) {
        return new ConnectionLostException(
                "The process that keeps this object (pid "
                        + pid
                        + ") has ended, and the object with it.",
                cause);
    }
}
