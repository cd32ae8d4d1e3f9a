package forklore.mp.fork;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import forklore.ground.Surroundings;
import forklore.mp.BrokenPipeException;
import forklore.mp.ProcessException;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Map;

/// What the system says no to in words: descriptors, groups, programs. Linked when the first of
/// them is called, because few listings do.
final class Syscalls {
    private static final Linker LINKER = Linker.nativeLinker();
    private static final MemoryLayout STATE = Linker.Option.captureStateLayout();
    private static final long ERRNO = STATE.byteOffset(PathElement.groupElement("errno"));

    private static final MethodHandle PIPE = function("pipe", JAVA_INT, ADDRESS);
    private static final MethodHandle READ =
            function("read", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
    private static final MethodHandle WRITE =
            function("write", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
    private static final MethodHandle CLOSE = function("close", JAVA_INT, JAVA_INT);
    private static final MethodHandle DUP2 = function("dup2", JAVA_INT, JAVA_INT, JAVA_INT);
    private static final MethodHandle FCNTL =
            link(
                    "fcntl",
                    FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT),
                    Linker.Option.captureCallState("errno"),
                    Linker.Option.firstVariadicArg(2));
    private static final MethodHandle SETSID = function("setsid", JAVA_INT);
    private static final MethodHandle GETPGID = function("getpgid", JAVA_INT, JAVA_INT);
    private static final MethodHandle SETPGID = function("setpgid", JAVA_INT, JAVA_INT, JAVA_INT);
    private static final MethodHandle EXECV = function("execv", JAVA_INT, ADDRESS, ADDRESS);
    private static final MethodHandle POSIX_SPAWN =
            function("posix_spawn", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
    private static final MethodHandle STRERROR =
            link("strerror", FunctionDescriptor.of(ADDRESS, JAVA_INT));

    private static final MethodHandle POLL =
            function("poll", JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT);

    /// Ways in which a descriptor can be ready.
    static final int READABLE = 1;

    static final int WRITABLE = 4;

    private static final int INTERRUPTED = 4;
    private static final int BROKEN_PIPE = 32;
    private static final long LONGEST_WORDS = 200;

    private Syscalls() {}

    private static MethodHandle function(
            String name, MemoryLayout result, MemoryLayout... arguments) {
        return link(
                name,
                FunctionDescriptor.of(result, arguments),
                Linker.Option.captureCallState("errno"));
    }

    @SuppressWarnings("restricted") // calling C is what this class is for
    private static MethodHandle link(
            String name, FunctionDescriptor type, Linker.Option... options) {
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), type, options);
    }

    /// A call that answers -1 where the system refuses.
    @FunctionalInterface
    private interface Call {
        /// @param state takes the reason
        long with(MemorySegment state) throws Throwable;
    }

