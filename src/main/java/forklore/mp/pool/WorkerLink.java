package forklore.mp.pool;

import forklore.mp.PicklingException;
import forklore.mp.jvm.ChildJvm;
import forklore.mp.pickle.Pickle;
import forklore.mp.pickle.PickledLambda;
import forklore.mp.pickle.Spawning;
import forklore.mp.self.Identity;
import forklore.mp.self.Seconds;
import forklore.mp.self.Signals;
import forklore.mp.tell.Tracer;
import forklore.trace.PoolEvent.TaskLost;
import forklore.wire.FrameInput;
import forklore.wire.Message;
import forklore.wire.MessageBuilder;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/// The pool's end of one worker: sends it tasks and hears its answers, on a thread of its own.
public final class WorkerLink {
    /// Longer messages are sent by another thread: nobody should wait for a worker to read.
    private static final int SENT_AT_ONCE = 4096;

    /// The number of what is run before the tasks, and has no answer but that the worker is ready.
    public static final int INITIALIZER = -1;

    /// The task that it has; guarded by the dispatcher's lock.
    @Nullable Call task;

    /// Whether it was told that nothing more will come; guarded by the dispatcher's lock.
    boolean dismissed;

    /// How many tasks it has done; guarded by the dispatcher's lock.
    int served;

    private final Dispatcher pool;
    private final Identity identity;
    private final ChildJvm child;
    private final Spawning.Copy<Optional<MessageBuilder>> initializer;

    /// Starts a worker.
    ///
    /// @throws PicklingException where the initializer can't be copied to it
    WorkerLink(Dispatcher pool, Identity identity, @Nullable Serializable first) {
        this.pool = pool;
        this.identity = identity;
        this.initializer = Spawning.copying(() -> pickled(first));
        try {
            this.child = ChildJvm.start(identity, true);
        } catch (RuntimeException | Error e) {
            initializer.ended();
            throw e;
        }
        initializer.value().ifPresent(message -> child.tryToSend(List.of(message)));
    }

    private static Optional<MessageBuilder> pickled(@Nullable Serializable initializer) {
        if (initializer == null) {
            return Optional.empty();
        }
        var message = new MessageBuilder().put(INITIALIZER);
        PickledLambda.write(message, initializer);
        return Optional.of(message);
    }

    /// Begins to hear answers.
    void listen() {
        Thread.ofPlatform().name("hears " + identity.name()).daemon().start(this::hear);
    }

    int slot() {
        return identity.slot();
    }

    /// Whether it has done as many tasks as a worker may, 0 being no end.
    boolean isSpent(int most) {
        return most > 0 && served >= most;
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
    ///
    /// @param broken what to tell where that was the pool's end; otherwise null
    void tellLoss(Call lost, int exitCode, @Nullable Outcome broken) {
        if (Tracer.on()) {
            Tracer.emit(
                    new TaskLost(
                            Tracer.of(child.pid()),
                            identity.pool(),
                            lost.number(),
                            identity.slot(),
                            exitCode));
        }
        lost.complete(
                broken != null
                        ? broken
                        : new Outcome.Lost(lost.words(), identity.name(), child.pid(), exitCode));
    }

    /// What became of it, for people.
    String ending(@Nullable Call lost, int exitCode) {
        return this
                + " "
                + Signals.ending(exitCode)
                + (lost == null ? "" : " in the middle of " + lost.words());
    }

    @Override
    public String toString() {
        return identity.name() + " (pid " + child.pid() + ")";
    }

    private void hear() {
        boolean ready = false;
        try {
            var answers = new FrameInput(child.answers(), System.err);
            for (Message next = answers.next(); next != null; next = answers.next()) {
                if (ready) {
                    take(next);
                } else {
                    begin(next);
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

    private void begin(Message answer) {
        if (answer.readByte() == Outcome.UNFIT) {
            pool.failedToBegin(this, RemoteFailure.read(answer));
        }
    }

    private void take(Message answer) {
        byte kind = answer.readByte();
        int task = answer.readInt();
        Outcome outcome;
        try {
            outcome =
                    switch (kind) {
                        case Outcome.RETURNED -> new Outcome.Returned(Pickle.read(answer));
                        case Outcome.ALL_RETURNED -> new Outcome.Returned(readAll(answer));
                        default -> threw(task, answer.readInt(), RemoteFailure.read(answer));
                    };
        } catch (PicklingException e) {
            outcome = threw(task, -1, e);
        }
        pool.finished(this, outcome);
    }

    private static @Nullable Object[] readAll(Message answer) {
        @Nullable Object[] results = new Object[answer.readInt()];
        for (int i = 0; i < results.length; i++) {
            results[i] = Pickle.read(answer);
        }
        return results;
    }

    private Outcome threw(int task, int item, Throwable failure) {
        return new Outcome.Threw(task, item, identity.name(), child.pid(), failure);
    }

    private void end(boolean ready) {
        try {
            child.waitFor(Seconds.FOREVER);
        } catch (InterruptedException e) {
            throw new AssertionError("nobody else knows this thread", e);
        }
        child.closeInput();
        child.bury();
        initializer.ended();
        pool.died(this, ready, child.exitCode());
    }
}
