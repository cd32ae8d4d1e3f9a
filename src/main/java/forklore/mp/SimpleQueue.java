package forklore.mp;

import org.jspecify.annotations.Nullable;

import java.io.Serial;
import java.io.Serializable;

/// A queue of few words, without a bound; the counterpart of CPython's
/// `multiprocessing.SimpleQueue`. It goes to a child by being used in its target.
///
/// Where CPython's `put` waits for room in a pipe of 64 KiB, this one's never waits.
///
/// @param <T> what it holds
public final class SimpleQueue<T extends @Nullable Object> implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    private final Queue<T> items = new Queue<>();
    private transient volatile boolean closed;

    /// Puts the item; throws as [Queue#put(Object)].
    public void put(T item) {
        check();
        items.put(item);
    }

    /// Gets the first item, waiting for one as long as it takes; throws as [Queue#get()].
    public T get() {
        check();
        return items.get();
    }

    /// Whether there is no item. What this process put before is counted.
    ///
    /// @throws IllegalStateException where this process closed the queue
    public boolean empty() {
        check();
        return items.empty();
    }

    /// Says that this process is done with the queue. Others may use it.
    public void close() {
        if (!closed) {
            closed = true;
            items.close();
        }
    }

    private void check() {
        if (closed) {
            throw new IllegalStateException("handle is closed: this process closed the queue");
        }
    }

    @Override
    public String toString() {
        return "<SimpleQueue of " + items + ">";
    }
}