    private static int done(String name, Call call) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            long result = call.with(state);
            while (result < 0 && state.get(JAVA_INT, ERRNO) == INTERRUPTED) {
                result = call.with(state);
            }
            if (result < 0) {
                throw refusal(name, state.get(JAVA_INT, ERRNO));
            }
            return (int) result;
        } catch (ProcessException e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError("a C function does not throw", e);
        }
    }

    @SuppressWarnings("restricted") // the text has an end
    private static ProcessException refusal(String name, int errno) throws Throwable {
        if (errno == BROKEN_PIPE) {
            return new BrokenPipeException();
        }
        var words = (MemorySegment) STRERROR.invokeExact(errno);
        return new ProcessException(
                name + ": " + words.reinterpret(LONGEST_WORDS).getString(0) + " [" + errno + "]");
    }

    /// The reading end, then the writing end.
    static List<Integer> pipe() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment ends = arena.allocate(JAVA_INT, 2);
            done("pipe", state -> (int) PIPE.invokeExact(state, ends));
            return List.of(ends.getAtIndex(JAVA_INT, 0), ends.getAtIndex(JAVA_INT, 1));
        }
    }

    static byte[] read(int descriptor, int most) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment buffer = arena.allocate(Math.max(1, most));
            int length =
                    done(
                            "read from descriptor " + descriptor,
                            state ->
                                    (long)
                                            READ.invokeExact(
                                                    state, descriptor, buffer, (long) most));
            return buffer.asSlice(0, length).toArray(JAVA_BYTE);
        }
    }

    static int write(int descriptor, byte[] bytes) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment buffer = arena.allocateFrom(JAVA_BYTE, bytes);
            long length = bytes.length;
            return done(
                    "write to descriptor " + descriptor,
                    state -> (long) WRITE.invokeExact(state, descriptor, buffer, length));
        }
    }

    /// Whether the descriptor is ready, after so many ns at most; also where it is at its end, or
    /// not open, which the call itself will tell.
    ///
    /// @param how [#READABLE] or [#WRITABLE]
    static boolean isReady(int descriptor, int how, long nanos) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment asked = arena.allocate(JAVA_LONG);
            asked.set(JAVA_INT, 0, descriptor);
            asked.set(JAVA_SHORT, Integer.BYTES, (short) how);
            int millis = (int) Math.ceilDiv(nanos, 1_000_000);
            return done("poll", state -> (int) POLL.invokeExact(state, asked, 1L, millis)) > 0;
        }
    }

    static void close(int descriptor) {
        done("close descriptor " + descriptor, state -> (int) CLOSE.invokeExact(state, descriptor));
    }

    static void dup2(int from, int to) {
        done(
                "dup2 of descriptor " + from + " to " + to,
                state -> (int) DUP2.invokeExact(state, from, to));
    }

    static int fcntl(int descriptor, int command, int argument) {
        return done(
                "fcntl of descriptor " + descriptor,
                state -> (int) FCNTL.invokeExact(state, descriptor, command, argument));
    }

    static int setsid() {
        return done("setsid", state -> (int) SETSID.invokeExact(state));
    }

    static int getpgid(int pid) {
        return done("getpgid of " + pid, state -> (int) GETPGID.invokeExact(state, pid));
    }

    static void setpgid(int pid, int group) {
        done(
                "setpgid of " + pid + " to " + group,
                state -> (int) SETPGID.invokeExact(state, pid, group));
    }

    /// Only returns by throwing.
    static void execv(String path, List<String> arguments) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment file = arena.allocateFrom(path);
            MemorySegment all = texts(arena, arguments);
            done("exec of " + path, state -> (int) EXECV.invokeExact(state, file, all));
        }
    }

    static int spawn(String path, List<String> arguments) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment pid = arena.allocate(JAVA_INT);
            MemorySegment file = arena.allocateFrom(path);
            MemorySegment all = texts(arena, arguments);
            MemorySegment variables =
                    texts(
                            arena,
                            Surroundings.variables().entrySet().stream()
                                    .map(Map.Entry::toString)
                                    .toList());
            MemorySegment none = MemorySegment.NULL;
            int error =
                    done(
                            "spawn of " + path,
                            state ->
                                    (int)
                                            POSIX_SPAWN.invokeExact(
                                                    state, pid, file, none, none, all, variables));
            if (error != 0) {
                throw refusalOf("spawn of " + path, error);
            }
            return pid.get(JAVA_INT, 0);
        }
    }

    private static ProcessException refusalOf(String name, int error) {
        try {
            return refusal(name, error);
        } catch (Throwable e) {
            throw new AssertionError("a C function does not throw", e);
        }
    }

    /// An array of C's texts, with a null at its end.
    private static MemorySegment texts(Arena arena, List<String> texts) {
        MemorySegment array = arena.allocate(ADDRESS, texts.size() + 1L);
        for (int i = 0; i < texts.size(); i++) {
            array.setAtIndex(ADDRESS, i, arena.allocateFrom(texts.get(i)));
        }
        return array;
    }
}
