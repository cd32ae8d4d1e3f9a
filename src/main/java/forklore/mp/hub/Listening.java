package forklore.mp.hub;

import forklore.mp.self.Seconds;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Lets a thread that waits for something to come over connections listen there itself, so that
/// what comes need not be passed from one thread to another: that costs more than all the rest.
///
/// Of those who wait, one leads: it takes in whatever comes, for all. The others sleep until they
/// are woken because theirs has come, or because the leader left and one of them must lead. (The
/// pattern is Schmidt's "leader/followers".) Where somebody must listen even while nobody waits, an
/// attendant does.
public final class Listening {
    /// Who waits often should not find the attendant in the way each time, so it waits a little
    /// before it takes over again.
    private static final long PAUSE_NANOS = 300_000;

    private static final int PAUSES = 20;

    private final Ear ear;
    private final AtomicReference<Thread> leader = new AtomicReference<>();
    private final AtomicInteger turns = new AtomicInteger();
    private final Set<Thread> waiting = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Thread> attendant = new AtomicReference<>();
    private volatile boolean attendantSleeps;

    /// Hears what comes.
    interface Ear {
        /// Waits until something comes, somebody calls [#wake], the thread is interrupted or the
        /// time is over, and takes in what came.
        ///
        /// @param nanos the longest to wait
        void listen(long nanos);

        /// Ends the wait of the thread that listens.
        void wake();
    }

    Listening(Ear ear) {
        this.ear = ear;
    }

    /// Waits until it is done.
    ///
    /// @param deadline as from [Seconds#deadline]
    /// @return false where the time was over, or the thread interrupted, first
    boolean await(BooleanSupplier done, long deadline) {
        Thread self = Thread.currentThread();
        if (done.getAsBoolean()) {
            return true;
        }
        waiting.add(self);
        try {
            while (!done.getAsBoolean()) {
                if (self.isInterrupted() || Seconds.left(deadline) <= 0) {
                    return false;
                }
                if (!lead(done, deadline)) {
                    callAttendantOff();
                    LockSupport.parkNanos(this, Seconds.left(deadline));
                }
            }
            return true;
        } finally {
            waiting.remove(self);
            passOn();
        }
    }

    /// Listens until it is done, unless another thread leads.
    private boolean lead(BooleanSupplier done, long deadline) {
        Thread self = Thread.currentThread();
        if (!leader.compareAndSet(null, self)) {
            return false;
        }
        turns.incrementAndGet();
        try {
            long left = Seconds.left(deadline);
            while (!done.getAsBoolean() && left > 0 && !self.isInterrupted()) {
                ear.listen(left);
                left = Seconds.left(deadline);
            }
        } finally {
            leader.set(null);
        }
        return true;
    }

    private void callAttendantOff() {
        Thread first = leader.get();
        if (first != null && first == attendant.get()) {
            ear.wake();
        }
    }

    private void passOn() {
        if (leader.get() != null) {
            return;
        }
        for (Thread next : waiting) {
            LockSupport.unpark(next);
            return;
        }
        if (attendantSleeps) {
            LockSupport.unpark(attendant.get());
        }
    }

    /// Lets a thread look again whether it is done.
    void wake(Thread thread) {
        if (thread == Thread.currentThread()) {
            return;
        }
        if (leader.get() == thread) {
            ear.wake();
        }
        LockSupport.unpark(thread);
    }

    /// Listens whenever nobody waits, until all is over.
    void attend(BooleanSupplier over) {
        Thread self = Thread.currentThread();
        attendant.set(self);
        while (!over.getAsBoolean()) {
            if (waiting.isEmpty() && leader.compareAndSet(null, self)) {
                try {
                    while (waiting.isEmpty() && !over.getAsBoolean()) {
                        ear.listen(Long.MAX_VALUE);
                    }
                } finally {
                    leader.set(null);
                    passOn();
                }
            }
            standBy(over);
        }
    }

    /// Waits until nobody has waited for a while.
    private void standBy(BooleanSupplier over) {
        int seen = turns.get();
        int pauses = 0;
        while (!over.getAsBoolean()) {
            LockSupport.parkNanos(this, PAUSE_NANOS);
            int now = turns.get();
            if (now == seen && waiting.isEmpty()) {
                return;
            }
            pauses = now == seen ? pauses + 1 : 0;
            seen = now;
            if (pauses > PAUSES) {
                sleepWhileOthersWait(over);
                pauses = 0;
            }
        }
    }

    private void sleepWhileOthersWait(BooleanSupplier over) {
        attendantSleeps = true;
        while (!waiting.isEmpty() && !over.getAsBoolean()) {
            LockSupport.park(this);
        }
        attendantSleeps = false;
    }

    /// Lets the attendant look whether all is over.
    void wakeAttendant() {
        Thread known = attendant.get();
        if (known != null) {
            wake(known);
        }
    }
}
