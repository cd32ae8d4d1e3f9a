package forklore.mp;

import forklore.trace.Role;
import forklore.wire.FrameInput;
import forklore.wire.MessageBuilder;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.Serializable;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// What an AOT cache is made of: uses the runtime as a listing and its children do, so that the JVM
/// sees the classes that they need. Only this process is recorded, so that it plays the children's
/// parts too, with an array for the pipe.
final class Training {
    private static final int TASKS = 200;
    private static final double DEADLINE = 60;

    private Training() {}

    public static void main(String[] arguments) throws IOException {
        Self.onMainThread();
        OutputCapture.install();
        AtExit.install();
        playParent();
        playChild(Role.CHILD, List.of((Process.Target) () -> greet("Ann", 1)));
        playChild(Role.WORKER, List.of((Pool.Task<Integer>) () -> square(7)));
    }

    private static void playParent() {
        var process = new Process(() -> greet("Ann", 1));
        process.start();
        process.join(DEADLINE);
        var pool = new Pool(1);
        pool.applyAsync(() -> square(7)).get(DEADLINE);
        pool.map(Training::square, List.of(1, 2, 3));
        pool.close();
        pool.join();
    }

    private static void playChild(Role role, List<? extends Serializable> tasks)
            throws IOException {
        var pipe = new ByteArrayOutputStream();
        var identity =
                new Identity(
                        Self.pid(), "Training", "1", false, role, "", 0, Self.parentPid(), "Main");
        var message = new MessageBuilder();
        identity.write(message);
        message.writeTo(pipe);
        for (int i = 0; i < (role == Role.WORKER ? TASKS : 1); i++) {
            for (Serializable task : tasks) {
                send(role, i, task, pipe);
            }
        }
        var bytes = new ByteArrayInputStream(pipe.toByteArray());
        Child.live(
                new FrameInput(
                        role == Role.WORKER ? bytes : new SequenceInputStream(bytes, new Open())));
    }

    private static void send(Role role, int number, Serializable task, ByteArrayOutputStream pipe)
            throws IOException {
        var message = new MessageBuilder();
        if (role == Role.WORKER) {
            message.put(Call.TASK).put(number).put(Call.UNCLAIMED);
        }
        PickledLambda.write(message, task);
        message.put(false);
        message.writeTo(pipe);
    }

    static void greet(String name, int times) {
        for (int i = 0; i < times; i++) {
            IO.println("Hello " + name + ", this is " + Process.current());
        }
        Time.sleep(0);
    }

    static int square(int n) {
        return n * n;
    }

    /// The rest of a pipe whose writer lives on.
    private static final class Open extends InputStream {
        @Override
        public int read(byte[] bytes, int offset, int length) {
            return read();
        }

        @Override
        public int read() {
            while (!Thread.currentThread().isInterrupted()) {
                LockSupport.park(this);
            }
            return -1;
        }
    }
}
