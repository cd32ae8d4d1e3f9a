package forklore.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Large tails that go from one process to another through memory of both, not through the
/// connection.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a mapped file can't be deleted there")
class SharedMemoryTest {
    private static final int LARGE = 64 * 1024;

    /// With those of the ring's capacity and more among them; the rest fill it several times over.
    private static final int[] LENGTHS = {
        LARGE, 10, 9_000, 200_000, 0, 2_000_000, 50_000, SharedRing.CAPACITY
    };

    @TempDir private Path folder;

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final FrameBuffer in = new FrameBuffer(true);

    private static byte[] bytes(int length, int number) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) number);
        return bytes;
    }

    private static void add(Outgoing out, int number, int length) {
        out.add(new MessageBuilder().put(number).tail(Slice.of(bytes(length, number))));
    }

    /// What reached the other side since the last call.
    private List<Message> deliver(Outgoing out) throws IOException {
        return deliver(out, in);
    }

    private List<Message> deliver(Outgoing out, FrameBuffer to) throws IOException {
        assertThat(out.flush(Channels.newChannel(sent))).isTrue();
        var channel = Channels.newChannel(new ByteArrayInputStream(sent.toByteArray()));
        sent.reset();
        List<Message> messages = new ArrayList<>();
        while (to.fill(channel)) {
            for (Message next = to.next(); next != null; next = to.next()) {
                messages.add(next);
            }
        }
        return messages;
    }

    private List<Path> files() throws IOException {
        try (var all = Files.list(folder)) {
            return all.toList();
        }
    }

    @Test
    void largeAndSmallOnesComeInTheirOrderWhicheverWayTheyWent() throws IOException {
        var out = new Outgoing(SharedMemory.in(() -> folder.resolve("ring")));
        for (int round = 0; round < 40; round++) {
            for (int length : LENGTHS) {
                add(out, round, length);
            }
            List<Message> messages = deliver(out);
            assertThat(messages).hasSize(LENGTHS.length);
            for (int i = 0; i < LENGTHS.length; i++) {
                assertThat(messages.get(i).readInt()).isEqualTo(round);
                assertThat(messages.get(i).rest().toArray()).isEqualTo(bytes(LENGTHS[i], round));
            }
        }
        assertThat(files()).as("the receiver deletes the file").isEmpty();
    }

    @Test
    void fewBytesGoThroughTheConnectionOnceItIsWorthwhile() throws IOException {
        var out = new Outgoing(SharedMemory.in(() -> folder.resolve("ring")));
        for (int i = 0; i < 10; i++) {
            add(out, i, LARGE);
            deliver(out);
        }
        add(out, 10, LARGE);
        assertThat(out.size()).isLessThan(100);
        assertThat(out.load()).isBetween(LARGE, LARGE + 100);
        Message message = deliver(out).getFirst();
        assertThat(message.readInt()).isEqualTo(10);
        assertThat(message.rest().bytes()).hasSize(LARGE);
        assertThat(out.load()).isZero();
    }

    @Test
    void whereThereIsNoRoomTheConnectionCarriesIt() throws IOException {
        var out = new Outgoing(SharedMemory.in(() -> folder.resolve("ring")));
        int fit = SharedRing.CAPACITY / LARGE;
        for (int i = 0; i < fit + 40; i++) {
            add(out, i, LARGE);
        }
        assertThat(out.size()).isBetween(40 * LARGE, 41 * LARGE);
        List<Message> messages = deliver(out);
        for (int i = 0; i < fit + 40; i++) {
            assertThat(messages.get(i).readInt()).isEqualTo(i);
            assertThat(messages.get(i).rest().toArray()).isEqualTo(bytes(LARGE, i));
        }
    }

    @Test
    void whereThereIsNoSuchFolderTheConnectionCarriesIt() throws IOException {
        var out = new Outgoing(SharedMemory.in(() -> folder.resolve("no/ring")));
        for (int i = 0; i < 9; i++) {
            add(out, i, LARGE);
        }
        assertThat(deliver(out)).hasSize(9);
    }

    @Test
    void aStrangersFileIsNotOpened() throws IOException {
        var out = new Outgoing(SharedMemory.in(() -> folder.resolve("ring")));
        for (int i = 0; i < 9; i++) {
            add(out, i, LARGE);
        }
        assertThatThrownBy(() -> deliver(out, new FrameBuffer(false)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("one user");
        assertThat(files()).hasSize(1);
    }

    @Test
    void moreThanCanLieThereIsRefused() throws IOException {
        Path file = folder.resolve("ring");
        SharedRing writer = SharedRing.create(file);
        SharedRing reader = SharedRing.open(file);
        assertThat(writer.offer(bytes(SharedRing.CAPACITY, 1), 0, SharedRing.CAPACITY)).isTrue();
        assertThat(writer.offer(bytes(1, 1), 0, 1)).isFalse();
        assertThatThrownBy(() -> reader.take(SharedRing.CAPACITY + 1))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> reader.take(-1)).isInstanceOf(IOException.class);
        assertThat(reader.take(SharedRing.CAPACITY)).containsOnly(1);
        assertThat(writer.offer(bytes(1, 2), 0, 1)).isTrue();
        assertThat(reader.take(1)).containsExactly(2);
    }
}
