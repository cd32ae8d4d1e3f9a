package forklore.mp;

import forklore.mp.sync.Cells;
import forklore.mp.sync.Gate;
import forklore.mp.sync.Scalar;
import forklore.mp.sync.Thing;
import forklore.mp.tell.Tracer;
import forklore.trace.SyncKind;

import org.jspecify.annotations.Nullable;

import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;

/// A fixed number of items of one type in memory that processes share; the counterpart of CPython's
/// `multiprocessing.Array`.
///
/// ```java
/// var squares = new Array<>(10, 0);
/// new Process(() -> squares.set(3, 9)).start();
/// ```
///
/// The items are numbers, `Boolean`s or `Character`s, all of the first one's type. To get one and
/// to set one is each whole; between the two another process may come: hold [#lock] around them, or
/// use [#update], which does.
///
/// It goes to a child by being used in its target, or anywhere where a [Manager] made it. All
/// methods may be called by several threads at once. They throw [ConnectionLostException] where a
/// process keeps the array, and is dead.
///
/// @param <T> the type of the items
public final class Array<T> implements Iterable<T>, Serializable {
    @Serial private static final long serialVersionUID = 1;

    /// Sees to it that this goes only where it may.
    @SuppressWarnings("UnusedVariable")
    private final Thing thing;

    private final Scalar type;
    private final Cells cells;
    private final @Nullable RLock lock;

    /// An array of that many items, all the same at first.
    ///
    /// @throws IllegalArgumentException where the type is none of these, or the length negative
    public Array(int length, T initial) {
        this(Tracer.name(), type(initial), Cells.make(notNegative(length)), true);
        if (type.bits(initial) != 0) {
            for (int i = 0; i < length; i++) {
                set(i, initial);
            }
        }
    }

    private Array(String name, Scalar type, Cells cells, boolean locked) {
        this(
                Thing.inherited("Array"),
                name,
                type,
                cells,
                locked ? new RLock(Thing.inherited("RLock"), Gate.bounded(1), name) : null);
    }

    Array(Thing thing, String name, Scalar type, Cells cells, @Nullable RLock lock) {
        this.thing = thing.born(SyncKind.ARRAY, name, cells.count(), "");
        this.type = type;
        this.cells = cells;
        this.lock = lock;
    }

    /// An array of those items.
    ///
    /// @throws IllegalArgumentException where there are none, or they are not all of one of these
    ///   types
    @SafeVarargs
    @SuppressWarnings("varargs") // they are only read
    public static <T> Array<T> of(T... items) {
        String name = Tracer.name();
        return filled(name, List.of(items), true);
    }

    /// An array of those items without a lock; CPython's `RawArray`.
    ///
    /// @throws IllegalArgumentException as from [#of]
    @SafeVarargs
    @SuppressWarnings("varargs") // they are only read
    public static <T> Array<T> raw(T... items) {
        String name = Tracer.name();
        return filled(name, List.of(items), false);
    }

    private static <T> Array<T> filled(String name, List<T> items, boolean locked) {
        if (items.isEmpty()) {
            throw new IllegalArgumentException(
                    "an array of nothing has no type: write new Array<>(0, …)");
        }
        var array = new Array<T>(name, type(items.getFirst()), Cells.make(items.size()), locked);
        for (int i = 0; i < items.size(); i++) {
            array.set(i, items.get(i));
        }
        return array;
    }

    static Scalar type(@Nullable Object item) {
        return Scalar.of(item)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "an array holds numbers, Booleans or Characters: what else"
                                                + " processes share can be in a Manager's list()"));
    }

    private static int notNegative(int length) {
        if (length < 0) {
            throw new IllegalArgumentException("an array can't have " + length + " items");
        }
        return length;
    }

    public int length() {
        return cells.count();
    }

    /// @throws IndexOutOfBoundsException where there is no such item
    // Whoever set it was held to the type by the compiler.
    @SuppressWarnings("unchecked")
    public T get(int index) {
        return (T) type.value(cells.get(check(index)));
    }

    /// @throws IndexOutOfBoundsException where there is no such item
    /// @throws IllegalArgumentException where the item is of another type
    public void set(int index, T item) {
        cells.set(check(index), type.checked(item));
    }

    private int check(int index) {
        if (index < 0 || index >= cells.count()) {
            throw new IndexOutOfBoundsException(
                    "there is no item " + index + " in an array of " + cells.count());
        }
        return index;
    }

    /// Changes an item while no other process that uses [#update] or [#lock] does.
    ///
    /// @return the new item
    /// @throws IndexOutOfBoundsException where there is no such item
    /// @throws IllegalStateException where the array has no lock, being [#raw]
    public T update(int index, UnaryOperator<T> change) {
        check(index);
        RLock held = lock();
        held.acquire();
        try {
            T changed = change.apply(get(index));
            set(index, changed);
            return changed;
        } finally {
            held.release();
        }
    }

    /// The lock that belongs to the array.
    ///
    /// @throws IllegalStateException where it has none, being [#raw]
    public RLock lock() {
        if (lock == null) {
            throw new IllegalStateException("a raw array has no lock: make it with Array.of(…)");
        }
        return lock;
    }

    /// A copy of all items; not of one moment, where somebody changes them meanwhile without the
    /// lock.
    @SuppressWarnings("unchecked")
    public List<T> copy() {
        return (List<T>) Arrays.stream(cells.all()).mapToObj(type::value).toList();
    }

    /// The items one after the other, each as it is when it is asked for.
    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < length();
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("an array has no more items than its length");
                }
                return get(next++);
            }
        };
    }

    @Override
    public String toString() {
        return "<Array " + copy() + ">";
    }
}
