package forklore.mp;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// A thread that waits for an answer.
final class Pending {
    private final Thread thread = Thread.currentThread();
    private final Consumer<Reply> late;
    private @Nullable Reply reply;
    private @Nullable ConnectionLostException failure;
    private boolean givenUp;

    Pending(Consumer<Reply> late) {
        this.late = late;
    }

    /// @return null where the time was over first
    /// @throws ConnectionLostException where the other process died
    @Nullable Reply await(long timeout) throws InterruptedException {
        long deadline = Seconds.deadline(timeout);
        while (true) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            Reply here = poll();
            if (here != null) {
                return here;
            }
            long left = Seconds.left(deadline);
            if (left <= 0) {
                return null;
            }
            LockSupport.parkNanos(this, left);
        }
    }

    private synchronized @Nullable Reply poll() {
        if (failure != null) {
            throw failure;
        }
        return reply;
    }

    /// The thread waits no longer; a later answer is late.
    ///
    /// @return the answer, where it came in the last moment
    synchronized @Nullable Reply giveUp() {
        givenUp = reply == null;
        return reply;
    }

    void complete(Reply answer) {
        boolean tooLate;
        synchronized (this) {
            tooLate = givenUp;
            reply = answer;
        }
        if (tooLate) {
            late.accept(answer);
        } else {
            LockSupport.unpark(thread);
        }
    }

    synchronized void fail(ConnectionLostException why) {
        failure = why;
        LockSupport.unpark(thread);
    }
}
