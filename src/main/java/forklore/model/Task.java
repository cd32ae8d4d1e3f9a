package forklore.model;

import forklore.trace.TaskCall;

/// A task of a pool.
///
/// @param number from 0 within its pool
/// @param submittedAt ns since the run's start
public record Task(int number, TaskCall call, long submittedAt, Step step) {
    /// How far it has come.
    public sealed interface Step {
        /// In the pool's line, for a worker to take it.
        record Waiting() implements Step {}

        /// In a worker's hands.
        record Running(int worker, int slot, long since) implements Step {}

        /// Out of a worker's hands again.
        ///
        /// @param text the exception, for people; empty where there was none
        record Ended(Running run, long at, Result result, String text) implements Step {
            /// Nanoseconds in the worker's hands.
            public long duration() {
                return at - run.since();
            }
        }
    }

    /// What became of an ended task.
    public enum Result {
        /// It returned.
        OK,
        /// It threw.
        FAILED,
        /// Its worker died with it.
        LOST
    }

    Task in(Step next) {
        return new Task(number, call, submittedAt, next);
    }
}
