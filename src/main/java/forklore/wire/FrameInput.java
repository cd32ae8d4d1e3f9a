package forklore.wire;

import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Reads messages off a stream, several with one read where they have come together. For one
/// thread.
///
/// Frames may stand among text, as on a pipe that a process writes its messages and its warnings
/// to: then they are *marked*, their first byte being one that UTF-8 never uses.
public final class FrameInput implements AutoCloseable {
    /// The bits that mark a frame's length; UTF-8 has no byte above 0xF7.
    static final int MARK = 0xf8000000;

    /// The longest message that can be marked, bytes.
    static final int LONGEST_MARKED = ~MARK;

    private static final int HEADER = Integer.BYTES;

    private final InputStream in;
    private final @Nullable OutputStream text;
    private byte[] buffer = new byte[8 * 1024];
    private int start;
    private int end;

    /// Reads frames that follow each other.
    public FrameInput(InputStream in) {
        this.in = in;
        this.text = null;
    }

    /// Reads marked frames.
    ///
    /// @param text takes what stands between them
    public FrameInput(InputStream in, OutputStream text) {
        this.in = in;
        this.text = text;
    }

    /// The next message; null at the end of the stream. Its bytes are valid until the next call.
    ///
    /// @throws EOFException where the stream ends within a message
    public @Nullable Message next() throws IOException {
        if (text != null) {
            passOn(text);
        }
        if (!fill(HEADER)) {
            return null;
        }
        int length = Message.intAt(buffer, start);
        if (text != null) {
            length &= LONGEST_MARKED;
        }
        if (length < 0) {
            throw new IOException("a message can't have " + length + " bytes");
        }
        if (!fill(HEADER + length)) {
            return null;
        }
        int from = start + HEADER;
        start = from + length;
        return new Message(buffer, from, start);
    }

    private void passOn(OutputStream sink) throws IOException {
        while (fill(1) && Byte.toUnsignedInt(buffer[start]) < MARK >>> 24) {
            int from = start;
            while (start < end && Byte.toUnsignedInt(buffer[start]) < MARK >>> 24) {
                start++;
            }
            sink.write(buffer, from, start - from);
            sink.flush();
        }
    }

    /// Waits until that many bytes are in the buffer.
    ///
    /// @return false where the stream ended before the first of them
    private boolean fill(int wanted) throws IOException {
        if (start == end) {
            start = 0;
            end = 0;
        }
        if (buffer.length - start < wanted) {
            makeRoom(wanted);
        }
        while (end - start < wanted) {
            int n = in.read(buffer, end, buffer.length - end);
            if (n < 0) {
                if (end == start) {
                    return false;
                }
                throw new EOFException("the stream ended within a message");
            }
            end += n;
        }
        return true;
    }

    private void makeRoom(int wanted) {
        byte[] target = buffer.length < wanted ? new byte[wanted] : buffer;
        System.arraycopy(buffer, start, target, 0, end - start);
        end -= start;
        start = 0;
        buffer = target;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
