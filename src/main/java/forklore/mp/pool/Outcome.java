package forklore.mp.pool;

import forklore.mp.ProcessException;
import forklore.mp.TaskFailedException;
import forklore.mp.WorkerLostException;
import forklore.mp.self.Texts;

import org.jspecify.annotations.Nullable;

/// How a pool's task ended.
public sealed interface Outcome {
    /// How a worker's answer begins: it is there, its task returned, or threw.
    byte READY = 'y';

    byte RETURNED = 'r';
    byte THREW = 't';

    /// It returned.
    record Returned(@Nullable Object value) implements Outcome {}

    /// It threw.
    record Threw(int task, String worker, int pid, Throwable failure) implements Outcome {}

    /// Its worker died.
    record Lost(int task, String worker, int pid, int exitCode) implements Outcome {}

    /// The pool gave it up before it was done.
    record Abandoned(String why) implements Outcome {}

    /// The value, or an exception that says what happened.
    default @Nullable Object value() {
        return switch (this) {
            case Returned(Object value) -> value;
            case Threw _, Lost _, Abandoned _ -> throw exception();
        };
    }

    /// A new exception for whoever asks.
    ///
    /// @throws IllegalStateException where the task returned
    default ProcessException exception() {
        return switch (this) {
            case Returned _ -> throw new IllegalStateException("the task returned");
            case Threw(int task, String worker, int pid, Throwable failure) ->
                    new TaskFailedException(
                            "task "
                                    + task
                                    + " failed in "
                                    + worker
                                    + " (pid "
                                    + pid
                                    + "): "
                                    + Texts.of(failure),
                            failure);
            case Lost(int task, String worker, int pid, int exitCode) ->
                    new WorkerLostException(worker, pid, exitCode, task);
            case Abandoned(String why) -> new ProcessException(why);
        };
    }
}
