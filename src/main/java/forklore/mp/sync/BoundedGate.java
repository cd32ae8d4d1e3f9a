package forklore.mp.sync;

import java.io.Serial;
import java.util.function.IntConsumer;

/// Permits in shared memory: one word for each, which names the process that has it, or is 0. So a
/// process that dies takes nothing away that cannot be found.
final class BoundedGate implements Gate {
    @Serial private static final long serialVersionUID = 1;

    private static final int FREE = 0;
    private static final int FIRST = Sleeping.FIRST;

    private final Block block;
    private final int most;

    BoundedGate(Block block, int most) {
        this.block = block;
        this.most = most;
    }

    static long size(int permits) {
        return at(permits);
    }

    private static long at(int permit) {
        return Sleeping.FIRST + (long) permit * Integer.BYTES;
    }

    @Override
    public boolean tryAcquire() {
        int self = ProcessKey.own();
        if (most == 1) {
            return block.replace(FIRST, FREE, self);
        }
        for (int i = 0; i < most; i++) {
            if (block.get(at(i)) == FREE && block.replace(at(i), FREE, self)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean acquire(long timeout, IntConsumer recovered) throws InterruptedException {
        return Sleeping.await(block, this::tryAcquire, timeout, () -> recover(recovered));
    }

    private void recover(IntConsumer recovered) {
        for (int i = 0; i < most; i++) {
            int holder = block.get(at(i));
            if (holder != FREE
                    && !ProcessKey.isAlive(holder)
                    && block.replace(at(i), holder, FREE)) {
                recovered.accept(ProcessKey.pid(holder));
                Sleeping.freed(block);
            }
        }
    }

    @Override
    public boolean isFull() {
        for (int i = 0; i < most; i++) {
            if (block.get(at(i)) != FREE) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean release() {
        if ((most == 1 || !give(ProcessKey.own())) && !giveAny()) {
            return false;
        }
        Sleeping.freed(block);
        return true;
    }

    private boolean give(int holder) {
        for (int i = 0; i < most; i++) {
            if (block.get(at(i)) == holder && block.replace(at(i), holder, FREE)) {
                return true;
            }
        }
        return false;
    }

    private boolean giveAny() {
        for (int i = 0; i < most; i++) {
            int holder = block.get(at(i));
            if (holder != FREE && block.replace(at(i), holder, FREE)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int free() {
        int free = 0;
        for (int i = 0; i < most; i++) {
            int holder = block.get(at(i));
            if (holder == FREE) {
                free++;
            }
        }
        return free;
    }

    @Override
    public int keeper() {
        return 0;
    }
}
