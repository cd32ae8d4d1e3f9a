package forklore.wire;

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

    public int size() {
        return to - from;
    }
}
