package forklore.session;

import forklore.trace.JsonLine;
import forklore.trace.TraceEvent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// The SHA-256 of a trace, which tells it from every other one.
final class TraceDigest {
    private TraceDigest() {}

    /// @return in hexadecimal, of the events as JSON lines, each ended by `\n`
    static String of(List<TraceEvent> events) {
        var digest = sha256();
        var json = new JsonLine();
        for (TraceEvent event : events) {
            digest.update((json.of(event) + '\n').getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
