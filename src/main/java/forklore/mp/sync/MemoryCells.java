package forklore.mp.sync;

import java.io.Serial;

/// Numbers in shared memory.
record MemoryCells(Block block, int count) implements Cells {
    @Serial private static final long serialVersionUID = 1;

    @Override
    public long get(int index) {
        return block.getLong((long) index * Long.BYTES);
    }

    @Override
    public void set(int index, long value) {
        block.setLong((long) index * Long.BYTES, value);
    }

    @Override
    public long[] all() {
        long[] all = new long[count];
        for (int i = 0; i < count; i++) {
            all[i] = get(i);
        }
        return all;
    }
}
