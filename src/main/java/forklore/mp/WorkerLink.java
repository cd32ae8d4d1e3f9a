package forklore.mp;

import forklore.wire.FrameInput;
import forklore.wire.Message;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// The pool's end of one worker: sends it tasks and hears its answers, on a thread of its own.
final class WorkerLink {
    /// Longer messages are sent by another thread: nobody should wait for a worker to read.
    private static final int SENT_AT_ONCE = 4096;

    private final Dispatcher pool;
    private final Identity identity;
    private final ChildJvm child;

    /// What the worker does now; guarded by the dispatcher's lock.
    @Nullable Call current;

    /// Whether it has begun to serve; guarded by the dispatcher's lock.
    boolean ready;

    /// Whether it was told that nothing more will come; guarded by the dispatcher's lock.
    boolean dismissed;

    WorkerLink(Dispatcher pool, Identity identity) {
        this.pool = pool;
        this.identity = identity;
        this.child = ChildJvm.start(identity, true);
    }

    void listen() {
        Thread.ofPlatform().name("hears " + identity.name()).daemon().start(this::hear);
    }

    int slot() {
        return identity.slot();
    }

    void send(Call call) {
        if (call.message().size() <= SENT_AT_ONCE) {
            child.tryToSend(call.message());
        } else {
            Thread.startVirtualThread(() -> child.tryToSend(call.message()));
        }
    }

    void dismiss() {
        child.closeInput();
    }

    void terminate() {
        child.terminate();
    }

    void kill() {
        child.kill();
    }

    int pid() {
        return child.pid();
    }

    private void hear() {
        try {
            var answers = new FrameInput(child.answers(), System.err);
            for (Message next = answers.next(); next != null; next = answers.next()) {
                take(next);
            }
        } catch (IOException e) {
            // The worker died while it wrote; its end says how.
            child.isAlive();
        }
        end();
    }

    private void take(Message answer) {
        switch (answer.readByte()) {
            case Worker.READY -> pool.begins(this);
            case Worker.RETURNED -> pool.finished(this, returned(answer));
            case Worker.THREW -> pool.finished(this, threw(RemoteFailure.read(answer)));
            default -> throw new IllegalStateException("not an answer of a worker");
        }
    }

    private Outcome returned(Message answer) {
        try {
            return new Outcome.Returned(Pickle.read(answer));
        } catch (PicklingException e) {
            return threw(e);
        }
    }

    private Outcome threw(Throwable failure) {
        Call call = current;
        return new Outcome.Threw(
                call == null ? -1 : call.number(), identity.name(), child.pid(), failure);
    }

    Outcome lost(Call call) {
        return new Outcome.Lost(call.number(), identity.name(), child.pid(), child.exitCode());
    }

    private void end() {
        try {
            child.waitFor(Seconds.FOREVER);
        } catch (InterruptedException e) {
            throw new AssertionError("nobody else knows this thread", e);
        }
        child.closeInput();
        child.tellEnd();
        pool.died(this, child.exitCode());
    }
}
