package forklore.wire;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// One direction of a connection for what is large: two copies of it instead of four, and none by
/// the system. The sender's side, made once it pays. Not for use by several threads at once.
public final class SharedMemory {
    /// So many large messages show that more will follow.
    private static final int WORTHWHILE = 4;

    private final @Nullable Place place;
    private @Nullable SharedRing ring;
    private @Nullable Path news;
    private int asked;

    /// Gives new names of files that are memory, in a folder for this user only.
    @FunctionalInterface
    public interface Place {
        /// @throws IOException where there is no such folder
        Path newFile() throws IOException;
    }

    private SharedMemory(@Nullable Place place) {
        this.place = place;
    }

    /// One of those files; the receiver deletes it.
    public static SharedMemory in(Place place) {
        return new SharedMemory(place);
    }

    /// All goes through the connection.
    public static SharedMemory none() {
        return new SharedMemory(null);
    }

    /// Leaves a copy of those bytes there, to be announced in the connection's next frame.
    ///
    /// @return false where there is no room
    boolean offer(byte[] bytes, int from, int length) {
        if (place == null || length > SharedRing.CAPACITY || ++asked <= WORTHWHILE) {
            return false;
        }
        if (ring == null && asked == WORTHWHILE + 1) {
            open(place);
        }
        return ring != null && ring.offer(bytes, from, length);
    }

    /// Whether those bytes could lie there, but for what the other process has not taken yet.
    boolean isCrowded(int length) {
        return ring != null && length <= SharedRing.CAPACITY && !ring.hasRoom(length);
    }

    private void open(Place where) {
        try {
            open(where.newFile());
        } catch (IOException e) {
            // No room for it, or no folder: the connection carries all.
            ring = null;
        }
    }

    private void open(Path file) throws IOException {
        try {
            ring = SharedRing.create(file);
            news = file;
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /// The file that the receiver has to be told of first; null where it knows.
    @Nullable Path takeNews() {
        Path file = news;
        news = null;
        return file;
    }
}
