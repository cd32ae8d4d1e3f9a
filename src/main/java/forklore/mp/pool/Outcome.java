package forklore.mp.pool;

import forklore.mp.BrokenProcessPoolException;
import forklore.mp.ProcessException;
import forklore.mp.TaskFailedException;
import forklore.mp.WorkerLostException;
import forklore.mp.self.Texts;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CancellationException;

/// How a pool's task ended.
public sealed interface Outcome {
    /// How a worker's answer begins: it is there, its task returned, or threw.
    byte READY = 'y';

    byte RETURNED = 'r';

    /// All of a chunk returned.
    byte ALL_RETURNED = 'a';

    byte THREW = 't';

    /// The worker's initializer threw, in place of [#READY].
    byte UNFIT = 'u';

    /// It returned; a chunk's results are an array.
    record Returned(@Nullable Object value) implements Outcome {}

    /// It threw.
    ///
    /// @param item the item of a chunk at which it threw; -1 where the task was no chunk
    record Threw(int task, int item, String worker, int pid, Throwable failure)
            implements Outcome {}

    /// Its worker died.
    ///
    /// @param task for people
    record Lost(String task, String worker, int pid, int exitCode) implements Outcome {}

    /// The pool gave it up before it was done.
    record Abandoned(String why) implements Outcome {}

    /// Another task's worker died, and the executor with it.
    record Broken(String why) implements Outcome {}

    /// Nobody wanted it any more, and it had not begun.
    record Cancelled() implements Outcome {}

    /// The value, or an exception that says what happened.
    default @Nullable Object value() {
        return switch (this) {
            case Returned(Object value) -> value;
            case Cancelled() -> throw new CancellationException("it was cancelled");
            case Threw _, Lost _, Abandoned _, Broken _ -> throw exception();
        };
    }

    /// A new exception for whoever asks.
    ///
    /// @throws IllegalStateException where the task returned, or was cancelled
    default ProcessException exception() {
        return switch (this) {
            case Returned _ -> throw new IllegalStateException("the task returned");
            case Cancelled() -> throw new IllegalStateException("the task was cancelled");
            case Threw(int task, int item, String worker, int pid, Throwable failure) ->
                    new TaskFailedException(
                            "task "
                                    + task
                                    + " failed"
                                    + (item < 0 ? "" : " at item " + item)
                                    + " in "
                                    + worker
                                    + " (pid "
                                    + pid
                                    + "): "
                                    + Texts.of(failure),
                            failure);
            case Lost(String task, String worker, int pid, int exitCode) ->
                    new WorkerLostException(worker, pid, exitCode, task);
            case Abandoned(String why) -> new ProcessException(why);
            case Broken(String why) -> new BrokenProcessPoolException(why);
        };
    }

    /// What a [java.util.concurrent.Future] gives as the cause: what the task itself threw, where
    /// it did.
    default Throwable cause() {
        return this instanceof Threw threw ? threw.failure() : exception();
    }
}
