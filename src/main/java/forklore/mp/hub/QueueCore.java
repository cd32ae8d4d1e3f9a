package forklore.mp.hub;

import forklore.mp.hub.QueueAccess.Got;
import forklore.mp.tell.Tracer;
import forklore.trace.QueueEvent.QueueFed;
import forklore.trace.QueueEvent.QueuePut;
import forklore.trace.Stamp;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/// A queue's items and who waits for them, in the process that keeps it. Never blocks: who has to
/// wait leaves a [Turn] and is called.
public final class QueueCore {
    /// Stands for the number of items where there will never be one.
    static final int END = -1;

    private final String id;
    private final int capacity;
    private final boolean told;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Item> items = new ArrayDeque<>();
    private final Deque<Turn> getters = new ArrayDeque<>();
    private final Deque<Turn> putters = new ArrayDeque<>();
    private boolean finished;
    private volatile boolean abandoned;

    /// @param capacity 0 for no bound
    public QueueCore(String id, int capacity) {
        this(id, capacity, true);
    }

    private QueueCore(String id, int capacity, boolean told) {
        this.id = id;
        this.capacity = capacity;
        this.told = told;
    }

    /// One of no bound that is part of something else, which tells of itself.
    public static QueueCore untold() {
        return new QueueCore("", 0, false);
    }

    /// Somebody who waits to get an item, or to put one.
    abstract static class Turn {
        /// What is to be put, or what was got.
        @Nullable Item item;

        /// It is done: the item was put, or is here.
        ///
        /// @param size the queue's items after that
        /// @return false where nobody is there any more to take it
        abstract boolean done(int size);
    }

    public String id() {
        return id;
    }

    public int capacity() {
        return capacity;
    }

    /// Puts the item if there is room; otherwise the turn, if any, waits for it.
    ///
    /// @return whether it was put
    public boolean put(Item item, @Nullable Turn turn) {
        Turn getter;
        int size;
        lock.lock();
        try {
            if (isFullNow()) {
                if (turn != null) {
                    turn.item = item;
                    putters.add(turn);
                }
                return false;
            }
            items.add(item);
            tell(item);
            getter = hand();
            size = items.size();
        } finally {
            lock.unlock();
        }
        finish(getter, size);
        return true;
    }

    /// Gets the first item if there is one; otherwise the turn, if any, waits for it.
    @Nullable Got get(@Nullable Turn turn) {
        Item first;
        Turn putter;
        int size;
        lock.lock();
        try {
            first = items.poll();
            if (first == null) {
                if (finished) {
                    return new Got(Item.TOKEN, END);
                }
                if (turn != null) {
                    getters.add(turn);
                }
                return null;
            }
            putter = admit();
            size = items.size();
        } finally {
            lock.unlock();
        }
        if (putter != null) {
            putter.done(size);
        }
        return new Got(first, size);
    }

    /// Nobody will put anything any more: who waits, or gets when it is empty, is told so.
    void finish() {
        List<Turn> waiting;
        lock.lock();
        try {
            finished = true;
            waiting = List.copyOf(getters);
            getters.clear();
            waiting.forEach(turn -> turn.item = Item.TOKEN);
        } finally {
            lock.unlock();
        }
        waiting.forEach(turn -> turn.done(END));
    }

    /// Nobody will get anything any more.
    void abandon() {
        abandoned = true;
    }

    boolean isAbandoned() {
        return abandoned;
    }

    /// Gives the first item to the first who waits for one.
    private @Nullable Turn hand() {
        Turn getter = getters.poll();
        if (getter != null) {
            getter.item = items.poll();
        }
        return getter;
    }

    /// Lets the first who waits for room put its item.
    private @Nullable Turn admit() {
        Turn putter = isFullNow() ? null : putters.poll();
        if (putter != null && putter.item != null) {
            items.add(putter.item);
            tell(putter.item);
        }
        return putter;
    }

    private void finish(@Nullable Turn getter, int size) {
        if (getter != null) {
            Item item = getter.item;
            if (!getter.done(size) && item != null) {
                giveBack(item);
            }
        }
    }

    /// Puts an item back that was got by somebody who is gone, or no longer wanted it.
    void giveBack(Item item) {
        Turn getter;
        int size;
        lock.lock();
        try {
            items.addFirst(item);
            getter = hand();
            size = items.size();
        } finally {
            lock.unlock();
        }
        finish(getter, size);
    }

    /// Ends a turn that has not come.
    ///
    /// @return false where it has come already
    boolean cancel(Turn turn) {
        lock.lock();
        try {
            return getters.remove(turn) || putters.remove(turn);
        } finally {
            lock.unlock();
        }
    }

    public int size() {
        lock.lock();
        try {
            return items.size();
        } finally {
            lock.unlock();
        }
    }

    private boolean isFullNow() {
        return capacity > 0 && items.size() >= capacity;
    }

    /// Tells that the item was put when its process said, and is in the queue now.
    private void tell(Item item) {
        Stamp put = item.put();
        if (told && Tracer.on() && put != null) {
            int size = items.size();
            Tracer.emit(new QueuePut(put, id, size, capacity, item.text()));
            Stamp fed = put.at(System.nanoTime());
            Tracer.emit(new QueueFed(fed, id, size, capacity, item.text()));
        }
    }
}
