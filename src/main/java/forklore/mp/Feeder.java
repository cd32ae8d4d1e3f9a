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
    private boolean stopped;
    private long lastAdded;
    private @Nullable Thread thread;

    Feeder(Connection connection) {
        this.connection = connection;
    }

    /// Takes the message on, once not too much is waiting before it.
    void addPatiently(MessageBuilder message) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (waitingBytes > MOST_WAITING_BYTES && !stopped) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
        add(message);
    }

    /// Takes the message on.
    void add(MessageBuilder message) {
        boolean alone;
        lock.lock();
        try {
            long now = System.nanoTime();
            boolean quiet = now - lastAdded > QUIET_NANOS && message.size() <= WRITTEN_AT_ONCE;
            alone = quiet && !writing && waiting.isEmpty();
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
            write(List.of(message));
        }
    }

    private void enqueue(MessageBuilder message) {
        waiting.add(message);
        waitingBytes += message.size();
        if (thread == null) {
            thread = Thread.ofPlatform().name("feeder").daemon().start(this::feed);
        }
        if (!writing && waiting.size() == 1) {
            changed.signalAll();
        }
    }

    private void feed() {
        while (true) {
            List<MessageBuilder> batch;
            lock.lock();
            try {
                while ((waiting.isEmpty() || writing) && !stopped) {
                    changed.awaitUninterruptibly();
                }
                if (stopped) {
                    return;
                }
                batch = waiting;
                waiting = new ArrayList<>();
                waitingBytes = 0;
                changed.signalAll();
                writing = true;
            } finally {
                lock.unlock();
            }
            write(batch);
        }
    }

    private void write(List<MessageBuilder> messages) {
        boolean torn = false;
        try {
            connection.send(messages);
        } catch (IOException e) {
            torn = true;
        }
        lock.lock();
        try {
            writing = false;
            stopped |= torn;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until all is written, or nobody is there to read it.
    void finish() {
        lock.lock();
        try {
            while ((writing || !waiting.isEmpty()) && !stopped) {
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
