package forklore.engine.python;

import forklore.ground.Fingerprint;
import forklore.ground.Trees;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Puts files where CPython finds them, each in a folder named by a hash of its content, so that
/// whoever finds one finds it whole and right.
final class PythonFiles {
    private static final String NAME = "forklore_trace.py";

    static final String LISTINGS = "listings";
    private static final String TRACER = "tracer";
    private static final Duration KEPT = Duration.ofDays(14);

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
            return keep(TRACER, NAME, in.readAllBytes());
        }
    }

    /// A folder with a file of that name and content.
    Path keep(String kind, String name, byte[] content) throws IOException {
        Path folder = cache.resolve(kind).resolve(new Fingerprint().add(content).name());
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, name, ".new");
            Files.write(fresh, content);
            move(fresh, file);
        }
        Files.setLastModifiedTime(folder, FileTime.from(Instant.now()));
        return folder;
    }

    /// Deletes the listings that nobody ran for two weeks, and the tracers of other versions that
    /// nobody used for so long.
    void tidy() throws IOException {
        for (String kind : List.of(LISTINGS, TRACER)) {
            Trees.deleteUnused(cache.resolve(kind), KEPT);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
