package forklore.mp.life;

import forklore.mp.Event;
import forklore.mp.Pool;
import forklore.mp.Process;
import forklore.mp.Time;
import forklore.mp.Value;
import forklore.mp.jvm.AotCache;
import forklore.mp.pickle.PickledLambda;
import forklore.mp.self.Identity;
import forklore.mp.self.Self;
import forklore.mp.tell.OutputCapture;
import forklore.trace.Role;
import forklore.wire.FrameInput;
import forklore.wire.MessageBuilder;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/// What an AOT cache is made of: uses the runtime as a listing and its children do, so that the JVM
/// sees the classes that they need. Only this process is recorded, so that it plays the children's
/// parts too, with an array for the pipe.
public final class Training {
    private static final int TASKS = 200;
    private static final double DEADLINE = 60;

    /// Seconds: long enough for what a wait needs to be linked.
    private static final double MOMENT = 0.5;

    private Training() {}

    public static void main(String[] arguments) throws IOException {
        Self.onMainThread();
        OutputCapture.install();
        AtExit.install();
        switch (AotCache.Part.valueOf(arguments[0])) {
            case LISTING -> playParent();
            case CHILD -> {
                playChild(Role.CHILD, List.of((Process.Target) () -> greet("Ann", 1)));
                playChild(Role.WORKER, List.of((Pool.Task<Integer>) () -> square(7)));
            }
            case GUARD -> throw new IllegalArgumentException("a guard trains itself");
        }
    }

    private static void playParent() {
        share();
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
        Child.live(new FrameInput(new ByteArrayInputStream(pipe.toByteArray())));
    }

    private static void send(Role role, int number, Serializable task, ByteArrayOutputStream pipe)
            throws IOException {
        var message = new MessageBuilder();
        if (role == Role.WORKER) {
            message.put(number);
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
        share();
    }

    /// A lock and a value, and a wait for nothing.
    private static void share() {
        var value = new Value<>(0);
        for (int i = 0; i < TASKS; i++) {
            value.update(n -> n + 1);
        }
        new Event().waitFor(MOMENT);
    }

    static int square(int n) {
        return n * n;
    }
}
