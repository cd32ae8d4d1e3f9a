package forklore.engine.python;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Puts files where CPython finds them, each in a folder named by a hash of its content, so that
/// whoever finds one finds it whole and right.
final class PythonFiles {
    private static final String NAME = "forklore_trace.py";
    private static final int HASH_BYTES = 8;

    private final Path cache;

    /// @param cache a folder of the user's cache; made where it is missing
    PythonFiles(Path cache) {
        this.cache = cache;
    }

    /// The folder that holds the tracer.
    Path folder() throws IOException {
        try (InputStream in = PythonFiles.class.getResourceAsStream(NAME)) {
            if (in == null) {
                throw new IOException("this Forklore is not whole: " + NAME + " is missing");
            }
            return keep("tracer", NAME, in.readAllBytes());
        }
    }

    /// A folder with a file of that name and content.
    Path keep(String kind, String name, byte[] content) throws IOException {
        Path folder = cache.resolve(kind).resolve(hash(content));
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, name, ".new");
            Files.write(fresh, content);
            move(fresh, file);
        }
        return folder;
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String hash(byte[] content) {
        try {
            byte[] all = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(all, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
