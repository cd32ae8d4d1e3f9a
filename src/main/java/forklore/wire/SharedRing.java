package forklore.wire;

import java.io.IOException;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Memory of two processes, in which one leaves bytes for the other to take, in order. What was
/// left is announced in another way, on a connection; so a process that dies while it writes here
/// leaves nothing that anybody reads. For one thread at a time on each side.
final class SharedRing {
    /// The most that may lie here, bytes: less than a processor's cache.
    static final int CAPACITY = 1 << 21;

    /// What the reader has taken stands in front, on a cache line of its own: a number of 32 bits,
    /// which no processor writes in pieces.
    private static final int HEADER = 64;

    private static final int SIZE = HEADER + CAPACITY;
    private static final int CHUNK = 64 * 1024;

    private final MappedByteBuffer memory;

    /// Bytes that this side has written, or read, since the beginning; it wraps around.
    private int passed;

    private SharedRing(FileChannel channel) throws IOException {
        memory = channel.map(MapMode.READ_WRITE, 0, SIZE);
    }

    /// The writer's side, in a new file.
    ///
    /// @throws IOException where there is one of that name, or no room for it
    static SharedRing create(Path file) throws IOException {
        try (var channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE)) {
            fill(channel);
            return new SharedRing(channel);
        }
    }

    /// A write says so where the system has no such memory left; to touch a mapped page that is not
    /// there would end the process.
    private static void fill(FileChannel channel) throws IOException {
        var nothing = ByteBuffer.allocateDirect(CHUNK);
        for (int left = SIZE; left > 0; left -= channel.write(nothing)) {
            nothing.clear().limit(Math.min(left, CHUNK));
        }
    }

    /// The reader's side; nobody needs the file's name after that.
    static SharedRing open(Path file) throws IOException {
        try (var channel =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (channel.size() < SIZE) {
                throw new IOException(file + " is no shared ring");
            }
            Files.deleteIfExists(file);
            return new SharedRing(channel);
        }
    }

    /// Whether that many bytes fit in now. The writer's question.
    boolean hasRoom(int length) {
        int taken = memory.getInt(0);
        VarHandle.acquireFence();
        return passed - taken <= CAPACITY - length;
    }

    /// Leaves a copy of those bytes, where there is room.
    boolean offer(byte[] bytes, int from, int length) {
        if (!hasRoom(length)) {
            return false;
        }
        int at = passed & (CAPACITY - 1);
        int first = Math.min(length, CAPACITY - at);
        memory.put(HEADER + at, bytes, from, first);
        memory.put(HEADER, bytes, from + first, length - first);
        passed += length;
        return true;
    }

    /// Takes the next bytes, which were announced.
    ///
    /// @throws IOException where more were announced than can lie here
    byte[] take(int length) throws IOException {
        if (length < 0 || length > CAPACITY) {
            throw new IOException("a shared ring can't hold " + length + " bytes");
        }
        byte[] bytes = new byte[length];
        int at = passed & (CAPACITY - 1);
        int first = Math.min(length, CAPACITY - at);
        memory.get(HEADER + at, bytes, 0, first);
        memory.get(HEADER, bytes, first, length - first);
        passed += length;
        VarHandle.releaseFence();
        memory.putInt(0, passed);
        return bytes;
    }
}
