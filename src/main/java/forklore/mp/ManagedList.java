package forklore.mp;

import forklore.mp.hub.ListServer;
import forklore.mp.hub.Proxy;
import forklore.wire.Message;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/// A list that a [Manager] keeps for many processes; CPython's `Manager().list()`. Elements are
/// copied on their way. A single call is atomic, several are not: use a [Lock] around them.
///
/// Every method throws [ConnectionLostException] where the manager is dead.
public final class ManagedList<T> implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    private final Proxy proxy;

    ManagedList(Proxy proxy) {
        this.proxy = proxy;
    }

    /// Adds the element at the end.
    public void add(T element) {
        proxy.ask(ListServer.ADD, out -> out.put(ManagedDict.bytes(element)));
    }

    /// The element at that index, counted from 0.
    ///
    /// @throws IndexOutOfBoundsException where there is none
    public T get(int index) {
        return ManagedDict.value(proxy.ask(ListServer.GET, out -> out.put(index)).readBytes());
    }

    /// Replaces the element at that index.
    ///
    /// @throws IndexOutOfBoundsException where there is none
    public void set(int index, T element) {
        proxy.ask(ListServer.SET, out -> out.put(index).put(ManagedDict.bytes(element)));
    }

    public int size() {
        return proxy.ask(ListServer.ALL, _ -> {}).readInt();
    }

    /// A copy of the whole.
    public List<T> copy() {
        Message all = proxy.ask(ListServer.ALL, _ -> {});
        List<T> copy = new ArrayList<>();
        for (int left = all.readInt(); left > 0; left--) {
            copy.add(ManagedDict.<T>value(all.readBytes()));
        }
        return copy;
    }

    @Override
    public String toString() {
        return copy().toString();
    }
}
