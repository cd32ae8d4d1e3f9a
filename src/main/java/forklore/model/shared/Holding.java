package forklore.model.shared;

import org.pcollections.HashTreePSet;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.pcollections.PSet;

import java.util.List;

/// Who has a lock, or permits of a semaphore.
///
/// @param byPid in the order they took it
/// @param late those whose giving back is not told yet, another having it already
/// @param passedOn whether somebody gave back what another had taken: then it is used to signal,
///   and who took it says nothing of who will give it back
/// @param takes how often it was taken
public record Holding(PMap<Integer, Hold> byPid, PSet<Integer> late, boolean passedOn, int takes) {
    static final Holding NOBODY = new Holding(OrderedPMap.empty(), HashTreePSet.empty(), false, 0);

    public List<Hold> holders() {
        return List.copyOf(byPid.values());
    }

    public boolean isHeldBy(int pid) {
        return byPid.containsKey(pid);
    }

    /// Permits that are out.
    int depth() {
        return byPid.values().stream().mapToInt(Hold::depth).sum();
    }

    /// @param alone whether only one may have it at a time: then the others had given it back
    Holding taken(int pid, long t, boolean alone) {
        PMap<Integer, Hold> kept = byPid;
        PSet<Integer> nowLate = late;
        if (alone) {
            for (int other : byPid.keySet()) {
                if (other != pid) {
                    kept = kept.minus(other);
                    nowLate = nowLate.plus(other);
                }
            }
        }
        Hold own = kept.get(pid);
        Hold next = own == null ? new Hold(pid, 1, t) : own.deeper();
        boolean counts = !passedOn || alone;
        return new Holding(counts ? kept.plus(pid, next) : kept, nowLate, passedOn, takes + 1);
    }

    Holding given(int pid) {
        Hold own = byPid.get(pid);
        if (own != null) {
            var rest =
                    own.depth() > 1
                            ? byPid.plus(pid, new Hold(pid, own.depth() - 1, own.since()))
                            : byPid.minus(pid);
            return new Holding(rest, late, passedOn, takes);
        }
        return late.contains(pid)
                ? new Holding(byPid, late.minus(pid), passedOn, takes)
                : new Holding(OrderedPMap.empty(), HashTreePSet.empty(), true, takes);
    }

    /// The runtime took back what a dead process had.
    Holding recovered(int from) {
        return new Holding(byPid.minus(from), late, passedOn, takes);
    }
}
