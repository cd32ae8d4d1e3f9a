package forklore.model;

import forklore.ground.Reel;
import forklore.trace.Bounds;

import java.util.function.UnaryOperator;

/// A pool of workers.
///
/// @param owner the process that made it
/// @param lane the lane of its owner
/// @param size the number of workers it was made with; 0 where that was not told
public record PoolState(
        String id, int owner, String lane, int size, Reel<Slot> slots, Tasks tasks, Stage stage) {
    /// Whether it takes tasks.
    public enum Stage {
        OPEN,
        /// No more tasks; those it has will be done.
        CLOSED,
        /// Its workers were stopped.
        TERMINATED
    }

    static PoolState made(String id, int owner, String lane) {
        return new PoolState(id, owner, lane, 0, Reel.empty(), Tasks.NONE, Stage.OPEN);
    }

    /// A pool that a demo's parameters announce: its places are known, nothing of it exists yet.
    public static PoolState announced(String lane, int size) {
        return made("", 0, lane).ofSize(size);
    }

    public long busy() {
        return slots.stream().filter(Slot::busy).count();
    }

    PoolState ofSize(int newSize) {
        int told = Math.clamp(newSize, 0, Bounds.SLOTS);
        return new PoolState(id, owner, lane, told, grown(told), tasks, stage);
    }

    PoolState with(Tasks next) {
        return new PoolState(id, owner, lane, size, slots, next, stage);
    }

    PoolState in(Stage next) {
        return new PoolState(id, owner, lane, size, slots, tasks, next);
    }

    /// Changes a slot, making it if it is not there; a number that no pool has names none.
    PoolState change(int slot, UnaryOperator<Slot> how) {
        if (slot < 0 || slot >= Bounds.SLOTS) {
            return this;
        }
        var enough = grown(slot + 1);
        return new PoolState(
                id,
                owner,
                lane,
                size,
                enough.with(slot, how.apply(enough.get(slot))),
                tasks,
                stage);
    }

    private Reel<Slot> grown(int count) {
        var enough = slots;
        while (enough.size() < count) {
            enough = enough.plus(Slot.empty(enough.size()));
        }
        return enough;
    }
}
