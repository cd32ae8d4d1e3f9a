package forklore.mp.pool;

import forklore.mp.PicklingException;
import forklore.mp.jvm.ChildJvm;
import forklore.mp.pickle.Pickle;
import forklore.mp.self.Identity;
import forklore.mp.self.Seconds;
import forklore.mp.tell.Tracer;
import forklore.trace.PoolEvent.TaskLost;
import forklore.wire.FrameInput;
import forklore.wire.Message;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;

/// The pool's end of one worker: sends it tasks and hears its answers, on a thread of its own.
public final class WorkerLink {
    /// Longer messages are sent by another thread: nobody should wait for a worker to read.
    private static final int SENT_AT_ONCE = 4096;

    /// The task that it has; guarded by the dispatcher's lock.
    @Nullable Call task;

    /// Whether it was told that nothing more will come; guarded by the dispatcher's lock.
    boolean dismissed;

    private final Dispatcher pool;
    private final Identity identity;
    private final ChildJvm child;

    WorkerLink(Dispatcher pool, Identity identity) {
        this.pool = pool;
        this.identity = identity;
        this.child = ChildJvm.start(identity, true);
    }

    /// Begins to hear answers.
    void listen() {
        Thread.ofPlatform().name("hears " + identity.name()).daemon().start(this::hear);
    }

    int slot() {
        return identity.slot();
    }

    /// Sends it a task.
    void send(Call call) {
        if (call.message().size() > SENT_AT_ONCE) {
            Thread.startVirtualThread(() -> sendNow(call));
        } else {
            sendNow(call);
        }
    }

    private void sendNow(Call call) {
        child.tryToSend(List.of(call.message()));
    }

    void dismiss() {
        child.closeInput();
    }

    void terminate() {
        child.terminate();
    }

    /// Tells whoever waits that the worker died with the task.
    void tellLoss(Call lost, int exitCode) {
        if (Tracer.on()) {
            Tracer.emit(
                    new TaskLost(
                            Tracer.of(child.pid()),
                            identity.pool(),
                            lost.number(),
                            identity.slot(),
                            exitCode));
        }
        lost.complete(new Outcome.Lost(lost.number(), identity.name(), child.pid(), exitCode));
    }

    private void hear() {
        boolean ready = false;
        try {
            var answers = new FrameInput(child.answers(), System.err);
            for (Message next = answers.next(); next != null; next = answers.next()) {
                if (ready) {
                    take(next);
                }
                ready = true;
            }
        } catch (IOException e) {
            // The worker died while it wrote; its end says how.
        } catch (RuntimeException | Error e) {
            // Nobody hears it any more: it would wait for tasks for ever.
            child.kill();
            throw e;
        } finally {
            end(ready);
        }
    }

    private void take(Message answer) {
        byte kind = answer.readByte();
        int task = answer.readInt();
        pool.finished(
                this,
                kind == Outcome.RETURNED
                        ? returned(task, answer)
                        : threw(task, RemoteFailure.read(answer)));
    }

    private Outcome returned(int task, Message answer) {
        try {
            return new Outcome.Returned(Pickle.read(answer));
        } catch (PicklingException e) {
            return threw(task, e);
        }
    }

    private Outcome threw(int task, Throwable failure) {
        return new Outcome.Threw(task, identity.name(), child.pid(), failure);
    }

    private void end(boolean ready) {
        try {
            child.waitFor(Seconds.FOREVER);
        } catch (InterruptedException e) {
            throw new AssertionError("nobody else knows this thread", e);
        }
        child.closeInput();
        child.bury();
        pool.died(this, ready, child.exitCode());
    }
}
