package forklore.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.List;

/// What goes into [Outgoing] comes out of [FrameBuffer], however the system cuts it.
class FrameBufferTest {
    /// Takes and gives no more than that many bytes at once.
    private record Narrow(ByteArrayOutputStream bytes, int most) implements WritableByteChannel {
        @Override
        public int write(ByteBuffer from) {
            int n = Math.min(most, from.remaining());
            byte[] some = new byte[n];
            from.get(some);
            bytes.write(some, 0, n);
            return n;
        }

        ReadableByteChannel reader() {
            ReadableByteChannel all =
                    Channels.newChannel(new ByteArrayInputStream(bytes.toByteArray()));
            return new ReadableByteChannel() {
                @Override
                public int read(ByteBuffer to) throws IOException {
                    ByteBuffer some = to.slice(to.position(), Math.min(most, to.remaining()));
                    int n = all.read(some);
                    to.position(to.position() + Math.max(n, 0));
                    return n;
                }

                @Override
                public boolean isOpen() {
                    return all.isOpen();
                }

                @Override
                public void close() throws IOException {
                    all.close();
                }
            };
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {
            // Nothing to close.
        }
    }

    private static byte[] bytes(int length, int seed) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (seed + i * 31);
        }
        return bytes;
    }

    private static MessageBuilder message(int fields, int tail) {
        return new MessageBuilder().put(bytes(fields, 7)).tail(Slice.of(bytes(tail, 3)));
    }

    private static List<Message> read(ReadableByteChannel channel) throws IOException {
        var in = new FrameBuffer(true);
        List<Message> messages = new ArrayList<>();
        boolean more = true;
        while (more) {
            more = in.fill(channel);
            for (Message next = in.next(); next != null; next = in.next()) {
                messages.add(next);
            }
        }
        return messages;
    }

    @Property(tries = 60)
    void messagesComeOutWholeHoweverTheyAreCut(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 20_000) Integer> fields,
            @ForAll @IntRange(max = 200_000) int tail,
            @ForAll @IntRange(min = 700, max = 300_000) int most)
            throws IOException {
        var out = new Outgoing();
        fields.forEach(length -> out.add(message(length, length % 3 == 0 ? tail : length / 5)));
        var channel = new Narrow(new ByteArrayOutputStream(), most);
        while (!out.flush(channel)) {
            assertThat(out.size()).isPositive();
        }
        assertThat(out.isEmpty()).isTrue();

        List<Message> messages = read(channel.reader());

        assertThat(messages).hasSameSizeAs(fields);
        for (int i = 0; i < fields.size(); i++) {
            int length = fields.get(i);
            assertThat(messages.get(i).readBytes()).isEqualTo(bytes(length, 7));
            int wanted = length % 3 == 0 ? tail : length / 5;
            assertThat(messages.get(i).rest().toArray()).isEqualTo(bytes(wanted, 3));
        }
    }

    @Test
    void aLargeTailIsAnArrayOfItsOwn() throws IOException {
        var out = new Outgoing();
        out.add(message(10, 64 * 1024));
        var channel = new Narrow(new ByteArrayOutputStream(), 100_000);
        assertThat(out.flush(channel)).isTrue();

        Message message = read(channel.reader()).getFirst();
        message.readBytes();

        assertThat(message.rest().bytes()).hasSize(64 * 1024);
    }

    @Test
    void whatWasAddedMayChangeAfterwards() throws IOException {
        byte[] value = bytes(300_000, 3);
        var out = new Outgoing();
        out.add(new MessageBuilder().tail(Slice.of(value)));
        value[299_999]++;
        var channel = new Narrow(new ByteArrayOutputStream(), 1 << 20);
        assertThat(out.flush(channel)).isTrue();

        assertThat(read(channel.reader()).getFirst().rest().toArray()).isEqualTo(bytes(300_000, 3));
    }

    @Test
    void aStreamThatEndsWithinATailIsTorn() throws IOException {
        var out = new Outgoing();
        out.add(message(10, 64 * 1024));
        var channel = new Narrow(new ByteArrayOutputStream(), 50_000);
        assertThat(out.flush(channel)).isFalse();

        assertThatThrownBy(() -> read(channel.reader())).isInstanceOf(EOFException.class);
    }
}
