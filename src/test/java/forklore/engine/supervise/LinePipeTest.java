package forklore.engine.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/// What is still in the reader's hands does not count as passed on, however long it takes.
@EnabledOnOs(OS.LINUX)
@Timeout(120)
class LinePipeTest {
    @TempDir private Path folder;

    @Test
    void whatTheReaderHasTakenIsNotPassedOnBeforeItIsDone() throws Exception {
        Path fifo = fifo();
        var taken = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var lines = new CopyOnWriteArrayList<String>();
        var pipe =
                new LinePipe(
                        fifo,
                        text -> {
                            taken.countDown();
                            goOn.await();
                            lines.add(text);
                        });

        long written = System.nanoTime();
        Files.writeString(fifo, "first\n");
        taken.await();

        assertThat(pipe.passedOn(System.nanoTime()) - written).isNegative();

        goOn.countDown();
        long now = System.nanoTime();
        while (pipe.passedOn(now) - now < 0) {
            Thread.onSpinWait();
        }
        assertThat(lines).containsExactly("first");
        pipe.drain();
    }

    @Test
    void whoeverWritesWithoutRestDoesNotHoldUpWhatWasWrittenBefore() throws Exception {
        Path fifo = fifo();
        var lines = new CopyOnWriteArrayList<String>();
        var pipe = new LinePipe(fifo, lines::add);
        long begun = System.nanoTime();
        long last = begun;
        try (var out = Files.newOutputStream(fifo)) {
            byte[] many = "word\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);
            while (last - begun <= 0) {
                out.write(many);
                last = pipe.passedOn(System.nanoTime());
            }
        }
        pipe.drain();
        assertThat(lines.size() % 10_000).isZero();
        assertThat(lines).containsOnly("word");
    }

    private Path fifo() throws Exception {
        Path fifo = folder.resolve("fifo");
        int code = new ProcessBuilder(List.of("mkfifo", fifo.toString())).start().waitFor();
        assertThat(code).isZero();
        return fifo;
    }
}
