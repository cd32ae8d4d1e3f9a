package forklore.wire;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A message being read, field by field, in the order of its writing. A field that is not there is
/// an [IllegalArgumentException]. Not for use by several threads at once.
public final class Message {
    private final byte[] bytes;
    private final int end;
    private final boolean lasting;
    private final @Nullable Slice tail;
    private int next;

    public Message(byte[] bytes) {
        this(Slice.of(bytes));
    }

    public Message(Slice slice) {
        this(slice.bytes(), slice.from(), slice.to(), true, null);
    }

    /// @param tail what [#rest] gives after the other fields
    Message(Slice slice, Slice tail) {
        this(slice.bytes(), slice.from(), slice.to(), true, tail);
    }

    /// A message of bytes that will be overwritten.
    Message(byte[] bytes, int start, int end) {
        this(bytes, start, end, false, null);
    }

    private Message(byte[] bytes, int start, int end, boolean lasting, @Nullable Slice tail) {
        this.bytes = bytes;
        this.next = start;
        this.end = end;
        this.lasting = lasting;
        this.tail = tail;
    }

    public byte readByte() {
        return bytes[take(1)];
    }

    /// The byte that [#readByte] would give next.
    public byte peekByte() {
        byte value = readByte();
        next--;
        return value;
    }

    public boolean readBoolean() {
        return readByte() != 0;
    }

    public int readInt() {
        return intAt(bytes, take(Integer.BYTES));
    }

    /// A number of things that follow, each of one byte at the least.
    ///
    /// @throws IllegalArgumentException where there can't be as many
    public int readCount() {
        int count = readInt();
        if (count < 0 || count > end - next) {
            throw new IllegalArgumentException("a message ends before " + count + " things");
        }
        return count;
    }

    public long readLong() {
        long high = readInt();
        return (high << Integer.SIZE) | Integer.toUnsignedLong(readInt());
    }

    public double readDouble() {
        return Double.longBitsToDouble(readLong());
    }

    public String readText() {
        int length = readInt();
        return new String(bytes, take(length), length, StandardCharsets.UTF_8);
    }

    public byte[] readBytes() {
        int length = readInt();
        int start = take(length);
        return Arrays.copyOfRange(bytes, start, start + length);
    }

    /// The fields that are left, unread; valid for ever.
    public Slice rest() {
        if (tail != null && next == end) {
            return tail;
        }
        return lasting
                ? new Slice(bytes, next, end)
                : Slice.of(Arrays.copyOfRange(bytes, next, end));
    }

    public boolean hasMore() {
        return next < end;
    }

    static int intAt(byte[] bytes, int at) {
        return (bytes[at] << 24)
                | ((bytes[at + 1] & 0xff) << 16)
                | ((bytes[at + 2] & 0xff) << 8)
                | (bytes[at + 3] & 0xff);
    }

    private int take(int length) {
        int start = next;
        if (length < 0 || length > end - start) {
            throw new IllegalArgumentException(
                    "a message of " + end + " bytes ends before a field of " + length);
        }
        next = start + length;
        return start;
    }
}
