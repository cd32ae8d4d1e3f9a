package forklore.mp;

import forklore.mp.jvm.ChildJvm;
import forklore.mp.self.Seconds;
import forklore.mp.tell.Tracer;
import forklore.trace.Wait;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A child that a [Process] object started, with the thread that waits for its end. That thread
/// keeps this JVM alive, as a parent waits for its children, unless the child is a daemon.
final class ChildHandle {
    private final Process owner;
    private final ChildJvm child;
    private final Runnable afterwards;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable Integer exitCode;

    /// @param afterwards to be done when the child has ended
    ChildHandle(Process owner, ChildJvm child, Runnable afterwards) {
        this.owner = owner;
        this.child = child;
        this.afterwards = afterwards;
        Living.add(owner);
        Thread.ofPlatform()
                .name("waits for " + owner.name())
                .daemon(owner.daemon())
                .start(this::reap);
    }

    private void reap() {
        try {
            child.waitFor(Seconds.FOREVER);
        } catch (InterruptedException e) {
            // Nobody but us knows this thread, and we don't interrupt it.
            throw new AssertionError(e);
        }
        child.closeInput();
        child.bury();
        afterwards.run();
        exitCode = child.exitCode();
        Living.remove(owner);
        ended.countDown();
    }

    int pid() {
        return child.pid();
    }

    boolean isAlive() {
        return ended.getCount() > 0;
    }

    @Nullable Integer exitCode() {
        return exitCode;
    }

    void join(long timeout) {
        Tracer.blocked(Wait.JOIN, "", pid(), timeout);
        try {
            if (timeout == Seconds.FOREVER) {
                ended.await();
            } else {
                var _ = ended.await(timeout, TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException e) {
            throw new InterruptedWait("join", e);
        } finally {
            Tracer.unblocked(Wait.JOIN);
        }
    }

    void terminate() {
        child.terminate();
    }

    void kill() {
        child.kill();
    }
}
