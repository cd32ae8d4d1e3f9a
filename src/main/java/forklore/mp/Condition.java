package forklore.mp;

import forklore.mp.self.Seconds;
import forklore.mp.sync.Gate;
import forklore.mp.sync.Thing;
import forklore.mp.sync.Waiters;
import forklore.mp.tell.Tracer;
import forklore.trace.SyncEvent.ConditionNotified;
import forklore.trace.SyncKind;
import forklore.trace.Wait;

import java.io.Serial;
import java.io.Serializable;
import java.util.function.BooleanSupplier;

/// A place to wait until something is so, with the lock that guards it; the counterpart of
/// CPython's `multiprocessing.Condition`.
///
/// ```java
/// try (var held = condition.hold()) {
///     condition.waitFor(() -> ready.get());
/// }
/// ```
///
/// Whoever waits or notifies holds the lock. To wait gives it back, all at once; it is taken again
/// before the wait ends, whatever ends it. Who came first is woken first; who is dead is not
/// counted.
///
/// Java's own `wait()`, `notify()` and `notifyAll()`, which every object has, know nothing of other
/// processes: the words here are [#waitFor()], [#notifyOne], [#notify(int)] and [#notifyEvery].
///
/// It goes to a child by being used in its target, or anywhere where a [Manager] made it. All
/// methods may be called by several threads at once. Times are seconds, fractions allowed. They
/// throw [ConnectionLostException] where a process keeps the condition, and is dead.
public final class Condition implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    private final Thing thing;
    private final Mutex mutex;
    private final Waiters waiters;

    /// A condition with an [RLock] of its own.
    public Condition() {
        this(Tracer.name());
    }

    private Condition(String name) {
        this(new RLock(Thing.inherited("RLock"), Gate.bounded(1), name).mutex(), name);
    }

    /// A condition that uses that lock.
    public Condition(Lock lock) {
        this(lock.mutex(), Tracer.name());
    }

    /// A condition that uses that lock.
    public Condition(RLock lock) {
        this(lock.mutex(), Tracer.name());
    }

    private Condition(Mutex mutex, String name) {
        this(Thing.inherited("Condition"), mutex, Waiters.make(), name);
    }

    Condition(Thing thing, Mutex mutex, Waiters waiters, String name) {
        this.thing = thing.born(SyncKind.CONDITION, name, 0, mutex.id());
        this.mutex = mutex;
        this.waiters = waiters;
    }

    /// Takes the condition's lock for the length of a `try`.
    public Lock.Held hold() {
        acquire();
        return this::release;
    }

    /// Takes the condition's lock, waiting for it as long as it takes.
    ///
    /// @throws InterruptedWait where the calling thread is interrupted
    public void acquire() {
        mutex.acquire(Seconds.FOREVER);
    }

    /// Takes the condition's lock, waiting for it at most that many seconds.
    ///
    /// @return whether it was free in time
    public boolean acquire(double timeout) {
        return mutex.acquire(Seconds.toNanos(timeout));
    }

    /// Gives the condition's lock back.
    ///
    /// @throws IllegalStateException where it is not held
    public void release() {
        mutex.release();
    }

    /// Waits to be notified.
    ///
    /// @throws IllegalStateException where the calling thread does not hold the lock
    /// @throws InterruptedWait where the calling thread is interrupted; it holds the lock again
    public void waitFor() {
        await(Seconds.FOREVER);
    }

    /// Waits to be notified, at most that many seconds.
    ///
    /// @return whether it was
    /// @throws RuntimeException as from [#waitFor()]
    public boolean waitFor(double timeout) {
        return await(Seconds.toNanos(timeout));
    }

    /// Waits until that is so; looks at once, and again each time that it is notified.
    ///
    /// @throws RuntimeException as from [#waitFor()]
    public void waitFor(BooleanSupplier so) {
        await(so, Seconds.FOREVER);
    }

    /// Waits until that is so, at most that many seconds.
    ///
    /// @return whether it is so
    /// @throws RuntimeException as from [#waitFor()]
    public boolean waitFor(BooleanSupplier so, double timeout) {
        return await(so, Seconds.toNanos(timeout));
    }

    private boolean await(BooleanSupplier so, long timeout) {
        checkMine();
        long deadline = Seconds.deadline(timeout);
        boolean is = so.getAsBoolean();
        while (!is) {
            long left = timeout == Seconds.FOREVER ? timeout : Math.max(0, Seconds.left(deadline));
            if (left == 0) {
                return false;
            }
            await(left);
            is = so.getAsBoolean();
        }
        return true;
    }

    private boolean await(long timeout) {
        checkMine();
        long ticket = waiters.enter();
        Tracer.blocked(Wait.CONDITION, thing.id(), 0, timeout);
        int depth = mutex.releaseAll();
        try {
            return waiters.await(ticket, timeout);
        } catch (InterruptedException e) {
            throw new InterruptedWait("waitFor", e);
        } finally {
            Tracer.unblocked(Wait.CONDITION);
            mutex.retake(depth);
        }
    }

    /// Wakes one of those who wait, if somebody does.
    ///
    /// @throws IllegalStateException where the calling thread does not hold the lock
    public void notifyOne() {
        notify(1);
    }

    /// Wakes that many of those who wait, or as many as there are.
    ///
    /// @throws IllegalStateException where the calling thread does not hold the lock
    public void notify(int count) {
        wake(Math.max(0, count));
    }

    /// Wakes all who wait.
    ///
    /// @throws IllegalStateException where the calling thread does not hold the lock
    public void notifyEvery() {
        wake(Waiters.ALL);
    }

    private void wake(int count) {
        checkMine();
        if (Tracer.on()) {
            Tracer.emit(new ConditionNotified(Tracer.here(), thing.id(), count));
        }
        waiters.wake(count);
    }

    private void checkMine() {
        if (!mutex.isMine()) {
            throw new IllegalStateException(
                    "this thread does not hold the condition's lock: write it inside of"
                            + " try (var held = condition.hold()) { … }");
        }
    }

    @Override
    public String toString() {
        return "<Condition " + mutex + ">";
    }
}
