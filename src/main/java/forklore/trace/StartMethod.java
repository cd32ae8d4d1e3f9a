package forklore.trace;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How a process came to be; the names are those of CPython's start methods, but for [#MAIN].
public enum StartMethod {
    /// The listing's own first process.
    MAIN,
    FORK,
    SPAWN,
    FORKSERVER;

    /// CPython's own word for it, or `main`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The one that CPython calls so; a listing's first process is not started by any.
    public static Optional<StartMethod> named(String code) {
        return Stream.of(FORK, SPAWN, FORKSERVER)
                .filter(method -> method.code().equals(code))
                .findFirst();
    }
}
