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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class FrameInputTest {
    @Property(tries = 200)
    void everyFieldComesBackAsItWasPut(
            @ForAll int i, @ForAll long l, @ForAll double d, @ForAll boolean b, @ForAll byte[] bs) {
        var builder = new MessageBuilder(1).put(i).put(l).put(d).put(b).put(bs).put("é漢😀");

        var message = new Message(builder.toBytes());

        assertThat(message.readInt()).isEqualTo(i);
        assertThat(message.readLong()).isEqualTo(l);
        assertThat(message.readDouble()).isEqualTo(d);
        assertThat(message.readBoolean()).isEqualTo(b);
        assertThat(message.readBytes()).isEqualTo(bs);
        assertThat(message.readText()).isEqualTo("é漢😀");
        assertThat(message.hasMore()).isFalse();
    }

    @Property(tries = 200)
    void framesComeOutWholeHoweverTheStreamCutsThem(
            @ForAll @Size(max = 40) List<@IntRange(max = 30_000) Integer> sizes,
            @ForAll @IntRange(min = 1, max = 9_000) int piece)
            throws IOException {
        var stream = new ByteArrayOutputStream();
        for (int size : sizes) {
            new MessageBuilder().put(new byte[size]).writeTo(stream);
        }

        var in = new FrameInput(new Pieces(stream.toByteArray(), piece));
        List<Integer> found = new ArrayList<>();
        for (Message next = in.next(); next != null; next = in.next()) {
            found.add(next.readBytes().length);
        }

        assertThat(found).isEqualTo(sizes);
    }

    @Property(tries = 200)
    void textBetweenMarkedFramesGoesToItsOwnStream(
            @ForAll @Size(max = 20) List<String> texts,
            @ForAll @IntRange(min = 1, max = 50) int piece)
            throws IOException {
        var stream = new ByteArrayOutputStream();
        var expected = new StringBuilder();
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            stream.writeBytes(bytes);
            expected.append(new String(bytes, StandardCharsets.UTF_8));
            new MessageBuilder().put(bytes.length).writeMarkedTo(stream);
        }

        var text = new ByteArrayOutputStream();
        var in = new FrameInput(new Pieces(stream.toByteArray(), piece), text);
        int frames = 0;
        for (Message next = in.next(); next != null; next = in.next()) {
            int length = texts.get(frames).getBytes(StandardCharsets.UTF_8).length;
            assertThat(next.readInt()).isEqualTo(length);
            frames++;
        }

        assertThat(frames).isEqualTo(texts.size());
        assertThat(text.toString(StandardCharsets.UTF_8)).isEqualTo(expected.toString());
    }

    @Test
    void aStreamThatEndsWithinAMessageIsTorn() throws IOException {
        var stream = new ByteArrayOutputStream();
        new MessageBuilder().put("hello").writeTo(stream);
        byte[] frame = stream.toByteArray();
        for (int length = 1; length < frame.length; length++) {
            byte[] torn = Arrays.copyOf(frame, length);
            var in = new FrameInput(new ByteArrayInputStream(torn));
            assertThatThrownBy(in::next).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void aFieldThatIsNotThereIsRefused() {
        var message = new Message(new MessageBuilder().put(1).toBytes());

        assertThatThrownBy(message::readLong)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ends before");
    }

    /// Gives at most so many bytes at a time, as a pipe may.
    private static final class Pieces extends ByteArrayInputStream {
        private final int piece;

        Pieces(byte[] bytes, int piece) {
            super(bytes);
            this.piece = piece;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return super.read(target, offset, Math.min(length, piece));
        }
    }
}
