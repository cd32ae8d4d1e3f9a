package forklore.wire;

import java.nio.file.Path;

/// Where a process listens, as a text that another process can be given.
public sealed interface Address {
    /// A Unix-domain socket: a file that only this user may open.
    record Unix(Path path) implements Address {
        @Override
        public String toString() {
            return "unix:" + path;
        }
    }

    /// A port of this machine, for systems without Unix-domain sockets.
    record Loopback(int port) implements Address {
        @Override
        public String toString() {
            return "tcp:" + port;
        }
    }

    /// Reads what `toString` wrote.
    ///
    /// @throws IllegalArgumentException where nothing writes such a text
    static Address parse(String text) {
        if (text.startsWith("unix:")) {
            return new Unix(Path.of(text.substring("unix:".length())));
        }
        if (text.startsWith("tcp:")) {
            return new Loopback(Integer.parseInt(text.substring("tcp:".length())));
        }
        throw new IllegalArgumentException("no address: " + text);
    }
}
