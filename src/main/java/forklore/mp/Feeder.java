package forklore.mp;

import forklore.wire.Connection;
import forklore.wire.MessageBuilder;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Writes a link's messages in their order, so that whoever has one need not wait: the feeder
/// thread of CPython's `multiprocessing.Queue`. What has come together goes out in one write. A
/// message that comes alone, some time after the last, is written by its own thread at once: that
/// saves the way over another.
final class Feeder {
    private static final int WRITTEN_AT_ONCE = 4 * 1024;
    private static final int MOST_WAITING_BYTES = 1 << 20;
    private static final long QUIET_NANOS = 20_000;

    private final Connection connection;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private List<MessageBuilder> waiting = new ArrayList<>();
    private long waitingBytes;
    private boolean writing;

    /// Whether the connection keeps something that the system did not take.
    private boolean leftOver;

    private boolean stopped;
    private long lastAdded;
    private @Nullable Thread thread;

    Feeder(Connection connection) {
        this.connection = connection;
    }

    /// Takes the message on, once not too much is waiting before it.
    ///
    /// @return false where nobody is there to read it
    boolean addPatiently(MessageBuilder message) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (waitingBytes > MOST_WAITING_BYTES && !stopped) {
                changed.await();
            }
            if (stopped) {
                return false;
            }
        } finally {
            lock.unlock();
        }
        add(message);
        return true;
    }

    /// Takes the message on.
    void add(MessageBuilder message) {
        boolean alone;
        lock.lock();
        try {
            long now = System.nanoTime();
            boolean quiet = now - lastAdded > QUIET_NANOS && message.size() <= WRITTEN_AT_ONCE;
            alone = quiet && !writing && !leftOver && waiting.isEmpty();
            lastAdded = now;
            if (alone) {
                writing = true;
            } else {
                enqueue(message);
            }
        } finally {
            lock.unlock();
        }
        if (alone) {
            writeNow(message);
        }
    }

    private void enqueue(MessageBuilder message) {
        waiting.add(message);
        waitingBytes += message.size();
        if (!writing && waiting.size() == 1) {
            call();
        }
    }

    /// Lets the thread look whether there is something to do.
    private void call() {
        if (thread == null) {
            thread = Thread.ofPlatform().name("feeder").daemon().start(this::feed);
        }
        changed.signalAll();
    }

    /// Writes without waiting; what the system does not take is left to the thread.
    private void writeNow(MessageBuilder message) {
        boolean all = false;
        boolean torn = false;
        try {
            all = connection.send(message);
        } catch (IOException e) {
            torn = true;
        }
        lock.lock();
        try {
            leftOver = !all;
            done(torn);
            if (leftOver || !waiting.isEmpty()) {
                call();
            }
        } finally {
            lock.unlock();
        }
    }

    private void done(boolean torn) {
        writing = false;
        stopped |= torn;
        changed.signalAll();
    }

    private void feed() {
        while (true) {
            List<MessageBuilder> batch;
            lock.lock();
            try {
                while (!isWork() && !stopped) {
                    changed.awaitUninterruptibly();
                }
                if (stopped) {
                    return;
                }
                batch = waiting;
                waiting = new ArrayList<>();
                waitingBytes = 0;
                leftOver = false;
                changed.signalAll();
                writing = true;
            } finally {
                lock.unlock();
            }
            write(batch);
        }
    }

    private boolean isWork() {
        return !writing && (leftOver || !waiting.isEmpty());
    }

    private void write(List<MessageBuilder> messages) {
        boolean torn = false;
        try {
            if (!connection.send(messages)) {
                connection.flush();
            }
        } catch (IOException e) {
            torn = true;
        }
        lock.lock();
        try {
            done(torn);
        } finally {
            lock.unlock();
        }
    }

    /// Waits until all is written, or nobody is there to read it.
    void finish() {
        lock.lock();
        try {
            while ((writing || leftOver || !waiting.isEmpty()) && !stopped) {
                changed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Gives up: the other process is gone.
    void stop() {
        lock.lock();
        try {
            stopped = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
