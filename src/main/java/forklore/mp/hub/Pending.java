package forklore.mp.hub;

import forklore.mp.ConnectionLostException;
import forklore.wire.Message;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// A thread that waits for an answer.
public final class Pending {
    /// What stands for an answer that does not come.
    static final Reply NONE = new Reply(Reply.CANCELLED, new Message(new byte[0]));

    private final Thread thread = Thread.currentThread();
    private final Listening listening;
    private final Consumer<Reply> late;
    private volatile boolean done;
    private @Nullable Reply reply;
    private @Nullable HubAddress lost;
    private boolean givenUp;

    Pending(Listening listening, Consumer<Reply> late) {
        this.listening = listening;
        this.late = late;
    }

    boolean isDone() {
        return done;
    }

    /// @throws ConnectionLostException where the other process died
    synchronized Reply reply() {
        if (lost != null) {
            throw lost.lost(null);
        }
        return reply == null ? NONE : reply;
    }

    /// The thread waits no longer, and an answer is late from now on, unless one is here.
    ///
    /// @return false where it is
    synchronized boolean giveUp() {
        givenUp = !done;
        return givenUp;
    }

    void complete(Reply answer) {
        boolean tooLate;
        synchronized (this) {
            tooLate = givenUp;
            reply = answer;
            done = true;
        }
        if (tooLate) {
            late.accept(answer);
        }
        listening.wake(thread);
    }

    /// The process that should answer is dead.
    void fail(HubAddress dead) {
        synchronized (this) {
            lost = dead;
            done = true;
        }
        listening.wake(thread);
    }
}
