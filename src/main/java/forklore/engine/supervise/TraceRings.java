package forklore.engine.supervise;

import forklore.wire.LineRing;
import forklore.wire.RingCall;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Reads what the busy processes of one program leave in shared memory. They call through their
/// FIFO, once for all that they leave until it is read; so it is let lie for some milliseconds.
final class TraceRings {
    /// How long lines are let gather, ns.
    private static final long GATHER = 3_000_000;

    private final Path folder;
    private final TraceLines lines;
    private final List<LineRing> rings = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Thread reader =
            Thread.ofPlatform().daemon().name("trace-rings").unstarted(this::read);
    private boolean called;
    private boolean urgent;
    private boolean ending;

    /// Set before anything is taken, until it was passed on.
    private volatile boolean busy;

    /// All that was left before was passed on.
    private volatile long passedOn = System.nanoTime();

    /// When nothing lay in any ring, and nothing was being passed on.
    private long emptyAt = passedOn;

    /// @param fifo that is read for the same processes
    TraceRings(Path fifo, TraceLines lines) {
        this.folder = fifo.resolveSibling(RingCall.FOLDER);
        this.lines = lines;
        reader.start();
    }

    /// Hears what came through the FIFO.
    void hear(String call) {
        String name = RingCall.name(call);
        if (!name.isEmpty()) {
            open(name);
        }
        call(call.equals(RingCall.FULL));
    }

    private void open(String name) {
        try {
            // A file of that folder, whatever a listing may have made of the name.
            rings.add(LineRing.open(folder.resolve(Path.of(name).getFileName())));
        } catch (IOException | RuntimeException e) {
            lines.missed();
        }
    }

    private void call(boolean now) {
        lock.lock();
        try {
            called = true;
            urgent |= now;
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    /// The time up to which everything was passed on that was left. Only one thread may ask, after
    /// it has asked the same of the FIFO, through which rings are told of.
    long passedOn(long now) {
        lock.lock();
        try {
            // In this order: what is taken after the first look is being passed on at the second.
            boolean empty = rings.stream().allMatch(this::isEmpty);
            if (empty && !busy) {
                emptyAt = now;
            }
            if (!empty) {
                // Whoever left it may have been killed before it could call.
                call(false);
            }
            return Math.min(now, Math.max(emptyAt, passedOn));
        } finally {
            lock.unlock();
        }
    }

    private boolean isEmpty(LineRing ring) {
        try {
            return ring.isEmpty();
        } catch (InternalError e) {
            // Somebody has cut the file: who takes from it will see.
            return false;
        }
    }

    /// Waits until all that was ever left has been read. Only for when nobody leaves anything any
    /// more.
    void drain() throws InterruptedException {
        lock.lock();
        try {
            ending = true;
            news.signal();
        } finally {
            lock.unlock();
        }
        reader.join();
        lock.lock();
        try {
            rings.forEach(LineRing::close);
            rings.clear();
        } finally {
            lock.unlock();
        }
    }

    private void read() {
        try {
            boolean more = true;
            while (more) {
                more = awaitCall();
                busy = true;
                long before = System.nanoTime();
                for (LineRing ring : rings) {
                    pass(ring);
                }
                passedOn = before;
                busy = false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            busy = false;
        }
    }

    /// @return false where this is the last time
    private boolean awaitCall() throws InterruptedException {
        lock.lock();
        try {
            while (!called && !ending) {
                news.await();
            }
            long left = GATHER;
            while (!urgent && !ending && left > 0) {
                left = news.awaitNanos(left);
            }
            called = false;
            urgent = false;
            return !ending;
        } finally {
            lock.unlock();
        }
    }

    private void pass(LineRing ring) throws InterruptedException {
        try {
            pass(ring.take());
        } catch (IOException | InternalError e) {
            // Somebody else has written there, or cut the file.
            rings.remove(ring);
            lines.missed();
        }
    }

    private void pass(byte[] taken) throws InterruptedException {
        int from = 0;
        for (int i = 0; i < taken.length; i++) {
            if (taken[i] == '\n') {
                lines.line(new String(taken, from, i - from, StandardCharsets.UTF_8));
                from = i + 1;
            }
        }
    }
}
