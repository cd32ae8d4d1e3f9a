package forklore.engine;

import forklore.run.Outcome;

import java.util.concurrent.CompletableFuture;

/// A run under way.
public interface Run {
    /// Ends every process of the run by force. Returns at once; [#outcome] tells when it is done.
    void stop();

    /// Sends SIGKILL to one process of this run; does nothing to any other process.
    void kill(int pid);

    /// Completes when no process of the run is alive and the last event was delivered.
    CompletableFuture<Outcome> outcome();
}
