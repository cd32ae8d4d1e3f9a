package forklore.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayDeque;
import java.util.Deque;

/// What is on its way out of a connection. Small pieces are packed together, so that they go out
/// with one write, in memory outside the heap, which is what the system writes from.
final class Outgoing {
    private static final int PACK = 64 * 1024;

    private final ByteBuffer pack = ByteBuffer.allocateDirect(PACK);
    private final Deque<ByteBuffer> rest = new ArrayDeque<>();

    void add(MessageBuilder message) {
        message.frame().forEach(this::add);
    }

    private void add(ByteBuffer bytes) {
        if (rest.isEmpty() && bytes.remaining() <= pack.remaining()) {
            pack.put(bytes);
        } else {
            rest.add(bytes);
        }
    }

    boolean isEmpty() {
        return pack.position() == 0 && rest.isEmpty();
    }

    /// Writes as much as the channel takes now.
    ///
    /// @return whether that was all
    boolean flush(WritableByteChannel channel) throws IOException {
        while (refill()) {
            pack.flip();
            channel.write(pack);
            boolean all = !pack.hasRemaining();
            pack.compact();
            if (!all) {
                return false;
            }
        }
        return true;
    }

    private boolean refill() {
        while (pack.hasRemaining() && !rest.isEmpty()) {
            ByteBuffer first = rest.element();
            int n = Math.min(first.remaining(), pack.remaining());
            pack.put(first.slice(first.position(), n));
            first.position(first.position() + n);
            if (!first.hasRemaining()) {
                rest.remove();
            }
        }
        return pack.position() > 0;
    }
}
