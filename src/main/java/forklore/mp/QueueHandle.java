package forklore.mp;

import forklore.mp.hub.HubAddress;
import forklore.mp.hub.QueueAccess;
import forklore.wire.Address;

import java.io.Serial;
import java.io.Serializable;

/// A queue on its way to another process.
record QueueHandle(
        String address,
        long token,
        int pid,
        int key,
        String id,
        int capacity,
        boolean prompt,
        Queue.Use use,
        int from)
        implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    QueueHandle(QueueAccess.Linked access, String id, Queue.Use use, int from) {
        this(
                access.hub().address().toString(),
                access.hub().token(),
                access.hub().pid(),
                access.key(),
                id,
                access.capacity(),
                access.prompt(),
                use,
                from);
    }

    @Serial
    private Object readResolve() {
        var hub = new HubAddress(Address.parse(address), token, pid);
        return new Queue<>(
                new QueueAccess.Linked(hub, key, capacity, prompt), id, capacity, use, from);
    }
}
