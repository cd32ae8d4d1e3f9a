package forklore.model;

import forklore.trace.Wait;

/// What a process does at a moment.
public sealed interface Phase {
    /// It exists, but has not reached the listing's code.
    record Starting() implements Phase {}

    /// It runs the listing's code.
    record Running() implements Phase {}

    /// It waits.
    ///
    /// @param on the id of the shared thing waited at; empty where there is none
    /// @param onPid the process waited for; 0 where there is none
    /// @param timeout the longest it will wait, ns; -1 for ever
    /// @param since when it began, ns since the run's start
    /// @param signalled whether a signal was sent to it meanwhile, which may end the wait
    record Waiting(Wait call, String on, int onPid, long timeout, long since, boolean signalled)
            implements Phase {
        public Waiting(Wait call, String on, int onPid, long timeout, long since) {
            this(call, on, onPid, timeout, since, false);
        }

        /// Whether it has no time limit.
        public boolean isForever() {
            return timeout < 0;
        }
    }

    /// It is over.
    ///
    /// @param exitCode the exit code, or minus the signal that killed it
    /// @param at when, ns since the run's start
    /// @param zombie whether its parent is alive and has not fetched the exit code yet
    record Ended(int exitCode, long at, boolean zombie) implements Phase {}
}
