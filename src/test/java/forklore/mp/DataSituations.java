package forklore.mp;

import static forklore.mp.Outcomes.inChild;
import static forklore.mp.SyncSituations.twice;

import org.jspecify.annotations.Nullable;

import java.util.stream.IntStream;

/// Those of [SyncSituations] that are about values, arrays and memory.
final class DataSituations {
    private static final int SIZE = 64;

    private DataSituations() {}

    static void tell(Outcomes all) {
        values(all);
        arrays(all);
        blocks(all);
    }

    private static void values(Outcomes all) {
        all.tell("value: at first", () -> new Value<>(7).get());
        all.tell("value: changed", () -> changed(new Value<>(7), 8));
        all.tell("value: negative", () -> changed(new Value<>(7), -8));
        all.tell("value: of 64 bits", () -> changed(new Value<>(0L), 1L << 62));
        all.tell("value: fraction", () -> changed(new Value<>(0.5), 0.25));
        all.tell("value: truth", () -> changed(new Value<>(false), true));
        all.tell("value: of another type", () -> changed(new Value<Object>(7), "x"));
        all.tell("value: nothing", DataSituations::nothing);
        all.tell("value: its lock twice", () -> twice(new Value<>(7).lock()));
        all.tell("value: raw has no lock", () -> Value.raw(7).lock());
    }

    @SuppressWarnings("NullAway") // what the compiler would say, the value says too
    private static @Nullable Object nothing() {
        Value<@Nullable Object> value = new Value<>(7);
        value.set(null);
        return value.get();
    }

    static <T extends @Nullable Object> T changed(Value<T> value, T changed) {
        value.set(changed);
        return value.get();
    }

    private static void arrays(Outcomes all) {
        all.tell("array: at first", () -> new Array<>(3, 0).copy());
        all.tell("array: of items", () -> Array.of(1, 2, 3).copy());
        all.tell("array: length", () -> new Array<>(5, 0).length());
        all.tell("array: item set", () -> itemSet(Array.of(1, 2, 3), 1, 9));
        all.tell("array: beyond the end", () -> new Array<>(3, 0).get(3));
        all.tell("array: set beyond the end", () -> itemSet(new Array<>(3, 0), 3, 1));
        all.tell("array: of another type", () -> itemSet(new Array<Object>(3, 0), 1, "x"));
        all.tell("array: of fractions", () -> Array.of(0.5, 1.5).copy());
        all.tell("array: its lock twice", () -> twice(new Array<>(3, 0).lock()));
        all.tell("array: raw has no lock", () -> Array.raw(0, 0, 0).lock());
        all.tell("array: sum of its items", DataSituations::sum);
    }

    private static <T> Object itemSet(Array<T> array, int index, T item) {
        array.set(index, item);
        return array.copy();
    }

    private static int sum() {
        Integer[] items = IntStream.range(0, 100).boxed().toArray(Integer[]::new);
        int sum = 0;
        for (int item : Array.of(items)) {
            sum += item;
        }
        return sum;
    }

    private static void blocks(Outcomes all) {
        all.tell("memory: all 0", () -> withBlock(DataSituations::sumOf));
        all.tell("memory: seen by name", () -> withBlock(DataSituations::seenByName));
        all.tell("memory: none of that name", () -> SharedMemory.attach("forklore-none"));
        all.tell("memory: one of that name", () -> withBlock(it -> another(it.name())));
        all.tell("memory: of no byte", () -> SharedMemory.create(0));
        all.tell("memory: unlinked", () -> withBlock(DataSituations::unlinked));
        all.tell("memory: used after unlink", () -> withBlock(DataSituations::usedAfterUnlink));
        all.tell("memory: a child writes", () -> withBlock(DataSituations::childWrites));
    }

    /// Something done with a block.
    private interface BlockCall {
        Object on(SharedMemory block);
    }

    private static Object withBlock(BlockCall call) {
        try (var block = SharedMemory.create(SIZE)) {
            try {
                return call.on(block);
            } finally {
                try {
                    block.unlink();
                } catch (SharedMemory.NotFoundException e) {
                    System.getLogger("test").log(System.Logger.Level.DEBUG, "unlinked before", e);
                }
            }
        }
    }

    private static int sumOf(SharedMemory block) {
        return IntStream.range(0, SIZE).map(i -> block.buffer().get(i)).sum();
    }

    private static int seenByName(SharedMemory block) {
        block.buffer().put(5, (byte) 17);
        try (var other = SharedMemory.attach(block.name())) {
            return other.buffer().get(5);
        }
    }

    private static SharedMemory another(String name) {
        return SharedMemory.create(name, SIZE);
    }

    private static SharedMemory unlinked(SharedMemory block) {
        block.unlink();
        return SharedMemory.attach(block.name());
    }

    private static int usedAfterUnlink(SharedMemory block) {
        block.unlink();
        block.buffer().put(0, (byte) 3);
        return block.buffer().get(0);
    }

    private static int childWrites(SharedMemory block) {
        String name = block.name();
        var _ = inChild(() -> write(name));
        return block.buffer().get(3);
    }

    static void write(String name) {
        try (var block = SharedMemory.attach(name)) {
            block.buffer().put(3, (byte) 42);
        }
    }
}
