package forklore.mp.hub;

/// A shared object in the process that keeps it, as other processes reach it through the [Hub].
public interface Served {
    /// Does what another process asks, and answers now or later. Must not wait.
    void serve(Asked asked);

    /// The other process no longer waits for the answer: its time is over.
    ///
    /// @return whether the question was still open; it is answered by nobody then
    boolean cancel(Asked asked);

    /// That process is gone: its open questions, and what it holds, are void.
    void gone(Session session);
}
