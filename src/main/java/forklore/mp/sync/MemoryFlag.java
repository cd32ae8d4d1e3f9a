package forklore.mp.sync;

import java.io.Serial;

/// A flag in shared memory.
final class MemoryFlag implements Flag {
    @Serial private static final long serialVersionUID = 1;

    private static final int UP = Sleeping.FIRST;
    static final int SIZE = UP + Integer.BYTES;

    private final Block block;

    MemoryFlag(Block block) {
        this.block = block;
    }

    @Override
    public boolean isUp() {
        return block.get(UP) != 0;
    }

    @Override
    public void raise() {
        block.set(UP, 1);
        Sleeping.changed(block);
    }

    @Override
    public void lower() {
        block.set(UP, 0);
    }

    @Override
    public boolean await(long timeout) throws InterruptedException {
        int before = Sleeping.changes(block);
        return Sleeping.await(
                block, () -> isUp() || Sleeping.changes(block) != before, timeout, () -> {});
    }

    @Override
    public String toString() {
        return isUp() ? "set" : "unset";
    }
}
