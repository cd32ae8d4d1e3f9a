package forklore.engine;

import forklore.run.Outcome;

import java.util.concurrent.CompletableFuture;

/// A run under way.
public interface Run {
    /// Ends every process of the run by force. Returns at once; [#outcome] tells when it is done.
    void stop();

    /// Sends SIGKILL to one process of this run; does nothing to any other process.
    void kill(int pid);

    /// Gives the programs something to read on their standard input, each the same. Waits while
    /// they have more to read than a pipe holds. Where nobody reads any more, it is lost.
    ///
    /// @throws InterruptedException where the caller was stopped while it waited
    void type(byte[] bytes) throws InterruptedException;

    /// Nothing more will be typed: whoever reads on comes to the end of its input.
    void endInput();

    /// Completes when no process of the run is alive and the last event was delivered.
    CompletableFuture<Outcome> outcome();
}
