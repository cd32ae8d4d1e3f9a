package forklore.trace;

import java.util.Locale;

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
}
