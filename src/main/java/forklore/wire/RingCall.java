package forklore.wire;

/// What the writer of a [LineRing] says to its reader, as a line among others: that there is a
/// ring, that something lies in one, that one is full. No line of JSON begins as these do.
public final class RingCall {
    /// The folder of rings beside the FIFO that the calls go through; where there is none, nobody
    /// would read a ring.
    public static final String FOLDER = "rings";

    private static final String NEW = "ring ";
    public static final String FULL = "ring!";
    public static final String LYING = "ring";

    private RingCall() {}

    /// The call that tells of a new ring.
    public static String of(String name) {
        return NEW + name;
    }

    /// Whether that line is a call.
    public static boolean is(String line) {
        return line.startsWith(LYING);
    }

    /// The name of the new ring that the call tells of; empty where it tells of none.
    public static String name(String call) {
        return call.startsWith(NEW) ? call.substring(NEW.length()) : "";
    }
}
