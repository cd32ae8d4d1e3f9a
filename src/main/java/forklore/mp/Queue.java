package forklore.mp;

import forklore.mp.hub.Hub;
import forklore.mp.hub.HubLink;
import forklore.mp.hub.Inherited;
import forklore.mp.hub.Item;
import forklore.mp.hub.QueueAccess;
import forklore.mp.hub.QueueAccess.Got;
import forklore.mp.hub.QueueCore;
import forklore.mp.hub.QueueServer;
import forklore.mp.self.Lineage;
import forklore.mp.self.Seconds;
import forklore.mp.tell.Tracer;
import forklore.trace.PipeEvent.PipeReceived;
import forklore.trace.PipeEvent.PipeSent;
import forklore.trace.QueueEvent.QueueClosed;
import forklore.trace.QueueEvent.QueueCreated;
import forklore.trace.QueueEvent.QueueEmpty;
import forklore.trace.QueueEvent.QueueFull;
import forklore.trace.QueueEvent.QueueGot;
import forklore.trace.Stamp;

import org.jspecify.annotations.Nullable;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;

/// A first-in, first-out queue that processes share; the counterpart of CPython's
/// `multiprocessing.Queue`, and of `Manager().Queue()` where a [Manager] made it.
///
/// ```java
/// var queue = new Queue<String>(3);
/// new Process(() -> queue.put("hello")).start();
/// IO.println(queue.get());
/// ```
///
/// A queue goes to a child by being used in its target. What is put is copied at that moment. Each
/// item is got once; the items of one producer are got in the order in which it put them.
///
/// The process that made the queue keeps its items; a put into an unbounded queue from another
/// process returns before the item has arrived there, and a thread of that process, the feeder,
/// sends it. When the keeper ends, every call on the queue says so. A process that ends by itself
/// first sends what its feeder holds, unless told otherwise.
///
/// All methods may be called by several threads at once. Times are seconds, fractions allowed.
///
/// @param <T> what it holds
public final class Queue<T extends @Nullable Object> implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    /// Of the bytes in a pipe, each process knows only its own.
    private static final int UNKNOWN = -1;

    private final transient QueueAccess access;
    private final transient PatientAccess patient;
    private final transient String id;
    private final transient int capacity;
    private final transient Use use;

    /// In a pipe the end that sends this way.
    private final transient int from;

    private transient int key;
    private transient volatile boolean closed;

    /// A queue put could not find room in: CPython's `queue.Full`.
    public static final class Full extends ProcessException {
        @Serial private static final long serialVersionUID = 1;

        Full(int capacity) {
            super("the queue is full: it holds " + capacity + " already");
        }
    }

    /// A queue that get found nothing in: CPython's `queue.Empty`.
    public static final class Empty extends ProcessException {
        @Serial private static final long serialVersionUID = 1;

        Empty() {
            super("the queue is empty");
        }
    }

    /// What it is to those who use it.
    enum Use {
        /// Goes to children only.
        INHERITED,
        /// A manager keeps it: it goes anywhere.
        MANAGED,
        /// One way of a [Pipe]: messages, not items.
        PIPE
    }

    /// A queue without a bound.
    public Queue() {
        this(0);
    }

    /// A queue of that many items at most; 0 and less mean no bound, as in CPython.
    public Queue(int capacity) {
        this(new QueueCore(Lineage.nextId(), Math.max(0, capacity)));
        if (Tracer.on()) {
            Tracer.emit(new QueueCreated(Tracer.here(), id, Tracer.name(), this.capacity));
        }
    }

    private Queue(QueueCore core) {
        this(new QueueAccess.Direct(core), core.id(), core.capacity(), Use.INHERITED);
    }

    Queue(QueueAccess access, String id, int capacity, Use use) {
        this(access, id, capacity, use, 0);
    }

    Queue(QueueAccess access, String id, int capacity, Use use, int from) {
        this.access = access;
        this.id = id;
        this.capacity = capacity;
        this.use = use;
        this.from = from;
        int end = use == Use.PIPE ? 1 - from : PatientAccess.NO_PIPE;
        patient = new PatientAccess(access, id, capacity, end);
    }

    /// One way of a pipe.
    ///
    /// @param from the end that sends, 0 or 1
    static <T extends @Nullable Object> Queue<T> ofPipe(QueueCore core, String pipe, int from) {
        return new Queue<>(new QueueAccess.Direct(core), pipe, 0, Use.PIPE, from);
    }

    /// The id in the trace.
    String id() {
        return id;
    }

    /// Whether there is something to be got within that time, in a pipe its end included.
    boolean poll(double timeout) {
        Got got = patient.take(timeout == 0 ? QueueAccess.AT_ONCE : Seconds.toNanos(timeout));
        if (got != null && !got.isEnd()) {
            access.giveBack(got.item());
        }
        return got != null;
    }

    private boolean told() {
        return use != Use.PIPE && Tracer.on();
    }

    /// Puts the item, waiting for room as long as it takes.
    ///
    /// @throws PicklingException where the item can't be copied
    /// @throws IllegalStateException where this process closed the queue
    /// @throws ConnectionLostException where the process that keeps the queue is dead
    /// @throws InterruptedWait where the calling thread is interrupted; in another process than the
    ///   keeper's, the item may be put all the same
    public void put(T item) {
        put(item, Seconds.FOREVER);
    }

    /// Puts the item, waiting for room at most that many seconds.
    ///
    /// @throws Full where there was none in time
    /// @throws ProcessException as from [#put(Object)]
    public void put(T item, double timeout) {
        put(item, Math.max(1, Seconds.toNanos(timeout)));
    }

    /// Puts the item, waiting for room or not.
    ///
    /// @throws Full where there is none and it may not wait
    public void put(T item, boolean block) {
        put(item, block ? Seconds.FOREVER : QueueAccess.AT_ONCE);
    }

    /// Puts the item, or says at once that there is no room.
    ///
    /// @throws Full where there is none
    public void putNowait(T item) {
        put(item, QueueAccess.AT_ONCE);
    }

    private void put(T value, long timeout) {
        if (closed) {
            throw new IllegalStateException("Queue is closed: this process said it puts no more");
        }
        Item item = Item.of(value);
        Stamp begun = use == Use.PIPE && Tracer.on() ? Tracer.here() : null;
        if (!patient.put(item, timeout)) {
            if (Tracer.on()) {
                Tracer.emit(new QueueFull(Tracer.here(), id, capacity, capacity));
            }
            throw new Full(capacity);
        }
        if (begun != null) {
            Tracer.emit(new PipeSent(begun, id, from, item.bytes().size(), UNKNOWN, item.text()));
        }
    }

    /// Gets the first item, waiting for one as long as it takes.
    ///
    /// @throws IllegalStateException where this process closed the queue
    /// @throws ConnectionLostException where the process that keeps the queue is dead
    /// @throws InterruptedWait where the calling thread is interrupted; no item was got
    public T get() {
        return get(Seconds.FOREVER);
    }

    /// Gets the first item, waiting for one at most that many seconds.
    ///
    /// @throws Empty where none came in time
    /// @throws ProcessException as from [#get()]
    public T get(double timeout) {
        return get(Math.max(1, Seconds.toNanos(timeout)));
    }

    /// Gets the first item, waiting for one or not.
    ///
    /// @throws Empty where there is none and it may not wait
    public T get(boolean block) {
        return get(block ? Seconds.FOREVER : QueueAccess.AT_ONCE);
    }

    /// Gets the first item, or says at once that there is none.
    ///
    /// @throws Empty where there is none
    public T getNowait() {
        return get(QueueAccess.AT_ONCE);
    }

    private T get(long timeout) {
        if (closed) {
            throw new IllegalStateException("Queue is closed: this process is done with it");
        }
        Got got = patient.take(timeout);
        if (got == null) {
            if (told()) {
                Tracer.emit(new QueueEmpty(Tracer.here(), id, 0, capacity));
            }
            throw new Empty();
        }
        if (got.isEnd()) {
            throw new EndOfFileException();
        }
        if (told()) {
            Tracer.emit(new QueueGot(Tracer.here(), id, got.size(), capacity, got.item().text()));
        } else if (Tracer.on()) {
            int bytes = got.item().bytes().size();
            String text = got.item().text();
            Tracer.emit(new PipeReceived(Tracer.here(), id, 1 - from, bytes, UNKNOWN, text));
        }
        return value(got.item());
    }

    // The producer's compiler saw to it that the value is a T, which may be a nullable type.
    @SuppressWarnings({"unchecked", "NullAway"})
    private T value(Item item) {
        return (T) item.value();
    }

    /// The number of items; by the time that one looks at it, others may have put or got some.
    public int qsize() {
        return patient.size();
    }

    /// Whether there is no item. What this process put before is counted.
    ///
    /// @throws IllegalStateException where this process closed the queue
    public boolean empty() {
        if (closed) {
            throw new IllegalStateException("Queue is closed: this process is done with it");
        }
        return qsize() == 0;
    }

    /// Whether there is no room.
    public boolean full() {
        return capacity > 0 && qsize() >= capacity;
    }

    /// Says that this process is done with the queue: it puts and gets nothing more. Others may.
    public void close() {
        closed = true;
        if (Tracer.on()) {
            Tracer.emit(new QueueClosed(Tracer.here(), id));
        }
    }

    /// Waits until all that this process put has arrived.
    ///
    /// @throws IllegalStateException before [#close]
    public void joinThread() {
        if (!closed) {
            throw new IllegalStateException("Queue is not closed: call close() first");
        }
        access.finish();
    }

    /// Lets this process end without waiting until all that it put has arrived: some of it may be
    /// lost.
    public void cancelJoinThread() {
        HubLink.dontFinish();
    }

    @Serial
    private Object writeReplace() {
        if (use != Use.MANAGED) {
            Inherited.check("Queue");
        }
        return switch (access) {
            case QueueAccess.Linked linked -> new QueueHandle(linked, id, use, from);
            case QueueAccess.Direct(QueueCore core) ->
                    new QueueHandle(
                            new QueueAccess.Linked(
                                    Hub.ofProcess().address(),
                                    keyOf(core),
                                    capacity,
                                    use != Use.PIPE),
                            id,
                            use,
                            from);
        };
    }

    private synchronized int keyOf(QueueCore core) {
        if (key == 0) {
            key = Hub.ofProcess().add(new QueueServer(core));
        }
        return key;
    }

    @Serial
    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a queue travels as its handle");
    }

    @Override
    public String toString() {
        return "<Queue " + id + (capacity > 0 ? " capacity=" + capacity + ">" : ">");
    }
}
