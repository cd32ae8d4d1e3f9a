package forklore.mp;

import forklore.mp.sync.Gate;
import forklore.mp.sync.Owner;
import forklore.mp.sync.Thing;
import forklore.trace.Wait;

import java.io.Serial;
import java.io.Serializable;

/// What [Lock] and [RLock] have in common, and what a [Condition] needs of either.
final class Mutex implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    private final Thing thing;
    private final Gate gate;
    private final boolean recursive;
    private final transient Owner owner;

    /// @param recursive whether a thread that has it may take it again
    Mutex(Thing thing, Gate gate, boolean recursive) {
        this(thing, gate, recursive, thing.isManaged() ? Owner.of(thing.id()) : new Owner());
    }

    private Mutex(Thing thing, Gate gate, boolean recursive, Owner owner) {
        this.thing = thing;
        this.gate = gate;
        this.recursive = recursive;
        this.owner = owner;
    }

    String id() {
        return thing.id();
    }

    /// @param timeout ns; -1 for ever
    boolean acquire(long timeout) {
        if (recursive && owner.isMe()) {
            owner.again();
            return true;
        }
        boolean taken = thing.take(Wait.LOCK, gate, timeout);
        if (taken) {
            owner.is(1);
        }
        return taken;
    }

    void release() {
        if (!recursive) {
            // Any thread may, of any process.
            owner.none();
            thing.giveBack(gate);
            return;
        }
        if (!owner.isMe()) {
            throw new IllegalStateException(
                    thing.type() + " released by a thread that does not hold it");
        }
        if (owner.less()) {
            owner.none();
            thing.giveBack(gate);
        }
    }

    /// Whether the calling thread holds it.
    boolean isMine() {
        return owner.isMe();
    }

    /// Gives it back, however often it was taken.
    ///
    /// @return how often, for [#retake]
    int releaseAll() {
        int depth = owner.depth();
        owner.none();
        thing.giveBack(gate);
        return depth;
    }

    /// Takes it as often as before. An interrupt does not end that wait; it is kept for later.
    void retake(int depth) {
        boolean interrupted = Thread.interrupted();
        boolean taken = false;
        while (!taken) {
            try {
                taken = thing.take(Wait.LOCK, gate, -1);
            } catch (InterruptedWait e) {
                interrupted = true;
            }
        }
        owner.is(depth);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Serial
    private Object writeReplace() {
        return new Travelling(thing, gate, recursive);
    }

    private record Travelling(Thing thing, Gate gate, boolean recursive) implements Serializable {
        @Serial private static final long serialVersionUID = 1;

        @Serial
        private Object readResolve() {
            return new Mutex(thing, gate, recursive, Owner.of(thing.id()));
        }
    }

    @Override
    public String toString() {
        return "<" + thing.type() + " " + Describing.of(gate, 1) + ">";
    }
}
