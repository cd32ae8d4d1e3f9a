package forklore.app.cli;

import forklore.lesson.EngineKind;
import forklore.lesson.Listing;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads a program of the user's own.
final class OwnListing {
    private OwnListing() {}

    /// @throws Complaint where it cannot be read
    static Listing read(EngineKind kind, Path path) {
        try {
            String name = path.getFileName().toString();
            return new Listing(kind, name, text(kind, path).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw Complaint.unreadable(path, e);
        }
    }

    /// Python files may have another encoding, which they name themselves. Python reads them where
    /// they are, and our copy of the text is only looked at.
    private static String text(EngineKind kind, Path path) throws IOException {
        try {
            return Files.readString(path);
        } catch (CharacterCodingException e) {
            if (kind != EngineKind.PYTHON) {
                throw e;
            }
            return Files.readString(path, StandardCharsets.ISO_8859_1);
        }
    }
}
