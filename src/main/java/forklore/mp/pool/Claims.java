package forklore.mp.pool;

import forklore.mp.files.ProcessFolder;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A number in memory that a pool and one worker share: how many of the tasks that the worker was
/// sent it may not be asked to give back. The worker claims each task before it begins it; the pool
/// recalls all unclaimed ones at once, and both know at that moment which these are.
public final class Claims {
    private static final VarHandle NUMBER =
            MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private final MappedByteBuffer memory;

    private Claims(Path file) throws IOException {
        try (var channel =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            memory = channel.map(MapMode.READ_WRITE, 0, Long.BYTES);
        }
    }

    /// A new, empty file for [#open].
    static Path newFile() throws IOException {
        return Files.createFile(ProcessFolder.MEMORY.newFile("claims"));
    }

    public static Claims open(Path file) throws IOException {
        return new Claims(file);
    }

    /// Whether the worker may begin the task with that place in the sequence of what it was sent.
    public boolean claim(long place) {
        return NUMBER.compareAndSet(memory, 0, place, place + 1);
    }

    /// Makes every task below that place claimed, so that the worker begins none of them.
    ///
    /// @return the place from which on they had not been claimed
    long recall(long end) {
        return (long) NUMBER.getAndSet(memory, 0, end);
    }
}
