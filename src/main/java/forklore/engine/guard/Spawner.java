package forklore.engine.guard;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import forklore.ground.Surroundings;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
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

    private static final CFunction SPAWN = CFunction.of("posix_spawn");
    private static final CFunction ACTIONS = CFunction.of("posix_spawn_file_actions_init");
    private static final CFunction ATTRIBUTES = CFunction.of("posix_spawnattr_init");
    private static final CFunction DEFAULTS = CFunction.of("posix_spawnattr_setsigdefault");
    private static final CFunction FILL = CFunction.of("sigfillset");
    private static final CFunction FLAGS = CFunction.of("posix_spawnattr_setflags");
    private static final CFunction ADD_OPEN = CFunction.of("posix_spawn_file_actions_addopen");
    private static final Optional<CFunction> CLOSE_FROM =
            CFunction.find("posix_spawn_file_actions_addclosefrom_np");

    private Spawner() {}

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
                    SPAWN.call(
                            pid.address(),
                            path.address(),
                            actions.address(),
                            attributes.address(),
                            argv.address(),
                            environment.address());
            if (error != 0) {
                throw new IOException(start.command().getFirst() + ": " + reason(error));
            }
            return pid.get(JAVA_INT, 0);
        }
    }

    private static MemorySegment actions(Arena arena, Path folder) {
        var actions = arena.allocate(OPAQUE, 16);
        ACTIONS.call(actions.address());
        open(arena, actions, 0, folder.resolve(RunFolder.INPUT).toString(), O_RDONLY);
        open(arena, actions, 1, folder.resolve("out.fifo").toString(), O_WRONLY);
        open(arena, actions, 2, folder.resolve("err.fifo").toString(), O_WRONLY);
        CLOSE_FROM.ifPresent(close -> close.call(actions.address(), 3));
        return actions;
    }

    private static void open(Arena arena, MemorySegment actions, int fd, String path, int flags) {
        var name = arena.allocateFrom(path);
        ADD_OPEN.call(actions.address(), fd, name.address(), flags, 0, 0);
    }

    private static MemorySegment attributes(Arena arena) {
        var attributes = arena.allocate(OPAQUE, 16);
        var all = arena.allocate(128, 16);
        ATTRIBUTES.call(attributes.address());
        FILL.call(all.address());
        DEFAULTS.call(attributes.address(), all.address());
        FLAGS.call(attributes.address(), SETSIGDEF_SETSIGMASK_SETSID);
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
