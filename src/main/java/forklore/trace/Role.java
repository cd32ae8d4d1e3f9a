package forklore.trace;

/// What a process is there for.
public enum Role {
    /// The listing's own first process.
    MAIN,
    /// A process that the listing asked for by name (fork, `Process`).
    CHILD,
    /// A worker of a pool.
    WORKER,
    /// The server process of a `Manager`.
    MANAGER,
    /// A process that a runtime keeps for itself (resource tracker, fork server).
    HELPER
}
