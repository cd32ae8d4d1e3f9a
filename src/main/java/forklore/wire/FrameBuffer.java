package forklore.wire;

import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/// Takes bytes as a channel has them, without waiting, and gives them out as whole messages. For
/// one thread at a time.
final class FrameBuffer {
    private static final int HEADER = Integer.BYTES;
    private static final int LEAST = 16 * 1024;
    private static final int MOST_AT_ONCE = 256 * 1024;

    /// A message of this size gets the array that it came in for itself, so that its bytes can be
    /// kept without a copy.
    private static final int LARGE = 16 * 1024;

    private byte[] buffer = new byte[LEAST];
    private int start;
    private int end;

    /// Reads what the channel has.
    ///
    /// @return false at the end of the stream
    /// @throws EOFException where it ends within a message
    boolean fill(ReadableByteChannel channel) throws IOException {
        makeRoom();
        int room = Math.min(buffer.length - end, MOST_AT_ONCE);
        int n = channel.read(ByteBuffer.wrap(buffer, end, room));
        if (n < 0 && start < end) {
            throw new EOFException("the stream ended within a message");
        }
        end += Math.max(n, 0);
        return n >= 0;
    }

    /// The next message, where it is whole; its bytes are valid until the next call of [#fill].
    ///
    /// @throws IOException where the stream has no messages
    @Nullable Message next() throws IOException {
        if (end - start < HEADER) {
            return null;
        }
        int length = length();
        if (end - start < HEADER + length) {
            return null;
        }
        int from = start + HEADER;
        start = from + length;
        return length < LARGE ? new Message(buffer, from, start) : detach(from);
    }

    private int length() throws IOException {
        int length = Message.intAt(buffer, start);
        if (length < 0 || length > Integer.MAX_VALUE - HEADER) {
            throw new IOException("a message can't have " + length + " bytes");
        }
        return length;
    }

    private Message detach(int from) {
        byte[] own = buffer;
        int to = start;
        buffer = new byte[Math.max(LEAST, end - to)];
        System.arraycopy(own, to, buffer, 0, end - to);
        end -= to;
        start = 0;
        return new Message(new Slice(own, from, to));
    }

    private void makeRoom() throws IOException {
        int held = end - start;
        int wanted = held < HEADER ? LEAST : Math.max(LEAST, HEADER + length());
        if (held == 0) {
            start = 0;
            end = 0;
        }
        if (buffer.length - start < wanted || end == buffer.length) {
            boolean full = held == buffer.length;
            int size = Math.max(wanted, full ? held * 2 : buffer.length);
            byte[] target = size == buffer.length ? buffer : new byte[size];
            System.arraycopy(buffer, start, target, 0, held);
            buffer = target;
            start = 0;
            end = held;
        }
    }
}
