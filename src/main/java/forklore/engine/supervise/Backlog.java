package forklore.engine.supervise;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// What arrived and was not told yet: bounded, for many writers and one reader.
///
/// A full backlog makes its writers wait, at most [#PATIENCE] in one stretch; after that they leave
/// out what they have, counting, until the reader has made room. What the guard sees is little and
/// always kept.
final class Backlog {
    private static final int MOST = 1 << 16;
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(250);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Condition room = lock.newCondition();
    private ArrayDeque<Arrival> arrivals = new ArrayDeque<>();
    private long missed;
    private boolean shedding;
    private boolean closed;

    void put(Arrival arrival) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (arrival instanceof Arrival.Seen || hasRoom()) {
                arrivals.add(arrival);
                arrived.signal();
            } else {
                missed++;
            }
        } finally {
            lock.unlock();
        }
    }

    /// Counts something that could not be read.
    void miss() {
        lock.lock();
        try {
            missed++;
            arrived.signal();
        } finally {
            lock.unlock();
        }
    }

    private boolean hasRoom() throws InterruptedException {
        long left = PATIENCE;
        while (arrivals.size() >= MOST && !shedding) {
            left = room.awaitNanos(left);
            shedding = left <= 0;
        }
        return arrivals.size() < MOST;
    }

    /// All that arrived, waiting for the first of it as long as given.
    ///
    /// @param wait ns
    List<Arrival> take(long wait) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = wait;
            while (arrivals.isEmpty() && missed == 0 && !closed && left > 0) {
                left = arrived.awaitNanos(left);
            }
            List<Arrival> taken = new ArrayList<>(arrivals);
            arrivals.clear();
            if (missed > 0) {
                taken.add(new Arrival.Missed(missed, System.nanoTime()));
                missed = 0;
            }
            shedding = false;
            room.signalAll();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /// Lets arrivals gather for a while, unless there will be none.
    ///
    /// @param wait ns
    void rest(long wait) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = wait;
            while (!closed && left > 0 && arrivals.size() < MOST / 2) {
                left = arrived.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /// Nothing more will come: [#take] no longer waits.
    void close() {
        lock.lock();
        try {
            closed = true;
            arrived.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Whether all was taken that will ever come.
    boolean isDone() {
        lock.lock();
        try {
            return closed && arrivals.isEmpty() && missed == 0;
        } finally {
            lock.unlock();
        }
    }
}
