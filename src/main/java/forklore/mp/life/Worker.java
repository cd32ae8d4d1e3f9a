package forklore.mp.life;

import forklore.mp.pickle.Pickle;
import forklore.mp.pickle.PickledLambda;
import forklore.mp.pool.Outcome;
import forklore.mp.pool.RemoteFailure;
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
        send(answer.put(Outcome.READY));
        for (Message next = in.next(); next != null; next = in.next()) {
            run(next);
        }
    }

    private void run(Message task) throws IOException {
        int number = task.readInt();
        if (Tracer.on()) {
            Tracer.emit(new TaskStarted(Tracer.here(), self.pool(), number, self.slot()));
        }
        Throwable failure = null;
        answer.clear().put(Outcome.RETURNED).put(number);
        try {
            Pickle.write(answer, call(task));
            answer.checkMarkable();
        } catch (Throwable e) {
            failure = e;
            answer.clear().put(Outcome.THREW).put(number);
            RemoteFailure.write(answer, e);
        }
        if (Tracer.on()) {
            tellEnd(number, failure);
        }
        send(answer);
    }

    private static @Nullable Object call(Message task) throws Throwable {
        PickledLambda.Function function = PickledLambda.read(task);
        return task.readBoolean() ? function.call(Pickle.read(task)) : function.call();
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
