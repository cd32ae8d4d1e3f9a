package forklore.wire;

import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Takes bytes as a channel has them, without waiting, and gives them out as whole messages, whose
/// bytes nobody changes any more. Small ones that came together share an array; what is large gets
/// one for itself. For one thread at a time.
final class FrameBuffer {
    /// A message, or a message's tail, of this size gets its own array.
    static final int LARGE = 8 * 1024;

    /// Marks the length of a tail that stands in front of a message, before the other fields'.
    static final int TAILED = Integer.MIN_VALUE;

    /// Marks the length of the fields after it: the tail lies in shared memory. Where it has no
    /// bytes, the fields are the name of the file that is this memory from now on.
    static final int SHARED = Integer.MIN_VALUE;

    private static final int HEADER = Integer.BYTES;
    private static final int LEAST = 2 * LARGE;
    private static final int MOST_AT_ONCE = 256 * 1024;

    /// What was read and not given out yet.
    private ByteBuffer in = ByteBuffer.allocateDirect(LEAST).limit(0);

    /// Whole small messages, and where the next of them begins.
    private byte[] small = new byte[0];

    private int next;

    private @Nullable Large large;

    private final boolean trusting;
    private @Nullable SharedRing ring;

    /// @param trusting whether the other process is this user's, so that its files may be opened
    FrameBuffer(boolean trusting) {
        this.trusting = trusting;
    }

    /// A message of which some may still have to come.
    private static final class Large {
        private final byte[] fields;
        private final byte[] bytes;
        private int length;

        Large(byte[] fields, byte[] bytes) {
            this.fields = fields;
            this.bytes = bytes;
        }

        static Large whole(byte[] fields, byte[] bytes) {
            var all = new Large(fields, bytes);
            all.length = bytes.length;
            return all;
        }

        int missing() {
            return bytes.length - length;
        }

        /// @return whether all of it is here now
        boolean take(ByteBuffer in) {
            int n = Math.min(missing(), in.remaining());
            in.get(bytes, length, n);
            length += n;
            return missing() == 0;
        }

        Message message() {
            return fields.length == 0
                    ? new Message(bytes)
                    : new Message(Slice.of(fields), Slice.of(bytes));
        }
    }

    /// Reads what the channel has.
    ///
    /// @return false at the end of the stream
    /// @throws EOFException where it ends within a message
    boolean fill(ReadableByteChannel channel) throws IOException {
        if (large != null && large.missing() > in.capacity() && in.capacity() < MOST_AT_ONCE) {
            in = ByteBuffer.allocateDirect(MOST_AT_ONCE).put(in);
        } else {
            in.compact();
        }
        int n = channel.read(in);
        in.flip();
        if (n < 0 && (large != null || in.hasRemaining())) {
            throw new EOFException("the stream ended within a message");
        }
        return n >= 0;
    }

    /// The next message, where it is whole.
    ///
    /// @throws IOException where the stream has no messages
    @Nullable Message next() throws IOException {
        if (next == small.length && large == null && !takeSmall()) {
            large = beginLarge();
        }
        if (next < small.length) {
            int from = next + HEADER;
            next = from + Message.intAt(small, next);
            return new Message(new Slice(small, from, next));
        }
        if (large == null || !large.take(in)) {
            return null;
        }
        Message whole = large.message();
        large = null;
        return whole;
    }

    /// Takes the whole small messages that come next out of what was read.
    ///
    /// @return whether there is one
    private boolean takeSmall() {
        int end = in.position();
        while (in.limit() - end >= HEADER) {
            int length = in.getInt(end);
            if (length < 0 || length >= LARGE || length > in.limit() - end - HEADER) {
                break;
            }
            end += HEADER + length;
        }
        int size = end - in.position();
        if (size == 0) {
            return false;
        }
        small = new byte[size];
        next = 0;
        in.get(small);
        return true;
    }

    /// Makes room for the large message that comes next; null where it does not come, or not enough
    /// of it is here.
    private @Nullable Large beginLarge() throws IOException {
        if (in.remaining() < 2 * HEADER) {
            return null;
        }
        int length = in.getInt(in.position());
        if (length >= 0) {
            return length < LARGE ? null : begin(HEADER, 0, length);
        }
        int marked = in.getInt(in.position() + HEADER);
        int fields = marked & ~SHARED;
        if (fields > LARGE) {
            throw new IOException("a message's fields can't have " + fields + " bytes");
        }
        if (in.remaining() < 2 * HEADER + fields) {
            return null;
        }
        return marked == fields
                ? begin(2 * HEADER, fields, length & ~TAILED)
                : shared(fields, length & ~TAILED);
    }

    private @Nullable Large shared(int fields, int length) throws IOException {
        in.position(in.position() + 2 * HEADER);
        byte[] first = new byte[fields];
        in.get(first);
        if (!trusting) {
            throw new IOException("shared memory is for processes of one user");
        }
        if (length == 0) {
            ring = SharedRing.open(Path.of(new String(first, StandardCharsets.UTF_8)));
            return takeSmall() ? null : beginLarge();
        }
        if (ring == null) {
            throw new IOException("nobody said where the shared memory is");
        }
        return Large.whole(first, ring.take(length));
    }

    private Large begin(int header, int fields, int length) {
        in.position(in.position() + header);
        byte[] first = new byte[fields];
        in.get(first);
        return new Large(first, new byte[length]);
    }
}
