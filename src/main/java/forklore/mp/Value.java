package forklore.mp;

import forklore.mp.hub.Inherited;
import forklore.mp.hub.ListServer;

import java.io.Serial;
import java.io.Serializable;
import java.util.function.UnaryOperator;

/// One value that processes share; the counterpart of CPython's `multiprocessing.Value`. It goes to
/// a child by being used in its target.
///
/// [#get] and [#set] are each whole, but between the two another process may come: that is the race
/// of every `x = x + 1`. Hold [#lock] around them, or use [#update], which does.
///
/// All methods may be called by several threads at once. They throw [ConnectionLostException] where
/// the process that made the value is dead.
///
/// @param <T> a serialisable type
public final class Value<T> implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    private final transient ListServer here = new ListServer();
    private final Inherited cell;
    private final Lock lock = new Lock();

    /// @throws PicklingException where the value can't be copied
    public Value(T initial) {
        here.add(ManagedDict.bytes(initial));
        cell = Inherited.keep("Value", here);
    }

    public T get() {
        return ManagedDict.value(cell.proxy().ask(ListServer.GET, out -> out.put(0)).readBytes());
    }

    /// @throws PicklingException where the value can't be copied
    public void set(T value) {
        byte[] bytes = ManagedDict.bytes(value);
        cell.proxy().ask(ListServer.SET, out -> out.put(0).put(bytes));
    }

    @Override
    public String toString() {
        return "<Value " + cell.describe(() -> String.valueOf(held())) + ">";
    }

    private T held() {
        return ManagedDict.value(here.get(0));
    }

    /// The lock that belongs to the value.
    public Lock lock() {
        return lock;
    }

    /// Changes the value while no other process that uses [#update] or [#lock] does.
    ///
    /// @return the new value
    public T update(UnaryOperator<T> change) {
        try (Lock.Held _ = lock.hold()) {
            T changed = change.apply(get());
            set(changed);
            return changed;
        }
    }
}
