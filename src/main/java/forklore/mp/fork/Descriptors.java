package forklore.mp.fork;

import forklore.ground.OperatingSystem;
import forklore.mp.self.Lineage;
import forklore.mp.self.Seconds;
import forklore.mp.self.Texts;
import forklore.mp.tell.OutputCapture;
import forklore.mp.tell.Tracer;
import forklore.trace.PipeEvent.PipeClosed;
import forklore.trace.PipeEvent.PipeCreated;
import forklore.trace.PipeEvent.PipeHeld;
import forklore.trace.PipeEvent.PipeReceived;
import forklore.trace.PipeEvent.PipeSent;
import forklore.trace.Wait;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/// The system's pipes in a process that forks, and what whoever watches should know of them.
public final class Descriptors {
    private static final int OUT = 1;
    private static final int ERR = 2;
    private static final int SET_FLAGS = 2;
    private static final int CLOSED_BY_EXEC = 1;
    private static final int PIPE_SIZE = 1032;
    private static final int TEXT_LENGTH = 60;

    private static final Map<Integer, End> ENDS = new HashMap<>();

    private Descriptors() {}

    /// An end of a pipe.
    ///
    /// @param end 0 to read, 1 to write
    private record End(String pipe, int end) {}

    /// A new pipe, whose ends another program does not get.
    ///
    /// @return the end to read, the end to write
    public static synchronized List<Integer> pipe() {
        List<Integer> ends = Syscalls.pipe();
        ends.forEach(end -> Syscalls.fcntl(end, SET_FLAGS, CLOSED_BY_EXEC));
        String id = Lineage.nextId();
        if (Tracer.on()) {
            int capacity =
                    OperatingSystem.isLinux() ? Syscalls.fcntl(ends.getFirst(), PIPE_SIZE, 0) : 0;
            Tracer.emit(new PipeCreated(Tracer.here(), id, "", capacity, false));
        }
        hold(ends.getFirst(), new End(id, 0));
        hold(ends.getLast(), new End(id, 1));
        return ends;
    }

    private static void hold(int descriptor, End end) {
        boolean held = ENDS.containsValue(end);
        ENDS.put(descriptor, end);
        if (!held && Tracer.on()) {
            Tracer.emit(new PipeHeld(Tracer.here(), end.pipe(), end.end()));
        }
    }

    private static void drop(int descriptor) {
        End end = ENDS.remove(descriptor);
        if (end != null && !ENDS.containsValue(end) && Tracer.on()) {
            Tracer.emit(new PipeClosed(Tracer.here(), end.pipe(), end.end()));
        }
    }

    /// In a forked child: it holds all ends that its parent holds.
    static synchronized void tellInherited() {
        if (Tracer.on()) {
            for (End end : new LinkedHashSet<>(ENDS.values())) {
                Tracer.emit(new PipeHeld(Tracer.here(), end.pipe(), end.end()));
            }
        }
    }

    private static synchronized @Nullable End end(int descriptor) {
        return ENDS.get(descriptor);
    }

    /// Reads what is there, waiting until there is something.
    ///
    /// @return nothing at the end of file
    public static byte[] read(int descriptor, int most) {
        End end = end(descriptor);
        if (end == null) {
            return Syscalls.read(descriptor, most);
        }
        var found = new AtomicReference<>(new byte[0]);
        Waiting.until(
                "read",
                Wait.RECEIVE,
                () -> Tracer.blockedAt(Wait.RECEIVE, end.pipe(), end.end(), Seconds.FOREVER),
                pause -> {
                    boolean ready = isReady(descriptor, Syscalls.READABLE, pause);
                    if (ready) {
                        found.set(Syscalls.read(descriptor, most));
                    }
                    return ready;
                });
        byte[] bytes = Objects.requireNonNull(found.get());
        if (bytes.length > 0 && Tracer.on()) {
            Tracer.emit(
                    new PipeReceived(
                            Tracer.here(), end.pipe(), end.end(), bytes.length, -1, text(bytes)));
        }
        return bytes;
    }

    /// Writes, waiting until there is room.
    ///
    /// @return how many bytes
    public static int write(int descriptor, byte[] bytes) {
        End end = end(descriptor);
        if (end == null) {
            return OutputCapture.write(descriptor, bytes)
                    ? bytes.length
                    : Syscalls.write(descriptor, bytes);
        }
        var written = new AtomicInteger();
        Waiting.until(
                "write",
                Wait.SEND,
                () -> Tracer.blockedAt(Wait.SEND, end.pipe(), end.end(), Seconds.FOREVER),
                pause -> {
                    boolean ready = isReady(descriptor, Syscalls.WRITABLE, pause);
                    if (ready) {
                        written.set(Syscalls.write(descriptor, bytes));
                    }
                    return ready;
                });
        if (Tracer.on()) {
            Tracer.emit(
                    new PipeSent(
                            Tracer.here(), end.pipe(), end.end(), written.get(), -1, text(bytes)));
        }
        return written.get();
    }

    /// Whether the call would not wait. Where no handler is to run meanwhile, it may as well: the
    /// system is asked once.
    private static boolean isReady(int descriptor, int how, long pause) {
        return !SignalHandlers.installed() || Syscalls.isReady(descriptor, how, pause);
    }

    private static String text(byte[] bytes) {
        return Texts.shorten(new String(bytes, StandardCharsets.UTF_8), TEXT_LENGTH);
    }

    public static synchronized void close(int descriptor) {
        Syscalls.close(descriptor);
        drop(descriptor);
    }

    /// Makes the second descriptor another name of what the first one is, also for programs that
    /// take this one's place.
    public static synchronized void dup2(int from, int to) {
        End end = ENDS.get(from);
        if (to == OUT || to == ERR) {
            OutputCapture.release(to);
        }
        Syscalls.dup2(from, to);
        if (from != to) {
            drop(to);
            if (end != null) {
                hold(to, end);
            }
        }
    }

    /// Another program takes this one's place: of the pipes it gets what was given a number by
    /// [#dup2].
    static synchronized void tellProgram() {
        if (Tracer.on()) {
            List.copyOf(ENDS.keySet()).stream().filter(it -> it > ERR).forEach(Descriptors::drop);
        }
    }
}
