package forklore.app.cli;

import forklore.ground.OperatingSystem;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// This program's standard input, as another process can open it. So the listing reads what was
/// meant for it from where it comes, a terminal, a file or a pipe, and nobody in between takes
/// anything away.
final class StandardInput {
    private StandardInput() {}

    /// Empty where the system has no name for it: sockets have none, nor have other systems than
    /// Linux.
    static Optional<Path> path() {
        if (!OperatingSystem.isLinux()) {
            return Optional.empty();
        }
        Path path = Path.of("/proc/" + ProcessHandle.current().pid() + "/fd/0");
        try (var in = new FileInputStream(path.toFile())) {
            return in.getFD().valid() ? Optional.of(path) : Optional.empty();
        } catch (IOException e) {
            // Closed, or a socket.
            return Optional.empty();
        }
    }
}
