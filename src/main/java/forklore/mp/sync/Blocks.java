package forklore.mp.sync;

import forklore.mp.ConnectionLostException;
import forklore.mp.files.ProcessFolder;
import forklore.mp.fork.Fork;
import forklore.mp.self.Lineage;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Gives out [Block]s, many small ones from one file. The files lie in the folder of the process
/// that made them, and go with it; who has a block by then keeps it.
public final class Blocks {
    private static final int CHUNK = 1 << 16;
    private static final int LINE = 64;

    private static final Map<String, MemorySegment> OPEN = new ConcurrentHashMap<>();
    private static @Nullable Chunk current;

    static {
        Lineage.onFork(Blocks::begin);
    }

    private Blocks() {}

    /// A file of which part is given out.
    private record Chunk(String file, MemorySegment memory, long used) {}

    /// A forked copy must not give out what its parent gives out, too.
    private static synchronized void begin() {
        current = null;
    }

    /// New memory.
    ///
    /// @throws IOException where there is no room for it
    public static synchronized Block make(long size) throws IOException {
        long rounded = (Math.max(size, 1) + LINE - 1) / LINE * LINE;
        if (rounded > CHUNK / 4) {
            Chunk own = chunk(rounded);
            return new Block(new Block.Place(own.file(), rounded, 0, rounded), own.memory());
        }
        Chunk from = current;
        if (from == null || from.used() + rounded > CHUNK) {
            from = chunk(CHUNK);
        }
        current = new Chunk(from.file(), from.memory(), from.used() + rounded);
        return new Block(new Block.Place(from.file(), CHUNK, from.used(), rounded), from.memory());
    }

    private static Chunk chunk(long size) throws IOException {
        Path file =
                ProcessFolder.MEMORY.newFile(
                        Fork.isChild() ? "fork" + ProcessKey.own() + "-" : "sync");
        try {
            MemorySegment memory = create(file, size, Arena.global());
            if (Fork.isChild()) {
                // Its own copies have the memory, and nobody else can be given it.
                Files.delete(file);
            }
            OPEN.put(file.toString(), memory);
            return new Chunk(file.toString(), memory, 0);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /// A new file that is memory. Written as a whole: a write says so where the system has no such
    /// memory left; to touch a mapped page that is not there would end the process.
    static MemorySegment create(Path file, long size, Arena arena) throws IOException {
        try (var channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE)) {
            var nothing = ByteBuffer.allocateDirect((int) Math.min(size, CHUNK));
            for (long left = size; left > 0; left -= channel.write(nothing)) {
                nothing.clear().limit((int) Math.min(left, nothing.capacity()));
            }
            return channel.map(MapMode.READ_WRITE, 0, size, arena);
        }
    }

    /// Another process's file.
    ///
    /// @throws ConnectionLostException where that process is gone
    static MemorySegment open(Block.Place place) {
        return OPEN.computeIfAbsent(
                place.file(),
                file -> {
                    try {
                        return map(Path.of(file), place.whole(), Arena.global());
                    } catch (IOException e) {
                        throw lost(e);
                    }
                });
    }

    static MemorySegment map(Path file, long size, Arena arena) throws IOException {
        try (var channel =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (channel.size() < size) {
                throw new IOException(file + " is too short");
            }
            return channel.map(MapMode.READ_WRITE, 0, size, arena);
        }
    }

    private static ConnectionLostException lost(IOException e) {
        return new ConnectionLostException(
                "The process that made this is dead, and its memory is gone: " + e.getMessage(), e);
    }
}
