package forklore.wire;

import java.util.Arrays;

/// Bytes that nobody changes any more: part of an array, so that they need not be copied to be kept
/// or passed on.
///
/// @param from the first byte's place
/// @param to the place after the last
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Slice(byte[] bytes, int from, int to) {
    /// The whole array.
    public static Slice of(byte[] bytes) {
        return new Slice(bytes, 0, bytes.length);
    }

    /// The bytes as an array of their own: the one that they are in, where they fill it.
    public byte[] toArray() {
        return size() == bytes.length ? bytes : Arrays.copyOfRange(bytes, from, to);
    }

    public int size() {
        return to - from;
    }
}
