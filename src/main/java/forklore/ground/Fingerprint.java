package forklore.ground;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A name made of what something consists of: equal parts in the same order have the same name, and
/// others have another (SHA-256). Parts do not run into each other.
public final class Fingerprint {
    private static final int BYTES = 12;

    private final MessageDigest digest;

    public Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JVM has SHA-256", e);
        }
    }

    public Fingerprint add(String part) {
        return add(part.getBytes(UTF_8));
    }

    public Fingerprint add(byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        digest.update(part);
        return this;
    }

    /// The name, fit for a file; to be asked for once.
    public String name() {
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }
}
