package forklore.mp;

import forklore.mp.sync.Gate;
import forklore.mp.sync.Store;
import forklore.mp.sync.Thing;
import forklore.mp.tell.Tracer;
import forklore.trace.SyncKind;

import org.jspecify.annotations.Nullable;

import java.io.Serial;
import java.io.Serializable;
import java.util.function.UnaryOperator;

/// One value that processes share; the counterpart of CPython's `multiprocessing.Value`. It goes to
/// a child by being used in its target, or anywhere where a [Manager] made it.
///
/// [#get] and [#set] are each whole, but between the two another process may come: that is the race
/// of every `x = x + 1`. Hold [#lock] around them, or use [#update], which does.
///
/// A number, a `Boolean` or a `Character` lies in memory that all share, and the value keeps its
/// first type, as in CPython. Anything else is kept by the process that made the value.
///
/// All methods may be called by several threads at once. They throw [ConnectionLostException] where
/// a process keeps the value, and is dead.
///
/// @param <T> a serialisable type
public final class Value<T extends @Nullable Object> implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    /// Sees to it that this goes only where it may.
    @SuppressWarnings("UnusedVariable")
    private final Thing thing;

    private final Store store;
    private final @Nullable RLock lock;

    /// A value with a lock.
    ///
    /// @throws PicklingException where the value can't be copied
    public Value(T initial) {
        this(initial, Tracer.name());
    }

    private Value(T initial, String name) {
        this(
                Thing.inherited("Value"),
                name,
                Store.make(initial),
                new RLock(Thing.inherited("RLock"), Gate.bounded(1), name));
    }

    Value(Thing thing, String name, Store store, @Nullable RLock lock) {
        this.thing = thing.born(SyncKind.VALUE, name, 0, "");
        this.store = store;
        this.lock = lock;
    }

    /// A value without a lock; CPython's `RawValue`.
    ///
    /// @throws PicklingException where the value can't be copied
    public static <T extends @Nullable Object> Value<T> raw(T initial) {
        String name = Tracer.name();
        return new Value<>(Thing.inherited("Value"), name, Store.make(initial), null);
    }

    // Whoever set it was held to the type by the compiler.
    @SuppressWarnings({"unchecked", "NullAway"})
    public T get() {
        return (T) store.get();
    }

    /// @throws PicklingException where the value can't be copied
    /// @throws IllegalArgumentException where it is not of the first value's type, and that was a
    ///   number, a `Boolean` or a `Character`
    public void set(T value) {
        store.set(value);
    }

    /// The lock that belongs to the value.
    ///
    /// @throws IllegalStateException where it has none, being [#raw]
    public RLock lock() {
        if (lock == null) {
            throw new IllegalStateException("a raw value has no lock: make it with new Value(…)");
        }
        return lock;
    }

    /// Changes the value while no other process that uses [#update] or [#lock] does.
    ///
    /// @return the new value
    /// @throws IllegalStateException where it has no lock, being [#raw]
    public T update(UnaryOperator<T> change) {
        RLock held = lock();
        held.acquire();
        try {
            T changed = change.apply(get());
            set(changed);
            return changed;
        } finally {
            held.release();
        }
    }

    @Override
    public String toString() {
        return "<Value " + store + ">";
    }
}
