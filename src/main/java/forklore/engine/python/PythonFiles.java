package forklore.engine.python;

import forklore.ground.AtomicMove;
import forklore.ground.Fingerprint;
import forklore.ground.Trees;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;

/// Puts files where CPython finds them, in folders named by a hash of their content, so that
/// whoever finds one finds it whole and right.
final class PythonFiles {
    static final String PACKAGE = "forklore_trace";

    /// The tracer's modules.
    static final List<String> ROOMS =
            List.of(
                    "__init__",
                    "__main__",
                    "births",
                    "commands",
                    "conditions",
                    "descriptors",
                    "executors",
                    "facts",
                    "failures",
                    "feeders",
                    "following",
                    "holding",
                    "hooks",
                    "lines",
                    "looking",
                    "managers",
                    "memory",
                    "names",
                    "os_processes",
                    "other_programs",
                    "output",
                    "patching",
                    "pipe_ends",
                    "pipe_files",
                    "pipes",
                    "pools",
                    "processes",
                    "programs",
                    "proxies",
                    "queues",
                    "shared",
                    "state",
                    "sync",
                    "tasks",
                    "threads",
                    "waiting");

    static final String LISTINGS = "listings";
    private static final String TRACER = "tracer";
    private static final Duration KEPT = Duration.ofDays(14);

    private final Path cache;

    /// @param cache a folder of the user's cache; made where it is missing
    PythonFiles(Path cache) {
        this.cache = cache;
    }

    /// The folder that holds the tracer, a package of Python.
    Path folder() throws IOException {
        var rooms = new LinkedHashMap<String, byte[]>();
        var fingerprint = new Fingerprint();
        for (String room : ROOMS) {
            byte[] source = room(room + ".py");
            rooms.put(room + ".py", source);
            fingerprint.add(room).add(source);
        }
        Path folder = cache.resolve(TRACER).resolve(fingerprint.name());
        Path whole = folder.resolve(PACKAGE);
        if (!Files.exists(whole)) {
            Files.createDirectories(folder);
            Path fresh = Files.createTempDirectory(folder, PACKAGE);
            for (var entry : rooms.entrySet()) {
                Files.write(fresh.resolve(entry.getKey()), entry.getValue());
            }
            moveOrLeave(fresh, whole);
        }
        Files.setLastModifiedTime(folder, FileTime.from(Instant.now()));
        return folder;
    }

    private static byte[] room(String name) throws IOException {
        try (InputStream in = PythonFiles.class.getResourceAsStream(PACKAGE + "/" + name)) {
            if (in == null) {
                throw new IOException("this Forklore is not whole: " + name + " is missing");
            }
            return in.readAllBytes();
        }
    }

    /// Where somebody was quicker, theirs is the same.
    private static void moveOrLeave(Path fresh, Path whole) throws IOException {
        try {
            Files.move(fresh, whole, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Trees.delete(fresh);
            if (!Files.exists(whole)) {
                throw e;
            }
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
            AtomicMove.replace(fresh, file);
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
}
