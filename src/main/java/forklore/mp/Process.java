package forklore.mp;

import forklore.mp.jvm.ChildJvm;
import forklore.mp.pickle.Pickle;
import forklore.mp.pickle.PickledLambda;
import forklore.mp.pickle.Portable;
import forklore.mp.pickle.Spawning;
import forklore.mp.self.Identity;
import forklore.mp.self.Lineage;
import forklore.mp.self.Seconds;
import forklore.mp.self.Self;
import forklore.trace.Role;
import forklore.wire.MessageBuilder;

import org.jspecify.annotations.Nullable;

import java.io.Serial;
import java.io.Serializable;
import java.util.List;

/// A process of its own that runs a function of yours; the counterpart of CPython's
/// `multiprocessing.Process` under the start method *spawn*.
///
/// ```java
/// var p = new Process(() -> greet("Ann", 3)).named("greeter");
/// p.start();
/// p.join();
/// ```
///
/// The child is a fresh JVM: it shares no memory with its parent. What the function captured is
/// copied into it when [#start] is called, and static fields have their initial values there.
/// Instead of passing a function, a class may extend this one and override [#run]; its fields are
/// copied then.
///
/// A child ends at the latest when its parent does. A parent that ends by itself first waits for
/// its children, but terminates those that are daemons. A child's standard input is empty.
///
/// All methods may be called by several threads at once. Times are seconds, fractions allowed.
public class Process implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    /// What a child process runs. What it captures must be serialisable.
    @FunctionalInterface
    public interface Target extends Portable {
        /// @throws Exception ends the child with exit code 1, after its trace was printed
        void run() throws Exception;

        @Override
        default @Nullable Object invoke(@Nullable Object... arguments) throws Exception {
            run();
            return null;
        }
    }

    private final transient @Nullable Target target;
    private final String numbers;
    private volatile String name;
    private volatile boolean daemon;
    private transient volatile boolean closed;
    private transient volatile @Nullable ChildHandle handle;

    /// A process that runs the function.
    public Process(Target target) {
        this(target, Lineage.nextNumbers());
    }

    /// A process of a class that overrides [#run].
    protected Process() {
        this(null, Lineage.nextNumbers());
    }

    private Process(@Nullable Target target, String numbers) {
        this.target = target;
        this.numbers = numbers;
        this.name = "Process-" + numbers;
        this.daemon = Lineage.self().daemon();
    }

    /// Gives the process a name; without one it is called `Process-N`.
    public final Process named(String newName) {
        name = newName;
        return this;
    }

    /// Sets whether the process is terminated when its parent ends by itself, rather than waited
    /// for. Children of a daemon are daemons.
    ///
    /// @throws IllegalStateException after the start
    public final Process daemon(boolean yes) {
        if (handle != null) {
            throw new IllegalStateException(name + " has already been started");
        }
        daemon = yes;
        return this;
    }

    /// What the child does: by default, it calls the target.
    ///
    /// @throws Exception ends the child with exit code 1, after its trace was printed
    public void run() throws Exception {
        if (target != null) {
            target.run();
        }
    }

    /// Starts the child and returns at once, mostly before the child has begun to run.
    ///
    /// @throws PicklingException where the target, or a value that it captured, can't be copied
    /// @throws IllegalStateException where the process was started before, or this process is a
    ///   daemon: daemons can't have children
    /// @throws ProcessException where the system refuses to start it
    public final synchronized void start() {
        checkOpen();
        if (handle != null) {
            throw new IllegalStateException(name + " was started before; a process starts once");
        }
        if (Lineage.self().daemon()) {
            throw new IllegalStateException(
                    "daemonic processes are not allowed to have children: "
                            + Lineage.self().name()
                            + " can't start "
                            + name);
        }
        Spawning.Copy<MessageBuilder> task = Spawning.copying(this::pickled);
        ChildJvm child;
        try {
            child = ChildJvm.start(identity(), false);
        } catch (RuntimeException | Error e) {
            task.ended();
            throw e;
        }
        child.tryToSend(List.of(task.value()));
        handle = new ChildHandle(this, child, task::ended);
    }

    private MessageBuilder pickled() {
        var message = new MessageBuilder();
        try {
            if (target != null) {
                PickledLambda.write(message, target);
            } else {
                message.put(PickledLambda.WHOLE_PROCESS);
                Pickle.write(message, this);
            }
        } catch (PicklingException e) {
            throw new PicklingException(name + " can't start. " + e.getMessage(), e.getCause());
        }
        return message;
    }

    private Identity identity() {
        Identity self = Lineage.self();
        return new Identity(0, name, numbers, daemon, Role.CHILD, "", -1, Self.pid(), self.name());
    }

    /// Waits until the child has ended.
    ///
    /// @throws IllegalStateException before the start
    /// @throws InterruptedWait where the calling thread is interrupted
    public final void join() {
        started("join").join(Seconds.FOREVER);
    }

    /// Waits until the child has ended or that many seconds have passed; [#exitCode] tells which.
    ///
    /// @throws IllegalStateException before the start
    /// @throws InterruptedWait where the calling thread is interrupted
    public final void join(double timeout) {
        started("join").join(Seconds.toNanos(timeout));
    }

    /// Whether the child has been started and has not ended.
    public final boolean isAlive() {
        checkOpen();
        ChildHandle running = handle;
        return running != null && running.isAlive();
    }

    /// Asks the child to end (SIGTERM, which ends it at once: nothing more of it is run).
    ///
    /// @throws IllegalStateException before the start
    public final void terminate() {
        started("terminate").terminate();
    }

    /// Kills the child (SIGKILL).
    ///
    /// @throws IllegalStateException before the start
    public final void kill() {
        started("kill").kill();
    }

    /// Gives up the object: from now on, it only tells its name. Rarely needed: nothing of it is
    /// left when the child has ended.
    ///
    /// @throws IllegalStateException while the child runs
    public final void close() {
        if (!closed && isAlive()) {
            throw new IllegalStateException(
                    "Cannot close a process while it is still running. You should first call"
                            + " join() or terminate().");
        }
        closed = true;
    }

    /// `Process-N`, or the name that was given.
    public final String name() {
        return name;
    }

    /// The operating system's number of the child; null before the start.
    public final @Nullable Integer pid() {
        checkOpen();
        ChildHandle started = handle;
        return started == null ? null : started.pid();
    }

    /// How the child ended: its exit code, or minus the signal that killed it; null before its end.
    /// Outside of Forklore, where `System.exit` is Java's own, codes from 129 to 159 count as
    /// signals, as in a shell; [Posix#_exit] is told from those everywhere.
    public final @Nullable Integer exitCode() {
        checkOpen();
        ChildHandle started = handle;
        return started == null ? null : started.exitCode();
    }

    public final boolean daemon() {
        return daemon;
    }

    /// Who the calling process is.
    public static ProcessInfo current() {
        Identity self = Lineage.self();
        return new ProcessInfo(Self.pid(), self.name(), self.daemon());
    }

    /// Who started the calling process; null in the main process.
    public static @Nullable ProcessInfo parent() {
        Identity self = Lineage.self();
        return self.parentPid() == 0
                ? null
                : new ProcessInfo(self.parentPid(), self.parentName(), false);
    }

    /// The children of the calling process that have not ended.
    public static List<Process> activeChildren() {
        return Living.children();
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("process object is closed");
        }
    }

    private ChildHandle started(String call) {
        checkOpen();
        ChildHandle started = handle;
        if (started == null) {
            throw new IllegalStateException(
                    "can only " + call + " a started process: call start() first");
        }
        return started;
    }

    @Override
    public final String toString() {
        if (closed) {
            return "<Process " + name + " closed>";
        }
        Integer code = exitCode();
        String state =
                handle == null ? "initial" : code == null ? "started" : "stopped exitcode=" + code;
        return "<Process " + name + " pid=" + pid() + " " + state + (daemon ? " daemon>" : ">");
    }
}
