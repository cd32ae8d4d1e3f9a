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

    /// What a pipe of Linux holds, and one byte.
    private static final int BUFFER = (1 << 16) + 1;

    private final RandomAccessFile file;

    /// The same, to be asked what lies in it.
    private final FileInputStream input;

    private final boolean inParts;
    private final byte[] mark;
    private final Thread reader;

    /// Set before the last of what lies in the pipe is taken, until that was passed on.
    private volatile boolean busy;

    /// All that was written before was passed on.
    private volatile long passedOn = System.nanoTime();

    /// When nothing lay in the pipe, and nothing was being passed on.
    private long emptyAt = passedOn;

    /// Begins a record, which ends with its line, in the middle of a text.
    static final char RECORD = '\u001e';

    /// Takes what was read.
    @FunctionalInterface
    interface Lines {
        /// A line, or the rest of one, without its end.
        void line(String text) throws InterruptedException;

        /// A part of a line that has no end yet. Only where that is of use; else it is kept until
        /// its end has come.
        default void part(String text) {
            throw new UnsupportedOperationException("never called for " + text);
        }

        /// All that could be read was passed on.
        default void read() throws InterruptedException {}
    }

    /// Opens the FIFO, which blocks nobody, and reads it on a thread of its own.
    LinePipe(Path fifo, Lines lines) throws IOException {
        this(fifo, lines, false);
    }

    /// Passes on what was written also where it has no end yet.
    LinePipe(Path fifo, OutputLines lines) throws IOException {
        this(fifo, lines, true);
    }

    private LinePipe(Path fifo, Lines lines, boolean inParts) throws IOException {
        this.inParts = inParts;
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
    /// may be long in coming to what lies in the pipe, or to passing on what it has taken from it.
    /// Only one thread may ask.
    long passedOn(long now) {
        // In this order: what is taken after the first look is being passed on at the second.
        if (isEmpty() && !busy) {
            emptyAt = now;
        }
        return Math.min(now, Math.max(emptyAt, passedOn));
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
        byte[] buffer = new byte[BUFFER];
        var line = new ByteArrayOutputStream();
        try {
            boolean more = true;
            while (more) {
                more = readOn(buffer, line, lines);
                busy = false;
            }
        } catch (IOException e) {
            // A pipe that cannot be read has nothing more to say; the run itself goes on.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            busy = false;
        }
    }

    /// Waits with one byte, so that whoever looks meanwhile does not find the pipe empty before
    /// this reader is known to be busy.
    private boolean readOn(byte[] buffer, ByteArrayOutputStream line, Lines lines)
            throws IOException, InterruptedException {
        if (file.read(buffer, 0, 1) <= 0) {
            return false;
        }
        busy = true;
        long before = System.nanoTime();
        int lying = input.available();
        int rest = Math.min(lying, buffer.length - 1);
        int count = 1 + (rest > 0 ? Math.max(0, file.read(buffer, 1, rest)) : 0);
        boolean more = pass(buffer, count, line, lines);
        if (lying < buffer.length) {
            passedOn = before;
        }
        return more;
    }

    /// False once the mark was read.
    private boolean pass(byte[] buffer, int count, ByteArrayOutputStream line, Lines lines)
            throws InterruptedException {
        boolean more = passLines(buffer, count, line, lines);
        if (more && inParts) {
            passPart(line, lines);
        }
        lines.read();
        return more;
    }

    private boolean passLines(byte[] buffer, int count, ByteArrayOutputStream line, Lines lines)
            throws InterruptedException {
        for (int i = 0; i < count; i++) {
            if (buffer[i] == RECORD && inParts && !isRecord(line)) {
                passPart(line, lines);
                // What is left of a character that was never finished.
                line.reset();
            }
            if (buffer[i] == '\n' && line.size() == 0 && isMark(buffer, i + 1, count)) {
                continue;
            }
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

    /// Passes on what is there of a line, but for a record, which is of use only as a whole, and
    /// for the beginning of a character.
    private static void passPart(ByteArrayOutputStream line, Lines lines) {
        if (line.size() == 0 || isRecord(line)) {
            return;
        }
        byte[] bytes = line.toByteArray();
        int whole = wholeCharacters(bytes);
        if (whole > 0) {
            lines.part(new String(bytes, 0, whole, StandardCharsets.UTF_8));
            line.reset();
            line.write(bytes, whole, bytes.length - whole);
        }
    }

    private static boolean isRecord(ByteArrayOutputStream line) {
        return line.size() > 0 && line.toByteArray()[0] == RECORD;
    }

    /// How many of the bytes are whole characters of UTF-8, but for what is none at all.
    private static int wholeCharacters(byte[] bytes) {
        int last = bytes.length - 1;
        int least = Math.max(0, bytes.length - 4);
        while (last > least && (bytes[last] & 0xC0) == 0x80) {
            last--;
        }
        int lead = bytes[last] & 0xFF;
        int length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        return last + length > bytes.length ? last : bytes.length;
    }

    private boolean isMark(byte[] buffer, int from, int count) {
        return count - from >= mark.length
                && java.util.Arrays.equals(buffer, from, from + mark.length, mark, 0, mark.length);
    }

    private boolean isMark(ByteArrayOutputStream line) {
        return line.size() == mark.length && java.util.Arrays.equals(line.toByteArray(), mark);
    }
}
