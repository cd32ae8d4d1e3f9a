package forklore.mp;

import forklore.mp.pickle.Portable;

import java.io.Serializable;
import java.util.concurrent.Callable;

/// Tasks that were not written to be copied, as what can be.
final class Portables {
    private Portables() {}

    /// The task as a worker can call it.
    ///
    /// @throws PicklingException where it is not serialisable
    static Serializable of(Callable<?> task) {
        Serializable copied = serializable(task);
        return isCallable(copied) ? copied : (Pool.Task<?>) () -> ((Callable<?>) copied).call();
    }

    /// The task as a worker can call it.
    ///
    /// @throws PicklingException where it is not serialisable
    static Serializable of(Runnable task) {
        Serializable copied = serializable(task);
        return isCallable(copied) ? copied : (Pool.Action) () -> ((Runnable) copied).run();
    }

    /// A lambda is found by the name of its code.
    private static boolean isCallable(Serializable task) {
        return task instanceof Portable || task.getClass().isHidden();
    }

    private static Serializable serializable(Object task) {
        if (task instanceof Serializable copied) {
            return copied;
        }
        throw new PicklingException(
                "A task runs in another process, which gets a copy, and "
                        + task.getClass().getTypeName()
                        + " can't be copied. Write the lambda where submit is called, or call its"
                        + " type Pool.Task, or ProcessPoolExecutor.Job where it has no result.",
                null);
    }
}
