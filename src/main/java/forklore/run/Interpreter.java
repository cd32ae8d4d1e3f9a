package forklore.run;

import forklore.ground.OperatingSystem;
import forklore.trace.StartMethod;

import java.nio.file.Path;
import java.util.List;

/// A CPython on this machine.
///
/// @param file its executable
/// @param major 3
/// @param minor 11 for Python 3.11
/// @param version `3.11.7`
public record Interpreter(Path file, int major, int minor, String version) {
    /// The oldest minor version of Python 3 that listings run on.
    public static final int OLDEST_MINOR = 8;

    /// `CPython 3.11.7`.
    public String label() {
        return "CPython " + version;
    }

    /// Whether listings run on it.
    public boolean suits() {
        return major == 3 && minor >= OLDEST_MINOR;
    }

    /// The start methods that it knows on this system, its default first.
    public List<StartMethod> startMethods() {
        return switch (OperatingSystem.here()) {
            case WINDOWS -> List.of(StartMethod.SPAWN);
            case MAC -> List.of(StartMethod.SPAWN, StartMethod.FORK, StartMethod.FORKSERVER);
            case LINUX, OTHER ->
                    minor >= 14
                            ? List.of(StartMethod.FORKSERVER, StartMethod.FORK, StartMethod.SPAWN)
                            : List.of(StartMethod.FORK, StartMethod.SPAWN, StartMethod.FORKSERVER);
        };
    }
}
