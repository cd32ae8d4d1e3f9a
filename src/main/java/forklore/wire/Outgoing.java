package forklore.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/// Messages on their way out, as bytes. Small pieces are packed together, so that they go out with
/// one write, in memory outside the heap, which is what the system writes from. Not for use by
/// several threads at once.
public final class Outgoing {
    private static final int LEAST_PACK = 8 * 1024;
    private static final int MOST_PACK = 128 * 1024;
    private static final int CHUNK = 64 * 1024;

    /// A piece of this size gets an array of its own where the pack has no room.
    private static final int LARGE = 8 * 1024;

    private ByteBuffer pack = ByteBuffer.allocateDirect(LEAST_PACK);

    /// What the pack has no room for: large pieces, and chunks that smaller ones are put in.
    private final Deque<ByteBuffer> rest = new ArrayDeque<>();

    private final SharedMemory memory;
    private int size;
    private int shared;

    public Outgoing() {
        this(SharedMemory.none());
    }

    /// @param memory where large tails may lie; all who write to the connection have the same
    public Outgoing(SharedMemory memory) {
        this.memory = memory;
    }

    /// Takes a copy of the message in, behind the others.
    public void add(MessageBuilder message) {
        message.frame(this);
    }

    /// Takes a copy of a piece of a message in.
    void add(byte[] bytes, int from, int length) {
        size += length;
        if (rest.isEmpty() && hasRoom(length)) {
            pack.put(bytes, from, length);
        } else if (length >= LARGE) {
            rest.add(ByteBuffer.wrap(Arrays.copyOfRange(bytes, from, from + length)));
        } else {
            addToChunk(bytes, from, length);
        }
    }

    /// Leaves a copy of a message's tail in shared memory, where there is room.
    boolean share(Slice tail) {
        if (!memory.offer(tail.bytes(), tail.from(), tail.size())) {
            return false;
        }
        Path news = memory.takeNews();
        if (news != null) {
            MessageBuilder.announce(news, this);
        }
        shared += tail.size();
        return true;
    }

    /// Whether the message would go through shared memory if the other process had taken more of
    /// what lies there.
    public boolean isCrowdedFor(MessageBuilder message) {
        int tail = message.largeTail();
        return tail > 0 && memory.isCrowded(tail);
    }

    private boolean hasRoom(int length) {
        int needed = pack.position() + length;
        if (needed > pack.capacity() && needed <= MOST_PACK) {
            int grown = Math.max(Integer.highestOneBit(needed - 1) * 2, LEAST_PACK);
            pack = ByteBuffer.allocateDirect(grown).put(pack.flip());
        }
        return needed <= pack.capacity();
    }

    private void addToChunk(byte[] bytes, int from, int length) {
        ByteBuffer last = rest.peekLast();
        if (last == null || last.capacity() != CHUNK || CHUNK - last.limit() < length) {
            last = ByteBuffer.allocate(CHUNK).limit(0);
            rest.add(last);
        }
        int end = last.limit();
        last.limit(end + length);
        last.put(end, bytes, from, length);
    }

    /// Bytes that have not gone out.
    public int size() {
        return size;
    }

    /// Bytes that have not gone out, with those in shared memory that nobody was told of.
    public int load() {
        return size + shared;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /// Writes as much as the channel takes now.
    ///
    /// @return whether that was all
    boolean flush(WritableByteChannel channel) throws IOException {
        while (refill()) {
            pack.flip();
            size -= channel.write(pack);
            boolean all = !pack.hasRemaining();
            pack.compact();
            if (!all) {
                return false;
            }
        }
        shared = 0;
        return true;
    }

    private boolean refill() {
        while (!rest.isEmpty() && pack.hasRemaining()) {
            ByteBuffer first = rest.element();
            int n = Math.min(first.remaining(), pack.remaining());
            pack.put(pack.position(), first, first.position(), n);
            pack.position(pack.position() + n);
            first.position(first.position() + n);
            if (!first.hasRemaining()) {
                rest.remove();
            }
        }
        return pack.position() > 0;
    }
}
