package forklore.mp.sync;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.VarHandle;

/// Some words of memory that processes share, all 0 at first. Each access is whole, and seen by all
/// processes in one order. Goes to another process as the name of its place.
public final class Block implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    private static final VarHandle INT = JAVA_INT.varHandle();
    private static final VarHandle LONG = JAVA_LONG.varHandle();

    private final transient Place place;
    private final transient MemorySegment memory;

    /// Where a block is.
    ///
    /// @param file the file that is memory
    /// @param whole the file's size
    record Place(String file, long whole, long from, long size) implements Serializable {
        @Serial private static final long serialVersionUID = 1;

        @Serial
        private Object readResolve() {
            return new Block(this, Blocks.open(this));
        }
    }

    Block(Place place, MemorySegment file) {
        this.place = place;
        this.memory = file.asSlice(place.from(), place.size());
    }

    int get(long at) {
        return (int) INT.getVolatile(memory, at);
    }

    void set(long at, int value) {
        INT.setVolatile(memory, at, value);
    }

    boolean replace(long at, int expected, int value) {
        return INT.compareAndSet(memory, at, expected, value);
    }

    /// @return what it was before
    int add(long at, int change) {
        return (int) INT.getAndAdd(memory, at, change);
    }

    long getLong(long at) {
        return (long) LONG.getVolatile(memory, at);
    }

    void setLong(long at, long value) {
        LONG.setVolatile(memory, at, value);
    }

    /// That word, to sleep at.
    MemorySegment word(long at) {
        return memory.asSlice(at, Integer.BYTES);
    }

    @Serial
    private Object writeReplace() {
        return place;
    }

    @Serial
    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a block travels as its place");
    }
}
