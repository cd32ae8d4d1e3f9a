package forklore.mp;

import forklore.mp.sync.NamedMemory;
import forklore.mp.sync.Thing;
import forklore.mp.tell.Tracer;
import forklore.trace.SyncKind;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// A block of memory that processes share under a name; the counterpart of CPython's
/// `multiprocessing.shared_memory.SharedMemory`.
///
/// ```java
/// var memory = SharedMemory.create(1024);
/// memory.buffer().putInt(0, 42);
/// // in another process: SharedMemory.attach(name).buffer().getInt(0)
/// ```
///
/// Nothing orders what several processes do there: a [Lock] does. The block can be found by its
/// name until somebody unlinks it or the process that made it ends; who has it by then keeps it
/// until [#close]. It may be sent anywhere, and is attached to where it comes.
public final class SharedMemory implements AutoCloseable, Serializable {
    @Serial private static final long serialVersionUID = 1;

    private final transient NamedMemory memory;

    /// There is no block of that name. CPython's `FileNotFoundError`.
    public static final class NotFoundException extends ProcessException {
        @Serial private static final long serialVersionUID = 1;

        NotFoundException(String name) {
            super(
                    "there is no shared memory with the name "
                            + name
                            + ": it was unlinked, or the process that made it has ended");
        }
    }

    /// There is a block of that name already. CPython's `FileExistsError`.
    public static final class ExistsException extends ProcessException {
        @Serial private static final long serialVersionUID = 1;

        ExistsException(String name) {
            super("there is shared memory with the name " + name + " already");
        }
    }

    private SharedMemory(NamedMemory memory) {
        this.memory = memory;
    }

    /// A new block, all 0, of a name that nobody else uses.
    ///
    /// @param size bytes
    /// @throws IllegalArgumentException where that is none
    /// @throws ProcessException where there is no room for it
    public static SharedMemory create(long size) {
        return create(NamedMemory.freshName(), size);
    }

    /// A new block of that name, all 0.
    ///
    /// @param name letters, digits, `_`, `-` and `.`
    /// @param size bytes
    /// @throws ExistsException where there is one of that name
    /// @throws IllegalArgumentException where the name has something else, or there would be no
    ///   byte
    /// @throws ProcessException where there is no room for it
    public static SharedMemory create(String name, long size) {
        String variable = Tracer.name();
        if (size < 1) {
            throw new IllegalArgumentException("shared memory needs a byte, not " + size);
        }
        var memory = NamedMemory.create(name, size).orElseThrow(() -> new ExistsException(name));
        Thing.managed("SharedMemory")
                .born(SyncKind.MEMORY, variable, (int) Math.min(size, Integer.MAX_VALUE), "");
        return new SharedMemory(memory);
    }

    /// The block of that name, which another process made.
    ///
    /// @throws NotFoundException where there is none
    public static SharedMemory attach(String name) {
        return new SharedMemory(
                NamedMemory.attach(name).orElseThrow(() -> new NotFoundException(name)));
    }

    public String name() {
        return memory.name();
    }

    /// Bytes.
    public long size() {
        return memory.size();
    }

    /// The block as a buffer in this machine's byte order, at its beginning; a new one each time.
    ///
    /// @throws IllegalStateException after [#close], as does each use of a buffer then
    /// @throws UnsupportedOperationException where the block has more than 2 GiB: see [#segment]
    public ByteBuffer buffer() {
        return segment().asByteBuffer().order(ByteOrder.nativeOrder());
    }

    /// The block.
    ///
    /// @throws IllegalStateException after [#close], as does each use of it then
    public MemorySegment segment() {
        return memory.segment();
    }

    /// This process is done with the block; others are not.
    @Override
    public void close() {
        memory.close();
    }

    /// Takes the block's name away: nobody finds it any more. Once is enough, by any process.
    ///
    /// @throws NotFoundException where it has none any more
    public void unlink() {
        if (!memory.unlink()) {
            throw new NotFoundException(name());
        }
    }

    @Serial
    private Object writeReplace() {
        return new Travelling(name());
    }

    @Serial
    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("shared memory travels as its name");
    }

    private record Travelling(String name) implements Serializable {
        @Serial private static final long serialVersionUID = 1;

        @Serial
        private Object readResolve() {
            return attach(name);
        }
    }

    @Override
    public String toString() {
        return "<SharedMemory " + name() + " size=" + size() + ">";
    }
}
