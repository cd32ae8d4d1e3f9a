package forklore.mp;

import forklore.mp.hub.Desk;
import forklore.mp.hub.HubAddress;
import forklore.mp.hub.ListServer;
import forklore.mp.hub.Proxy;
import forklore.mp.hub.QueueAccess;
import forklore.mp.jvm.ChildJvm;
import forklore.mp.self.Identity;
import forklore.mp.self.Seconds;
import forklore.mp.sync.CellStore;
import forklore.mp.sync.Cells;
import forklore.mp.sync.Gate;
import forklore.mp.sync.HubCells;
import forklore.mp.sync.HubFlag;
import forklore.mp.sync.HubStore;
import forklore.mp.sync.HubWaiters;
import forklore.mp.sync.QueueGate;
import forklore.mp.sync.Rounds;
import forklore.mp.sync.Scalar;
import forklore.mp.sync.Store;
import forklore.mp.sync.Thing;
import forklore.mp.sync.Waiters;
import forklore.mp.tell.Tracer;
import forklore.trace.Role;
import forklore.wire.FrameInput;
import forklore.wire.Message;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A process of its own that keeps objects for others; the counterpart of CPython's
/// `multiprocessing.Manager()`.
///
/// ```java
/// var manager = new Manager();
/// Queue<String> queue = manager.queue();
/// pool.apply(() -> queue.put("hello"));
/// ```
///
/// What it makes may be sent anywhere: to a [Process], to a [Pool]'s tasks, through a queue. Each
/// call on such an object is a message to the manager and back. Objects live as long as the
/// manager; when it ends, every call on one of them throws [ConnectionLostException], and nobody
/// waits for ever.
public final class Manager implements AutoCloseable {
    /// A manager that has more to do than this when it is told to end is killed.
    private static final long GRACE_SECONDS = 2;

    private final ChildJvm child;
    private final HubAddress hub;
    private final int desk;
    private final CountDownLatch ended = new CountDownLatch(1);

    /// Starts the manager's process and waits until it is there.
    ///
    /// @throws ProcessException where it can't be started, or ends at once
    public Manager() {
        Identity identity = Identity.ofChild("SyncManager", Role.MANAGER, "", -1);
        String name = identity.name();
        child = ChildJvm.start(identity, true);
        var answers = new FrameInput(child.answers(), System.err);
        try {
            Message first = answers.next();
            if (first == null) {
                throw new ProcessException(name + " ended before it had begun");
            }
            hub = HubAddress.read(first);
            desk = first.readInt();
        } catch (IOException e) {
            throw new ProcessException(name + " did not say where it is: " + e.getMessage(), e);
        } finally {
            Living.add(Living.Owned.MANAGERS, this, this::shutdown);
            Thread.ofPlatform().name("waits for " + name).daemon().start(() -> reap(answers));
        }
    }

    private void reap(FrameInput answers) {
        try {
            // A manager answers once; what else comes is what it prints, and goes to our own
            // errors.
            answers.next();
        } catch (IOException e) {
            child.closeInput();
        }
        try {
            child.waitFor(Seconds.FOREVER);
        } catch (InterruptedException e) {
            throw new AssertionError("nobody else knows this thread", e);
        }
        child.closeInput();
        child.bury();
        Living.remove(Living.Owned.MANAGERS, this);
        ended.countDown();
    }

