package forklore.mp.hub;

import forklore.wire.Connection;
import forklore.wire.MessageBuilder;
import forklore.wire.Outgoing;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Sends a link's messages in their order, so that whoever has one need not wait for the other
/// process: the feeder thread of CPython's `multiprocessing.Queue`.
///
/// Whoever adds a message that comes some time after the last writes it itself, at once: that saves
/// the way over another thread. Messages that follow each other closely are gathered; whoever adds
/// the one that makes them enough writes them all. The thread writes what was gathered and then
/// followed by nothing, and what the system did not take.
public final class Feeder {
    private static final int ENOUGH = 8 * 1024;

    /// As [#ENOUGH], with what lies in shared memory.
    private static final int ENOUGH_LOAD = 128 * 1024;

    /// How long to wait for the other process to take what lies in shared memory, and how often to
    /// look whether it has, ns.
    private static final long ROOM_PATIENCE = 1_000_000;

    private static final long ROOM_LOOK = 20_000;

    private static final int MOST_WAITING_BYTES = 1 << 20;
    private static final long QUIET_NANOS = 20_000;

    /// How long the thread leaves gathered messages to those who add, before it writes them, ns.
    private static final long LINGER = 100_000;

    private final Connection connection;
    private final ReentrantLock lock = new ReentrantLock();

    /// There is something for the thread to do.
    private final Condition work = lock.newCondition();

    /// Something was written.
    private final Condition written = lock.newCondition();

    private Outgoing waiting;

    /// What is being written, or what the system did not take; only for whoever set [#busy].
    private Outgoing leaving;

    /// Somebody writes, or the thread is to write what the system did not take.
    private boolean busy;

    private boolean leftOver;
    private boolean urgent;
    private boolean stopped;

    /// The thread has been called, and will look.
    private boolean called;

    private int writes;
    private long lastAdded;
    private @Nullable Thread thread;

    Feeder(Connection connection) {
        this.connection = connection;
        waiting = connection.newOutgoing();
        leaving = connection.newOutgoing();
    }

    /// Takes the message on, once not too much is waiting before it.
    ///
    /// @return false where nobody is there to read it
    boolean addPatiently(MessageBuilder message) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            awaitSharedRoom(message);
            while (waiting.size() > MOST_WAITING_BYTES && !stopped) {
                written.await();
            }
            if (stopped) {
                return false;
            }
            long now = System.nanoTime();
            boolean quiet = now - lastAdded > QUIET_NANOS;
            lastAdded = now;
            waiting.add(message);
            if (busy) {
                return true;
            }
            if (!quiet && waiting.size() < ENOUGH && waiting.load() < ENOUGH_LOAD) {
                call();
                return true;
            }
            begin();
        } finally {
            lock.unlock();
        }
        write();
        return true;
    }

    /// A short wait for room in shared memory costs less than the way that needs none.
    private void awaitSharedRoom(MessageBuilder message) throws InterruptedException {
        long left = ROOM_PATIENCE;
        while (left > 0 && !stopped && waiting.isCrowdedFor(message)) {
            var _ = written.awaitNanos(ROOM_LOOK);
            left -= ROOM_LOOK;
        }
    }

    /// Takes the message on and writes it without delay, with all that waits before it.
    void addNow(MessageBuilder message) {
        lock.lock();
        try {
            waiting.add(message);
            if (busy) {
                hurry();
                return;
            }
            begin();
        } finally {
            lock.unlock();
        }
        write();
    }

    /// The calling thread is to write what waits.
    private void begin() {
        Outgoing all = waiting;
        waiting = leaving;
        leaving = all;
        busy = true;
        urgent = false;
        writes++;
    }

    /// Lets the thread look whether there is something to do.
    private void call() {
        if (thread == null) {
            thread = Thread.ofPlatform().name("feeder").daemon().start(this::feed);
        }
        if (!called) {
            called = true;
            work.signal();
        }
    }

    /// Writes without waiting; what the system does not take is left to the thread.
    private void write() {
        boolean all = false;
        boolean torn = false;
        try {
            all = connection.sendSome(leaving);
        } catch (IOException e) {
            torn = true;
        }
        lock.lock();
        try {
            leftOver = !all;
            done(torn, all);
            if (leftOver || !waiting.isEmpty()) {
                call();
            }
        } finally {
            lock.unlock();
        }
    }

    private void done(boolean torn, boolean all) {
        stopped |= torn;
        busy = !all;
        written.signalAll();
        if (stopped) {
            work.signal();
        }
    }

    private void feed() {
        while (awaitWork()) {
            boolean torn = false;
            try {
                connection.flush(leaving);
            } catch (IOException e) {
                torn = true;
            }
            lock.lock();
            try {
                leftOver = false;
                done(torn, true);
            } finally {
                lock.unlock();
            }
        }
    }

    /// Waits until the thread has something to write, and begins that.
    ///
    /// @return false where all is over
    private boolean awaitWork() {
        lock.lock();
        try {
            while (!stopped && !leftOver) {
                if (busy || waiting.isEmpty()) {
                    called = false;
                    work.awaitUninterruptibly();
                } else if (urgent || isLeftAlone()) {
                    begin();
                    return true;
                }
            }
            return !stopped;
        } finally {
            lock.unlock();
        }
    }

    /// Waits a little.
    ///
    /// @return whether nobody has written meanwhile, and there still is something to be written
    private boolean isLeftAlone() {
        int before = writes;
        long left = LINGER;
        try {
            while (left > 0 && !urgent && !stopped) {
                left = work.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            // Nobody interrupts this thread to end it: it ends with the link.
            return false;
        }
        return !busy && !stopped && before == writes && !waiting.isEmpty();
    }

    /// Waits until all is written, or nobody is there to read it.
    void finish() {
        lock.lock();
        try {
            hurry();
            while ((busy || !waiting.isEmpty()) && !stopped) {
                written.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Lets the thread wait no longer than it must.
    private void hurry() {
        urgent = true;
        if (!waiting.isEmpty()) {
            call();
            work.signal();
        }
    }

    /// Gives up: the other process is gone.
    void stop() {
        lock.lock();
        try {
            stopped = true;
            written.signalAll();
            work.signal();
        } finally {
            lock.unlock();
        }
    }
}
