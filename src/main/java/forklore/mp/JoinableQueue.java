package forklore.mp;

import forklore.mp.hub.Inherited;
import forklore.mp.hub.Proxy;
import forklore.mp.hub.UnfinishedServer;
import forklore.mp.self.Seconds;
import forklore.mp.tell.Tracer;
import forklore.trace.Wait;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serial;
import java.io.Serializable;

/// A [Queue] that knows how many of its items are still being worked on; the counterpart of
/// CPython's `multiprocessing.JoinableQueue`.
///
/// ```java
/// var queue = new JoinableQueue<Integer>();
/// new Process(() -> work(queue)).daemon(true).start();   // queue.get(); …; queue.taskDone();
/// queue.put(7);
/// queue.join();
/// ```
///
/// Who gets an item says [#taskDone] when it is done with it; [#join] waits until all are. An item
/// whose process dies before stays undone for ever, as in CPython. It goes to a child by being used
/// in its target, or anywhere where a [Manager] made it.
///
/// All methods may be called by several threads at once. Times are seconds, fractions allowed.
///
/// @param <T> what it holds
public final class JoinableQueue<T extends @Nullable Object> implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    private static final String TYPE = "JoinableQueue";

    private final Queue<T> items;
    private final Proxy count;
    private final boolean managed;

    /// A queue without a bound.
    public JoinableQueue() {
        this(0);
    }

    /// A queue of that many items at most; 0 and less mean no bound, as in CPython.
    public JoinableQueue(int capacity) {
        items = new Queue<>(capacity);
        count = Inherited.keep(TYPE, new UnfinishedServer()).proxy();
        managed = false;
    }

    /// One that a manager keeps.
    JoinableQueue(Queue<T> items, Proxy count) {
        this.items = items;
        this.count = count;
        managed = true;
    }

    /// Puts the item, waiting for room as long as it takes; throws as [Queue#put(Object)].
    public void put(T item) {
        counted(() -> items.put(item));
    }

    /// Puts the item, waiting at most that many seconds; throws as [Queue#put(Object, double)].
    public void put(T item, double timeout) {
        counted(() -> items.put(item, timeout));
    }

    /// Puts the item, waiting for room or not; throws as [Queue#put(Object, boolean)].
    public void put(T item, boolean block) {
        counted(() -> items.put(item, block));
    }

    /// Puts the item, or says at once that there is no room; throws as [Queue#putNowait(Object)].
    public void putNowait(T item) {
        counted(() -> items.putNowait(item));
    }

    /// Counted before it is there: whoever gets it may be done with it at once.
    private void counted(Runnable put) {
        count.ask(UnfinishedServer.ADD, _ -> {});
        boolean done = false;
        try {
            put.run();
            done = true;
        } finally {
            if (!done) {
                count.ask(UnfinishedServer.DONE, _ -> {});
            }
        }
    }

    /// Gets the first item, waiting for one as long as it takes; throws as [Queue#get()].
    public T get() {
        return items.get();
    }

    /// Gets the first item, waiting at most that many seconds; throws as [Queue#get(double)].
    public T get(double timeout) {
        return items.get(timeout);
    }

    /// Gets the first item, waiting for one or not; throws as [Queue#get(boolean)].
    public T get(boolean block) {
        return items.get(block);
    }

    /// Gets the first item, or says at once that there is none; throws as [Queue#getNowait()].
    public T getNowait() {
        return items.getNowait();
    }

    /// Says that this process is done with an item that it got.
    ///
    /// @throws IllegalStateException where that was said for every item that was ever put
    /// @throws ConnectionLostException where the process that keeps the queue is dead
    public void taskDone() {
        if (!count.ask(UnfinishedServer.DONE, _ -> {}).readBoolean()) {
            throw new IllegalStateException(
                    "taskDone() called too many times: more often than items were put");
        }
    }

    /// Waits until all items that were put are done.
    ///
    /// @throws ConnectionLostException where the process that keeps the queue is dead
    /// @throws InterruptedWait where the calling thread is interrupted
    public void join() {
        Tracer.blocked(Wait.JOIN, items.id(), 0, Seconds.FOREVER);
        try {
            count.ask(UnfinishedServer.WAIT, _ -> {});
        } finally {
            Tracer.unblocked(Wait.JOIN);
        }
    }

    /// As [Queue#qsize()].
    public int qsize() {
        return items.qsize();
    }

    /// As [Queue#empty()].
    public boolean empty() {
        return items.empty();
    }

    /// As [Queue#full()].
    public boolean full() {
        return items.full();
    }

    /// As [Queue#close()].
    public void close() {
        items.close();
    }

    /// As [Queue#joinThread()].
    public void joinThread() {
        items.joinThread();
    }

    /// As [Queue#cancelJoinThread()].
    public void cancelJoinThread() {
        items.cancelJoinThread();
    }

    @Serial
    private void writeObject(ObjectOutputStream out) throws IOException {
        if (!managed) {
            Inherited.check(TYPE);
        }
        out.defaultWriteObject();
    }

    @Override
    public String toString() {
        return "<JoinableQueue of " + items + ">";
    }
}