    /// Ends the manager's process, and with it all objects that it keeps; waits for its end.
    public void shutdown() {
        child.closeInput();
        try {
            if (!ended.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
                child.kill();
                ended.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// A queue without a bound.
    ///
    /// @throws ConnectionLostException where the manager is dead
    public <T extends @Nullable Object> Queue<T> queue() {
        return queue(0);
    }

    /// A queue of that many items at most; 0 and less mean no bound.
    ///
    /// @throws ConnectionLostException where the manager is dead
    public <T extends @Nullable Object> Queue<T> queue(int capacity) {
        int bound = Math.max(0, capacity);
        Message made = make(Desk.QUEUE, bound);
        int key = made.readInt();
        return new Queue<>(
                new QueueAccess.Linked(hub, key, bound, false),
                made.readText(),
                bound,
                Queue.Use.MANAGED);
    }

    /// A queue that knows how many of its items are not done, of that many at most; 0 and less mean
    /// no bound.
    ///
    /// @throws ConnectionLostException where the manager is dead
    public <T extends @Nullable Object> JoinableQueue<T> joinableQueue(int capacity) {
        Queue<T> items = queue(capacity);
        return new JoinableQueue<>(items, new Proxy(hub, key(Desk.UNFINISHED)));
    }

    /// A dictionary.
    ///
    /// @throws ConnectionLostException where the manager is dead
    public <K, V extends @Nullable Object> ManagedDict<K, V> dict() {
        return new ManagedDict<>(new Proxy(hub, make(Desk.DICT, 0).readInt()));
    }

    /// A list.
    ///
    /// @throws ConnectionLostException where the manager is dead
    public <T> ManagedList<T> list() {
        return new ManagedList<>(new Proxy(hub, make(Desk.LIST, 0).readInt()));
    }

    /// A lock.
    ///
    /// @throws ConnectionLostException where the manager is dead; so from all that follow
    public Lock lock() {
        return new Lock(Thing.managed("Lock"), gate(1, 1));
    }

    /// A lock that the thread that holds it may take again.
    public RLock rlock() {
        return new RLock(Thing.managed("RLock"), gate(1, 1));
    }

    /// A semaphore of that many permits at first.
    ///
    /// @throws IllegalArgumentException where that is less than none
    public Semaphore semaphore(int permits) {
        int some = Semaphore.notNegative(permits);
        return new Semaphore(Thing.managed("Semaphore"), gate(some, 0), some);
    }

    /// A semaphore of that many permits and never more.
    ///
    /// @throws IllegalArgumentException where there would be none
    public BoundedSemaphore boundedSemaphore(int permits) {
        int some = BoundedSemaphore.some(permits);
        return new BoundedSemaphore(Thing.managed("BoundedSemaphore"), gate(some, some), some);
    }

    /// A flag that is down.
    public Event event() {
        return new Event(Thing.managed("Event"), new HubFlag(new Proxy(hub, key(Desk.FLAG))));
    }

    /// A condition with a lock of its own.
    public Condition condition() {
        String name = Tracer.name();
        return condition(new RLock(Thing.managed("RLock"), gate(1, 1), name).mutex(), name);
    }

    /// A condition that uses that lock, which a manager made.
    public Condition condition(Lock lock) {
        return condition(lock.mutex(), Tracer.name());
    }

    /// A condition that uses that lock, which a manager made.
    public Condition condition(RLock lock) {
        return condition(lock.mutex(), Tracer.name());
    }

    private Condition condition(Mutex mutex, String name) {
        return new Condition(Thing.managed("Condition"), mutex, waiters(), name);
    }

    /// A barrier for that many processes.
    ///
    /// @throws IllegalArgumentException where that is less than one
    public Barrier barrier(int parties) {
        return barrier(parties, null);
    }

    /// A barrier at which the last one who comes does something first.
    ///
    /// @throws IllegalArgumentException where there would be nobody to come
    public Barrier barrier(int parties, Barrier.@Nullable Action action) {
        return new Barrier(
                Thing.managed("Barrier"),
                Barrier.some(parties),
                action,
                Seconds.FOREVER,
                gate(1, 1),
                waiters(),
                cells(Rounds.CELLS));
    }

    /// A value with a lock.
    ///
    /// @throws PicklingException where it can't be copied
    public <T extends @Nullable Object> Value<T> value(T initial) {
        String name = Tracer.name();
        Store store =
                Scalar.of(initial)
                        .<Store>map(type -> CellStore.of(type, cells(1), initial))
                        .orElseGet(() -> stored(initial));
        RLock lock = new RLock(Thing.managed("RLock"), gate(1, 1), name);
        return new Value<>(Thing.managed("Value"), name, store, lock);
    }

    private Store stored(@Nullable Object initial) {
        var list = new Proxy(hub, key(Desk.LIST));
        byte[] bytes = ManagedDict.bytes(initial);
        list.ask(ListServer.ADD, out -> out.put(bytes));
        return new HubStore(list);
    }

    /// An array of those items.
    ///
    /// @throws IllegalArgumentException as from [Array#of]
    @SafeVarargs
    public final <T> Array<T> array(T... items) {
        String name = Tracer.name();
        if (items.length == 0) {
            throw new IllegalArgumentException("an array of nothing has no type");
        }
        var array =
                new Array<T>(
                        Thing.managed("Array"),
                        name,
                        Array.type(items[0]),
                        cells(items.length),
                        new RLock(Thing.managed("RLock"), gate(1, 1), name));
        for (int i = 0; i < items.length; i++) {
            array.set(i, items[i]);
        }
        return array;
    }

    /// Values that have names, of which each is set when somebody sets it.
    public Namespace namespace() {
        return new Namespace(dict());
    }

    private Gate gate(int permits, int bound) {
        Message made = new Proxy(hub, desk).ask(Desk.GATE, out -> out.put(permits).put(bound));
        return QueueGate.kept(hub, made.readInt(), bound);
    }

    private Waiters waiters() {
        return new HubWaiters(new Proxy(hub, key(Desk.WAITERS)));
    }

    private Cells cells(int count) {
        return new HubCells(new Proxy(hub, make(Desk.CELLS, count).readInt()), count);
    }

    private int key(byte what) {
        return make(what, 0).readInt();
    }

    private Message make(byte what, int capacity) {
        return new Proxy(hub, desk).ask(what, out -> out.put(capacity));
    }

    /// The manager's process.
    public int pid() {
        return child.pid();
    }

    /// As [#shutdown].
    @Override
    public void close() {
        shutdown();
    }

    @Override
    public String toString() {
        return "<Manager pid=" + pid() + ">";
    }
}
