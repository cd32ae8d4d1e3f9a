package forklore.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

@Timeout(120)
class LineRingTest {
    @TempDir private Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void whatIsLeftIsTakenInOrderAndOnce() throws Exception {
        Path file = folder.resolve("ring");
        var writer = LineRing.create(file);
        try (var reader = LineRing.open(file)) {
            assertThat(reader.isEmpty()).isTrue();
            assertThat(writer.offer(bytes("one\n"))).isTrue();
            assertThat(writer.offer(bytes("two\n"))).isTrue();
            assertThat(reader.isEmpty()).isFalse();
            assertThat(text(reader.take())).isEqualTo("one\ntwo\n");
            assertThat(reader.isEmpty()).isTrue();
            assertThat(reader.take()).isEmpty();
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void itsReaderIsCalledOnceForAllThatLiesThere() throws Exception {
        Path file = folder.resolve("ring");
        var writer = LineRing.create(file);
        try (var reader = LineRing.open(file)) {
            writer.offer(bytes("one\n"));
            assertThat(writer.wantsCall()).isTrue();
            writer.offer(bytes("two\n"));
            assertThat(writer.wantsCall()).isFalse();
            reader.take();
            writer.offer(bytes("three\n"));
            assertThat(writer.wantsCall()).isTrue();
        }
    }

    @Test
    void aFullRingTakesNothingMoreUntilItsReaderDoes() throws Exception {
        Path file = folder.resolve("ring");
        var writer = LineRing.create(file);
        byte[] line = bytes("x".repeat(999) + "\n");
        try (var reader = LineRing.open(file)) {
            int count = 0;
            while (writer.offer(line)) {
                count++;
            }
            assertThat(count).isEqualTo(LineRing.CAPACITY / line.length);
            assertThat(reader.take()).hasSize(count * line.length);
            assertThat(writer.offer(line)).isTrue();
        }
    }

    @Test
    void manyLinesGoRoundTheEndWhileTheyAreTaken() throws Exception {
        Path file = folder.resolve("ring");
        var writer = LineRing.create(file);
        int lines = 100_000;
        var read = new StringBuilder();
        try (var reader = LineRing.open(file)) {
            Thread writing = Thread.ofPlatform().start(() -> leave(writer, lines));
            while (writing.isAlive() || !reader.isEmpty()) {
                read.append(text(reader.take()));
            }
        }
        String[] found = read.toString().split("\n", -1);
        assertThat(found).hasSize(lines + 1);
        for (int i = 0; i < lines; i++) {
            assertThat(found[i]).isEqualTo("line " + i);
        }
    }

    private static void leave(LineRing ring, int lines) {
        for (int i = 0; i < lines; i++) {
            while (!ring.offer(bytes("line " + i + "\n"))) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void whatAnotherHasMadeOfTheFileIsRefused() throws Exception {
        Path file = folder.resolve("ring");
        Files.write(file, new byte[100]);
        assertThatThrownBy(() -> LineRing.open(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no ring of lines");
    }
}
