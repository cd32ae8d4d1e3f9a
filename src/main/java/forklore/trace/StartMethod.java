package forklore.trace;

/// How a process came to be; the names are those of CPython's start methods, but for [#MAIN].
public enum StartMethod {
    /// The listing's own first process.
    MAIN,
    FORK,
    SPAWN,
    FORKSERVER
}
