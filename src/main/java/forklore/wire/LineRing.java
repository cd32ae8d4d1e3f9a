package forklore.wire;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/// Memory of two processes, in which one leaves lines for the other to take, in order: no system
/// call for a line, and what lies here outlives its writer, however that ends. A line that was not
/// written to its end is not there.
///
/// The reader has to be called, in another way, when something lies here that it may not know of;
/// so many lines cost one call. For one thread at a time on each side.
public final class LineRing implements AutoCloseable {
    /// The most that may lie here, bytes.
    public static final int CAPACITY = 1 << 18;

    /// How far the reader has come, how far the writer, and whether the reader was called: each a
    /// number on a cache line of its own. The first two wrap around.
    private static final int TAKEN = 0;

    private static final int LEFT = 64;
    private static final int CALLED = 128;
    private static final int LINES = 192;

    private static final int SIZE = LINES + CAPACITY;
    private static final int CHUNK = 1 << 16;

    private static final VarHandle INT = JAVA_INT.varHandle();

    private final Arena arena;
    private final MemorySegment memory;

    /// Bytes that this side has left, or taken, since the beginning; it wraps around.
    private int passed;

    private LineRing(FileChannel channel, Arena arena) throws IOException {
        this.arena = arena;
        memory = channel.map(MapMode.READ_WRITE, 0, SIZE, arena);
    }

    /// The writer's side, in a new file, for as long as the process lives.
    ///
    /// @throws IOException where there is one of that name, or no room for it
    public static LineRing create(Path file) throws IOException {
        var how =
                Set.of(
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(file, how)) {
            fill(channel);
            return new LineRing(channel, Arena.global());
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /// A write says so where the system has no room left; to touch a mapped page that is not there
    /// would end the process.
    private static void fill(FileChannel channel) throws IOException {
        var nothing = ByteBuffer.allocateDirect(CHUNK);
        for (int left = SIZE; left > 0; left -= channel.write(nothing)) {
            nothing.clear().limit(Math.min(left, CHUNK));
        }
    }

    /// The reader's side; nobody needs the file's name after that.
    ///
    /// @throws IOException where that is no ring
    @SuppressWarnings("MustBeClosedChecker") // the ring that is returned closes it
    public static LineRing open(Path file) throws IOException {
        var how = Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE);
        var arena = Arena.ofShared();
        try (var channel = FileChannel.open(file, how)) {
            if (channel.size() < SIZE) {
                throw new IOException(file + " is no ring of lines");
            }
            var ring = new LineRing(channel, arena);
            Files.deleteIfExists(file);
            return ring;
        } catch (IOException e) {
            arena.close();
            throw e;
        }
    }

    /// Leaves a copy of those bytes, whole lines with their ends, where there is room.
    public boolean offer(byte[] lines) {
        int taken = (int) INT.getVolatile(memory, (long) TAKEN);
        if (passed - taken > CAPACITY - lines.length) {
            return false;
        }
        int at = passed & (CAPACITY - 1);
        int first = Math.min(lines.length, CAPACITY - at);
        MemorySegment.copy(lines, 0, memory, JAVA_BYTE, LINES + at, first);
        MemorySegment.copy(lines, first, memory, JAVA_BYTE, LINES, lines.length - first);
        passed += lines.length;
        INT.setVolatile(memory, (long) LEFT, passed);
        return true;
    }

    /// Whether the reader has to be called: it was not since it last took what lay here. Asked
    /// after each line; whoever hears yes has to call.
    public boolean wantsCall() {
        return (int) INT.getVolatile(memory, (long) CALLED) == 0
                && INT.compareAndSet(memory, (long) CALLED, 0, 1);
    }

    /// Whether the reader has taken all. The reader's question.
    public boolean isEmpty() {
        return (int) INT.getVolatile(memory, (long) LEFT) == passed;
    }

    /// Takes all that lies here.
    ///
    /// @throws IOException where somebody else has written here
    public byte[] take() throws IOException {
        // First: who leaves a line after the next look will call again.
        INT.setVolatile(memory, (long) CALLED, 0);
        int length = (int) INT.getVolatile(memory, (long) LEFT) - passed;
        if (length < 0 || length > CAPACITY) {
            throw new IOException("a ring of lines can't hold " + length + " bytes");
        }
        byte[] lines = new byte[length];
        int at = passed & (CAPACITY - 1);
        int first = Math.min(length, CAPACITY - at);
        MemorySegment.copy(memory, JAVA_BYTE, LINES + at, lines, 0, first);
        MemorySegment.copy(memory, JAVA_BYTE, LINES, lines, first, length - first);
        passed += length;
        INT.setVolatile(memory, (long) TAKEN, passed);
        return lines;
    }

    /// Lets go of the memory. The reader's; a writer has it to its end.
    @Override
    public void close() {
        arena.close();
    }
}
