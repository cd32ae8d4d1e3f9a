package forklore.model;

import org.pcollections.OrderedPSet;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// Who has used a queue.
///
/// @param putters processes that put or tried to, in the order they first did
/// @param getters processes that took or tried to, in the order they first did
/// @param taken the items taken last, the newest at the end
public record QueueUsers(PSet<Integer> putters, PSet<Integer> getters, PVector<Taken> taken) {
    static final QueueUsers NOBODY =
            new QueueUsers(OrderedPSet.empty(), OrderedPSet.empty(), TreePVector.empty());

    private static final int TAKEN_KEPT = 12;

    /// @param by the process that took it
    public record Taken(QueueItem item, int by) {}

    QueueUsers putBy(int pid) {
        return new QueueUsers(putters.plus(pid), getters, taken);
    }

    QueueUsers triedToTake(int pid) {
        return new QueueUsers(putters, getters.plus(pid), taken);
    }

    QueueUsers took(QueueItem item, int pid) {
        var all = taken.plus(new Taken(item, pid));
        var kept = all.size() > TAKEN_KEPT ? all.minus(0) : all;
        return new QueueUsers(putters, getters.plus(pid), kept);
    }
}
