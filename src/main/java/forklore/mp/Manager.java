package forklore.mp;

import forklore.mp.hub.Desk;
import forklore.mp.hub.HubAddress;
import forklore.mp.hub.Proxy;
import forklore.mp.hub.QueueAccess;
import forklore.mp.jvm.ChildJvm;
import forklore.mp.self.Identity;
import forklore.mp.self.Seconds;
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
            Living.add(this);
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
        Living.remove(this);
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

    /// A dictionary.
    ///
    /// @throws ConnectionLostException where the manager is dead
    public <K, V> ManagedDict<K, V> dict() {
        return new ManagedDict<>(new Proxy(hub, make(Desk.DICT, 0).readInt()));
    }

    /// A list.
    ///
    /// @throws ConnectionLostException where the manager is dead
    public <T> ManagedList<T> list() {
        return new ManagedList<>(new Proxy(hub, make(Desk.LIST, 0).readInt()));
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
