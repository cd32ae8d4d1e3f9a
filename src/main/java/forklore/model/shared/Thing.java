package forklore.model.shared;

import forklore.trace.SyncKind;

import java.util.Optional;

/// A lock or one of its kin.
///
/// @param count permits of a semaphore, parties of a barrier, items of an array, bytes of a block
/// @param lock the id of the lock that it uses; empty where there is none
/// @param free permits that are free; -1 where it is not known
public record Thing(
        String id,
        SyncKind kind,
        Naming naming,
        int count,
        String lock,
        Holding holding,
        Flag flag,
        int free) {
    /// What wakes those that wait without anybody having it.
    ///
    /// @param up whether an event's flag is up
    /// @param broken whether a barrier will let nobody pass
    /// @param times how often it was put up, notified or passed
    /// @param wokeAt when those that waited could last go on, ns since the run's start; -1 for
    ///   never
    /// @param recovery the last time that the runtime freed what a dead process had
    public record Flag(
            boolean up, boolean broken, int times, long wokeAt, Optional<Recovery> recovery) {
        static final Flag DOWN = new Flag(false, false, 0, -1, Optional.empty());

        Flag woken(boolean nowUp, long t) {
            return new Flag(nowUp, broken, times + 1, t, recovery);
        }

        Flag lowered() {
            return new Flag(false, broken, times, wokeAt, recovery);
        }

        Flag breaking(long t) {
            return new Flag(up, true, times, t, recovery);
        }

        Flag recovered(Recovery last) {
            return new Flag(up, broken, times, last.t(), Optional.of(last));
        }

        Flag freed(long t) {
            return new Flag(up, broken, times, t, recovery);
        }
    }

    /// @param from the dead process
    /// @param t ns since the run's start
    public record Recovery(int from, long t) {}

    static Thing made(String id, SyncKind kind, Naming naming, int count, String lock) {
        int free = kind == SyncKind.SEMAPHORE ? count : kind.isHeld() ? 1 : -1;
        return new Thing(id, kind, naming, count, lock, Holding.NOBODY, Flag.DOWN, free);
    }

    /// Whether somebody may take it at once.
    public boolean isFree() {
        return free > 0;
    }

    Thing taken(int pid, long t, int told) {
        var next = holding.taken(pid, t, kind != SyncKind.SEMAPHORE);
        int left = told >= 0 ? told : Math.max(0, free - 1);
        return with(next, flag, kind == SyncKind.SEMAPHORE ? left : 0);
    }

    /// Given back by one; whoever waits may go on, unless another has it.
    Thing given(int pid, long t, int told) {
        var next = holding.given(pid);
        boolean late = !holding.isHeldBy(pid) && holding.late().contains(pid);
        int more = told >= 0 ? told : Math.max(0, free) + 1;
        int alone = next.byPid().isEmpty() ? 1 : 0;
        return with(next, late ? flag : flag.freed(t), kind == SyncKind.SEMAPHORE ? more : alone);
    }

    Thing recovered(int from, long t) {
        var next = holding.recovered(from);
        Hold lost = holding.byPid().get(from);
        int more = kind == SyncKind.SEMAPHORE && lost != null ? lost.depth() : 0;
        int alone = next.byPid().isEmpty() ? 1 : 0;
        return with(
                next,
                flag.recovered(new Recovery(from, t)),
                kind == SyncKind.SEMAPHORE ? Math.max(0, free) + more : alone);
    }

    Thing flagged(Flag next) {
        return with(holding, next, free);
    }

    private Thing with(Holding nextHolding, Flag nextFlag, int nextFree) {
        return new Thing(id, kind, naming, count, lock, nextHolding, nextFlag, nextFree);
    }
}
