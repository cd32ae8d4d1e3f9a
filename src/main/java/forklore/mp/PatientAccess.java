package forklore.mp;

import forklore.mp.fork.Fork;
import forklore.mp.hub.Item;
import forklore.mp.hub.QueueAccess;
import forklore.mp.hub.QueueAccess.Got;
import forklore.mp.tell.Tracer;
import forklore.trace.Wait;

import org.jspecify.annotations.Nullable;

/// Puts items into a queue and takes them, and tells that the process waits there: where the queue
/// is kept by another process, that it may.
///
/// @param id the queue's, in the trace
/// @param capacity 0 for no bound
/// @param end of a pipe the end that receives; [#NO_PIPE]
record PatientAccess(QueueAccess access, String id, int capacity, int end) {
    /// The items of a queue, not the messages of a pipe.
    static final int NO_PIPE = -1;

    /// Puts the item.
    ///
    /// @return whether there was room in time
    boolean put(Item item, long timeout) {
        checkProcess();
        try {
            if (timeout == QueueAccess.AT_ONCE || capacity == 0) {
                return access.put(item, timeout);
            }
            return (triesFirst() && access.put(item, QueueAccess.AT_ONCE))
                    || putLater(item, timeout);
        } catch (InterruptedException e) {
            throw new InterruptedWait("put", e);
        }
    }

    private boolean putLater(Item item, long timeout) throws InterruptedException {
        Tracer.blocked(Wait.PUT, id, 0, timeout);
        try {
            return access.put(item, timeout);
        } finally {
            Tracer.unblocked(Wait.PUT);
        }
    }

    /// Takes the first item; null where none came in time.
    @Nullable Got take(long timeout) {
        checkProcess();
        try {
            if (timeout == QueueAccess.AT_ONCE) {
                return access.get(timeout);
            }
            Got got = triesFirst() ? access.get(QueueAccess.AT_ONCE) : null;
            return got == null ? takeLater(timeout) : got;
        } catch (InterruptedException e) {
            throw new InterruptedWait("get", e);
        }
    }

    private @Nullable Got takeLater(long timeout) throws InterruptedException {
        if (end == NO_PIPE) {
            Tracer.blocked(Wait.GET, id, 0, timeout);
        } else {
            Tracer.blockedAt(Wait.RECEIVE, id, end, timeout);
        }
        try {
            return access.get(timeout);
        } finally {
            Tracer.unblocked(end == NO_PIPE ? Wait.GET : Wait.RECEIVE);
        }
    }

    /// How many items there are.
    int size() {
        checkProcess();
        try {
            return access.size();
        } catch (InterruptedException e) {
            throw new InterruptedWait("qsize", e);
        }
    }

    private void checkProcess() {
        if (Fork.isChild() && access instanceof QueueAccess.Direct) {
            throw new IllegalStateException(
                    "A forked child only has a copy of its parent's queue. Use Process to share"
                            + " one.");
        }
    }

    /// Whether to try costs next to nothing, and saves two facts.
    private boolean triesFirst() {
        return Tracer.on() && access.isHere();
    }
}
