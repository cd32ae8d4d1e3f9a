package forklore.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/// A message being written, field by field: numbers are big-endian, texts UTF-8 with their length
/// in front. Not for use by several threads at once.
public final class MessageBuilder {
    private static final int HEADER = Integer.BYTES;

    private static final Slice NOTHING = Slice.of(new byte[0]);

    private byte[] bytes;
    private int end = HEADER;
    private Slice tail = NOTHING;

    public MessageBuilder() {
        this(256);
    }

    /// @param expected the message's likely size, bytes; it grows as needed
    public MessageBuilder(int expected) {
        bytes = new byte[HEADER + expected];
    }

    public MessageBuilder put(byte value) {
        room(1);
        bytes[end++] = value;
        return this;
    }

    public MessageBuilder put(boolean value) {
        return put((byte) (value ? 1 : 0));
    }

    public MessageBuilder put(int value) {
        room(Integer.BYTES);
        set(bytes, end, value);
        end += Integer.BYTES;
        return this;
    }

    public MessageBuilder put(long value) {
        return put((int) (value >>> Integer.SIZE)).put((int) value);
    }

    public MessageBuilder put(double value) {
        return put(Double.doubleToRawLongBits(value));
    }

    public MessageBuilder put(String value) {
        return put(value.getBytes(StandardCharsets.UTF_8));
    }

    public MessageBuilder put(byte[] value) {
        put(value.length);
        room(value.length);
        System.arraycopy(value, 0, bytes, end, value.length);
        end += value.length;
        return this;
    }

    /// Makes those bytes the last field, without a copy and without their length in front: what
    /// [Message#rest] gives.
    public MessageBuilder tail(Slice last) {
        tail = last;
        return this;
    }

    /// Gives another value to an int that was put when [#size] was `at`.
    public MessageBuilder replace(int at, int value) {
        set(bytes, HEADER + at, value);
        return this;
    }

    /// Bytes of the fields so far.
    public int size() {
        return end - HEADER + tail.size();
    }

    /// Forgets the fields, so that the next message reuses the room.
    public MessageBuilder clear() {
        end = HEADER;
        tail = NOTHING;
        return this;
    }

    /// The fields alone, without a frame; the builder is not to be used again.
    public Slice toSlice() {
        return new Slice(bytes, HEADER, end);
    }

    /// The fields alone, without a frame.
    public byte[] toBytes() {
        return Arrays.copyOfRange(bytes, HEADER, end);
    }

    /// What could go through shared memory, bytes.
    int largeTail() {
        return tail.size() < FrameBuffer.LARGE || end - HEADER > FrameBuffer.LARGE
                ? 0
                : tail.size();
    }

    /// Adds the message as one frame: its length, then its fields. In front of a large tail stand
    /// its length, marked, and that of the other fields; it may follow, or lie in shared memory:
    /// see [FrameBuffer].
    void frame(Outgoing out) {
        int fields = end - HEADER;
        if (largeTail() == 0) {
            set(bytes, 0, size());
            out.add(bytes, 0, end);
            out.add(tail.bytes(), tail.from(), tail.size());
        } else if (out.share(tail)) {
            frame(out, tail.size(), bytes, HEADER, fields | FrameBuffer.SHARED);
        } else {
            frame(out, tail.size(), bytes, HEADER, fields);
            out.add(tail.bytes(), tail.from(), tail.size());
        }
    }

    /// Announces the file in which the tails of later messages will lie.
    static void announce(Path file, Outgoing out) {
        byte[] name = file.toString().getBytes(StandardCharsets.UTF_8);
        frame(out, 0, name, 0, name.length | FrameBuffer.SHARED);
    }

    private static void frame(Outgoing out, int tail, byte[] bytes, int from, int fields) {
        byte[] lengths = new byte[2 * HEADER];
        set(lengths, 0, tail | FrameBuffer.TAILED);
        set(lengths, HEADER, fields);
        out.add(lengths, 0, lengths.length);
        out.add(bytes, from, fields & ~FrameBuffer.SHARED);
    }

    /// Writes the message as one frame, in one write where it has no tail.
    public void writeTo(OutputStream out) throws IOException {
        set(bytes, 0, size());
        writeBytes(out);
    }

    /// Writes the message as one frame that can stand among text: see [FrameInput].
    ///
    /// @throws IllegalStateException where it is too long for that
    public void writeMarkedTo(OutputStream out) throws IOException {
        checkMarkable();
        set(bytes, 0, size() | FrameInput.MARK);
        writeBytes(out);
    }

    private void writeBytes(OutputStream out) throws IOException {
        out.write(bytes, 0, end);
        if (tail.size() > 0) {
            out.write(tail.bytes(), tail.from(), tail.size());
        }
    }

    /// @throws IllegalStateException where the message is too long for [#writeMarkedTo]
    public void checkMarkable() {
        if (size() > FrameInput.LONGEST_MARKED) {
            throw new IllegalStateException(
                    "a value of "
                            + size()
                            + " bytes is too long to be sent (at most "
                            + FrameInput.LONGEST_MARKED
                            + ")");
        }
    }

    private static void set(byte[] bytes, int at, int value) {
        bytes[at] = (byte) (value >>> 24);
        bytes[at + 1] = (byte) (value >>> 16);
        bytes[at + 2] = (byte) (value >>> 8);
        bytes[at + 3] = (byte) value;
    }

    private void room(int more) {
        int needed = Math.addExact(end, more);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length + (bytes.length >> 1)));
        }
    }
}
