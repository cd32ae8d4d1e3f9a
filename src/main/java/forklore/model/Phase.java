package forklore.model;

import forklore.trace.ProcessEvent.Blocked;
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
    /// @param end the end of a pipe that it waits at, 0 or 1; -1 where that is not known
    /// @param onPid the process waited for; 0 where there is none
    /// @param timeout the longest it will wait, ns; -1 for ever
    /// @param since when it began, ns since the run's start
    /// @param signalled whether a signal was sent to it meanwhile, which may end the wait
    record Waiting(
            Wait call, String on, int end, int onPid, long timeout, long since, boolean signalled)
            implements Phase {
        /// As it was told.
        public static Waiting of(Blocked e) {
            return new Waiting(e.call(), e.on(), e.end(), e.onPid(), e.timeout(), e.t(), false);
        }

        Waiting afterSignal() {
            return new Waiting(call, on, end, onPid, timeout, since, true);
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
