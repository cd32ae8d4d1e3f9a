package forklore.mp.life;

import forklore.mp.pickle.Pickle;
import forklore.mp.pickle.PickledLambda;
import forklore.mp.pool.Outcome;
import forklore.mp.pool.RemoteFailure;
import forklore.mp.pool.WorkerLink;
import forklore.mp.self.Identity;
import forklore.mp.self.Lineage;
import forklore.mp.tell.Failures;
import forklore.mp.tell.MarkFreeOutput;
import forklore.mp.tell.OutputCapture;
import forklore.mp.tell.Tracer;
import forklore.trace.PoolEvent.TaskFinished;
import forklore.trace.PoolEvent.TaskStarted;
import forklore.trace.ProcessEvent.ProcessReady;
import forklore.wire.FrameInput;
import forklore.wire.Message;
import forklore.wire.MessageBuilder;

import org.jspecify.annotations.Nullable;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// A pool's worker: reads a task, runs it, writes how it ended, again and again until the pool says
/// that there will be no more. One thread does it all, so that a task costs two system calls.
public final class Worker {
    private final FrameInput in;
    private final OutputStream out;
    private final Identity self = Lineage.self();
    private final MessageBuilder answer = new MessageBuilder();

    /// The item of a chunk that it is at, counted from the first of all items; -1 for no chunk.
    private int item;

    private Worker(FrameInput in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /// Serves until the pool closes the pipe.
    ///
    /// @throws IOException where the pool is dead
    static void serve(FrameInput in) throws IOException {
        var out = new FileOutputStream(FileDescriptor.err);
        System.setErr(new PrintStream(new MarkFreeOutput(out), true, StandardCharsets.UTF_8));
        OutputCapture.install();
        AtExit.install();
        new Worker(in, out).serve();
    }

    private void serve() throws IOException {
        if (Tracer.on()) {
            Tracer.emit(new ProcessReady(Tracer.here()));
        }
        boolean ready = false;
        for (Message next = in.next(); next != null; next = in.next()) {
            int number = next.readInt();
            if (number == WorkerLink.INITIALIZER) {
                initialize(next);
            }
            if (!ready) {
                ready = true;
                send(answer.clear().put(Outcome.READY));
            }
            if (number != WorkerLink.INITIALIZER) {
                run(number, next);
            }
        }
    }

    private void initialize(Message initializer) throws IOException {
        try {
            PickledLambda.read(initializer).call();
        } catch (Throwable e) {
            Failures.report(e);
            answer.clear().put(Outcome.UNFIT);
            RemoteFailure.write(answer, e);
            send(answer);
            System.exit(1);
        }
    }

    private void run(int number, Message task) throws IOException {
        if (Tracer.on()) {
            Tracer.emit(new TaskStarted(Tracer.here(), self.pool(), number, self.slot()));
        }
        Throwable failure = null;
        item = -1;
        try {
            PickledLambda.Function function = PickledLambda.read(task);
            if (task.readBoolean()) {
                answer.clear().put(Outcome.ALL_RETURNED).put(number);
                callEach(function, task);
            } else {
                answer.clear().put(Outcome.RETURNED).put(number);
                Pickle.write(answer, function.call());
            }
            answer.checkMarkable();
        } catch (Throwable e) {
            failure = e;
            answer.clear().put(Outcome.THREW).put(number).put(item);
            RemoteFailure.write(answer, e);
        }
        if (Tracer.on()) {
            tellEnd(number, failure);
        }
        send(answer);
    }

    /// Calls the function with each item of the chunk, and appends the results.
    private void callEach(PickledLambda.Function function, Message chunk) throws Throwable {
        item = chunk.readInt();
        int arguments = chunk.readInt();
        int count = chunk.readInt();
        answer.put(count);
        for (int end = item + count; item < end; item++) {
            @Nullable Object[] given = new Object[arguments];
            for (int i = 0; i < arguments; i++) {
                given[i] = Pickle.read(chunk);
            }
            Pickle.write(answer, function.call(given));
        }
    }

    private void tellEnd(int number, @Nullable Throwable failure) {
        String text = failure == null ? "" : Failures.describe(failure);
        Tracer.emit(
                new TaskFinished(
                        Tracer.here(), self.pool(), number, self.slot(), failure == null, text));
    }

    private void send(MessageBuilder message) throws IOException {
        synchronized (out) {
            message.writeMarkedTo(out);
        }
    }
}
