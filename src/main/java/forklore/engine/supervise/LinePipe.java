package forklore.engine.supervise;

import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/// Reads the lines of a FIFO that many processes write to.
final class LinePipe {
    /// A longer line than this is cut: somebody writes without ever ending a line.
    private static final int LONGEST = 1 << 16;

    private final RandomAccessFile file;

    /// The same, to be asked what lies in it.
    private final FileInputStream input;

    private final byte[] mark;
    private final Thread reader;
    private volatile long busySince = IDLE;

    /// When nothing lay in the pipe, and nothing was being passed on.
    private volatile long emptyAt = System.nanoTime();

    private static final long IDLE = Long.MAX_VALUE;

    /// Takes a line without its end.
    @FunctionalInterface
    interface Lines {
        void line(String text) throws InterruptedException;
    }

    /// Opens the FIFO, which blocks nobody, and reads it on a thread of its own.
    LinePipe(Path fifo, Lines lines) throws IOException {
        file = new RandomAccessFile(fifo.toFile(), "rw");
        input = new FileInputStream(file.getFD());
        byte[] secret = new byte[16];
        ThreadLocalRandom.current().nextBytes(secret);
        mark = ("end-" + HexFormat.of().formatHex(secret)).getBytes(StandardCharsets.US_ASCII);
        reader =
                Thread.ofPlatform()
                        .daemon()
                        .name(fifo.getFileName().toString())
                        .unstarted(() -> read(lines));
        reader.start();
    }

    /// The time up to which everything was passed on that was written: on a busy machine the reader
    /// may be long in coming to what lies in the pipe.
    long passedOn(long now) {
        long busy = busySince;
        if (busy != IDLE) {
            return Math.min(now, busy);
        }
        if (!isEmpty()) {
            return Math.min(now, emptyAt);
        }
        emptyAt = now;
        return now;
    }

    private boolean isEmpty() {
        try {
            return input.available() == 0;
        } catch (IOException e) {
            // It was closed: all was read.
            return true;
        }
    }

    /// Waits until all that was ever written has been read. Only for when nobody writes any more.
    void drain() throws InterruptedException, IOException {
        byte[] ending = new byte[mark.length + 2];
        System.arraycopy(mark, 0, ending, 1, mark.length);
        ending[0] = '\n';
        ending[ending.length - 1] = '\n';
        try (file) {
            file.write(ending);
            reader.join();
        }
    }

    private void read(Lines lines) {
        byte[] buffer = new byte[1 << 16];
        var line = new ByteArrayOutputStream();
        try {
            boolean more = true;
            while (more) {
                busySince = IDLE;
                int count = file.read(buffer);
                busySince = System.nanoTime();
                more = count > 0 && pass(buffer, count, line, lines);
            }
        } catch (IOException e) {
            // A pipe that cannot be read has nothing more to say; the run itself goes on.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            busySince = IDLE;
        }
    }

    /// False once the mark was read.
    private boolean pass(byte[] buffer, int count, ByteArrayOutputStream line, Lines lines)
            throws InterruptedException {
        for (int i = 0; i < count; i++) {
            if (buffer[i] != '\n' && line.size() < LONGEST) {
                line.write(buffer[i]);
                continue;
            }
            if (isMark(line)) {
                return false;
            }
            lines.line(line.toString(StandardCharsets.UTF_8));
            line.reset();
            if (buffer[i] != '\n') {
                line.write(buffer[i]);
            }
        }
        return true;
    }

    private boolean isMark(ByteArrayOutputStream line) {
        return line.size() == mark.length && java.util.Arrays.equals(line.toByteArray(), mark);
    }
}
