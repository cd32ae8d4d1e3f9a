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
import forklore.wire.MessageBuilder;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The pool's end of one worker: sends it tasks and hears its answers, on a thread of its own.
public final class WorkerLink {
    /// Longer messages are sent by another thread: nobody should wait for a worker to read.
    private static final int SENT_AT_ONCE = 4096;

    /// Guarded by the dispatcher's lock.
    final WorkerQueue queue = new WorkerQueue();

    /// Whether it was told that nothing more will come; guarded by the dispatcher's lock.
    boolean dismissed;

    private final Dispatcher pool;
    private final Identity identity;
    private final ChildJvm child;
    private @Nullable Path claimsFile;

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

    /// Sends tasks that the queue was given.
    void send(List<Call> calls) {
        Call first = calls.getFirst();
        if (first.message().size() > SENT_AT_ONCE) {
            Thread.startVirtualThread(() -> sendNow(calls));
        } else {
            sendNow(calls);
        }
    }

    private void sendNow(List<Call> calls) {
        child.tryToSend(calls.stream().map(Call::message).toList());
        queue.arrived(calls.size());
    }

    /// Prepares the worker to be sent tasks ahead.
    ///
    /// @return null where that can't be done
    @Nullable Claims shareClaims() {
        try {
            Path file = Claims.newFile();
            claimsFile = file;
            Claims claims = Claims.open(file);
            child.tryToSend(List.of(new MessageBuilder().put(Call.CLAIMS).put(file.toString())));
            return claims;
        } catch (IOException e) {
            return null;
        }
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
            child.isAlive();
        }
        end(ready);
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
            if (claimsFile != null) {
                Files.deleteIfExists(claimsFile);
            }
        } catch (InterruptedException e) {
            throw new AssertionError("nobody else knows this thread", e);
        } catch (IOException e) {
            // Eight bytes stay in the folder for temporary files.
            child.isAlive();
        }
        child.closeInput();
        child.bury();
        pool.died(this, ready, child.exitCode());
    }
}
