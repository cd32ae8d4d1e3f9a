package forklore.app.html;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// A text as a page carries it along: UTF-8, deflated as RFC 1951 says, in base64. A run says the
/// same again and again, so that this takes up about a seventh of it. `packed.js` reads it.
///
/// @param base64 holds no character that means anything to markup
/// @param size of the text, bytes
record Packed(String base64, int size) {
    static Packed of(String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        var packed = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try (var to = new DeflaterOutputStream(packed, deflater)) {
            to.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return new Packed(Base64.getEncoder().encodeToString(packed.toByteArray()), plain.length);
    }
}
