package forklore.engine.guard;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import forklore.ground.Surroundings;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Starts programs with `posix_spawn`: each in a session of its own, with an empty signal mask, no
/// inherited descriptor, its input and output being FIFOs, and `FORKLORE_TRACE` naming one more.
final class Spawner {
    private static final int O_RDONLY = 0;
    private static final int O_WRONLY = 1;
    private static final short SETSIGDEF_SETSIGMASK_SETSID = 0x04 | 0x08 | 0x80;
    private static final int OPAQUE = 1024;
    private static final int ENOENT = 2;
    private static final int EACCES = 13;

    private static final MethodHandle SPAWN = pointers("posix_spawn", 6);
    private static final MethodHandle ACTIONS = pointers("posix_spawn_file_actions_init", 1);
    private static final MethodHandle ATTRIBUTES = pointers("posix_spawnattr_init", 1);
    private static final MethodHandle DEFAULTS = pointers("posix_spawnattr_setsigdefault", 2);
    private static final MethodHandle FILL = pointers("sigfillset", 1);
    private static final MethodHandle FLAGS =
            Libc.handle(
                    "posix_spawnattr_setflags",
                    FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_SHORT));
    private static final MethodHandle ADD_OPEN =
            Libc.handle(
                    "posix_spawn_file_actions_addopen",
                    FunctionDescriptor.of(
                            JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT));
    private static final Optional<MethodHandle> CLOSE_FROM =
            Libc.find(
                    "posix_spawn_file_actions_addclosefrom_np",
                    FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));

    private Spawner() {}

    private static MethodHandle pointers(String name, int count) {
        var arguments = new MemoryLayout[count];
        java.util.Arrays.fill(arguments, ADDRESS);
        return Libc.handle(name, FunctionDescriptor.of(JAVA_INT, arguments));
    }

    /// The pid of a new process that runs the command.
    ///
    /// @param folder holds the program's FIFOs, which somebody has open already
    /// @throws IOException where the system refuses, saying why
    static int spawn(Order.Start start, Path folder) throws IOException {
        try (var arena = Arena.ofConfined()) {
            var pid = arena.allocate(JAVA_INT);
            var path = arena.allocateFrom(start.command().getFirst());
            var actions = actions(arena, folder);
            var attributes = attributes(arena);
            var argv = strings(arena, start.command());
            var environment = strings(arena, environment(start, folder));
            int error =
                    Libc.call(
                            () ->
                                    (int)
                                            SPAWN.invokeExact(
                                                    pid,
                                                    path,
                                                    actions,
                                                    attributes,
                                                    argv,
                                                    environment));
            if (error != 0) {
                throw new IOException(start.command().getFirst() + ": " + reason(error));
            }
            return pid.get(JAVA_INT, 0);
        }
    }

    private static MemorySegment actions(Arena arena, Path folder) {
        var actions = arena.allocate(OPAQUE, 16);
        Libc.call(() -> (int) ACTIONS.invokeExact(actions));
        open(arena, actions, 0, folder.resolve(RunFolder.INPUT).toString(), O_RDONLY);
        open(arena, actions, 1, folder.resolve("out.fifo").toString(), O_WRONLY);
        open(arena, actions, 2, folder.resolve("err.fifo").toString(), O_WRONLY);
        CLOSE_FROM.ifPresent(close -> Libc.call(() -> (int) close.invokeExact(actions, 3)));
        return actions;
    }

    private static void open(Arena arena, MemorySegment actions, int fd, String path, int flags) {
        var name = arena.allocateFrom(path);
        Libc.call(() -> (int) ADD_OPEN.invokeExact(actions, fd, name, flags, 0));
    }

    private static MemorySegment attributes(Arena arena) {
        var attributes = arena.allocate(OPAQUE, 16);
        var all = arena.allocate(128, 16);
        Libc.call(() -> (int) ATTRIBUTES.invokeExact(attributes));
        Libc.call(() -> (int) FILL.invokeExact(all));
        Libc.call(() -> (int) DEFAULTS.invokeExact(attributes, all));
        Libc.call(() -> (int) FLAGS.invokeExact(attributes, SETSIGDEF_SETSIGMASK_SETSID));
        return attributes;
    }

    private static MemorySegment strings(Arena arena, List<String> texts) {
        var array = arena.allocate(MemoryLayout.sequenceLayout(texts.size() + 1L, ADDRESS));
        for (int i = 0; i < texts.size(); i++) {
            array.setAtIndex(ValueLayout.ADDRESS, i, arena.allocateFrom(texts.get(i)));
        }
        return array;
    }

    private static List<String> environment(Order.Start start, Path folder) {
        Map<String, String> all = new LinkedHashMap<>(Surroundings.variables());
        for (String setting : start.environment()) {
            int equals = setting.indexOf('=');
            all.put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        all.put("FORKLORE_TRACE", "fifo:" + folder.resolve("trace.fifo"));
        return all.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList();
    }

    private static String reason(int error) {
        return switch (error) {
            case ENOENT -> "no such file";
            case EACCES -> "may not be executed";
            default -> "error " + error;
        };
    }
}
