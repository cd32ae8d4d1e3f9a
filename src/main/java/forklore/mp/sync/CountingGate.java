package forklore.mp.sync;

import java.io.Serial;
import java.util.function.IntConsumer;

/// Permits in shared memory of which nobody knows who has them: just their number.
final class CountingGate implements Gate {
    @Serial private static final long serialVersionUID = 1;

    private static final int COUNT = Sleeping.FIRST;
    static final int SIZE = COUNT + Integer.BYTES;

    private final Block block;

    CountingGate(Block block, int permits) {
        this.block = block;
        block.set(COUNT, permits);
    }

    @Override
    public boolean tryAcquire() {
        for (int count = block.get(COUNT); count > 0; count = block.get(COUNT)) {
            if (block.replace(COUNT, count, count - 1)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean acquire(long timeout, IntConsumer recovered) throws InterruptedException {
        return Sleeping.await(block, this::tryAcquire, timeout, () -> {});
    }

    @Override
    public boolean isFull() {
        return block.get(COUNT) == Integer.MAX_VALUE;
    }

    @Override
    public boolean release() {
        int count = block.get(COUNT);
        while (count < Integer.MAX_VALUE && !block.replace(COUNT, count, count + 1)) {
            count = block.get(COUNT);
        }
        if (count == Integer.MAX_VALUE) {
            return false;
        }
        Sleeping.freed(block);
        return true;
    }

    @Override
    public int free() {
        return block.get(COUNT);
    }

    @Override
    public int keeper() {
        return 0;
    }
}
