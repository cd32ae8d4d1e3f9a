package forklore.mp;

import forklore.mp.hub.DictServer;
import forklore.mp.hub.Proxy;
import forklore.mp.pickle.Pickle;
import forklore.wire.Message;
import forklore.wire.MessageBuilder;

import org.jspecify.annotations.Nullable;

import java.io.Serial;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/// A dictionary that a [Manager] keeps for many processes; CPython's `Manager().dict()`. Keys and
/// values are copied on their way; two keys are the same when they serialise to the same bytes. A
/// single call is atomic, several are not: use a [Lock] around them.
///
/// Every method throws [ConnectionLostException] where the manager is dead.
public final class ManagedDict<K, V extends @Nullable Object> implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    private final Proxy proxy;

    ManagedDict(Proxy proxy) {
        this.proxy = proxy;
    }

    /// Sets the key's value.
    ///
    /// @return the value before; null where there was none
    public @Nullable V put(K key, V value) {
        return optional(proxy.ask(DictServer.PUT, out -> out.put(bytes(key)).put(bytes(value))));
    }

    /// The key's value; null where there is none.
    public @Nullable V get(K key) {
        return optional(proxy.ask(DictServer.GET, out -> out.put(bytes(key))));
    }

    /// Takes the key out.
    ///
    /// @return its value; null where there was none
    public @Nullable V remove(K key) {
        return optional(proxy.ask(DictServer.REMOVE, out -> out.put(bytes(key))));
    }

    /// A copy of the whole, in the order in which keys came.
    public Map<K, V> copy() {
        Message all = proxy.ask(DictServer.ALL, _ -> {});
        Map<K, V> copy = new LinkedHashMap<>();
        for (int left = all.readInt(); left > 0; left--) {
            copy.put(ManagedDict.<K>value(all.readBytes()), ManagedDict.<V>value(all.readBytes()));
        }
        return copy;
    }

    public int size() {
        return proxy.ask(DictServer.ALL, _ -> {}).readInt();
    }

    static byte[] bytes(@Nullable Object value) {
        var out = new MessageBuilder();
        Pickle.write(out, value);
        return out.toBytes();
    }

    private @Nullable V optional(Message answer) {
        return answer.readBoolean() ? ManagedDict.<V>value(answer.readBytes()) : null;
    }

    // Whoever put it was held to the type by the compiler.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
    static <T> T value(byte[] bytes) {
        return (T) Pickle.read(new Message(bytes));
    }

    @Override
    public String toString() {
        return copy().toString();
    }
}
