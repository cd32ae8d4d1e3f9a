package forklore.ground;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/// Folders with all that is in them.
public final class Trees {
    private Trees() {}

    /// Deletes the folder and everything below it; links are deleted, not followed. What somebody
    /// else deletes meanwhile is deleted, too.
    ///
    /// @throws IOException where something may not be deleted; the rest that came before it is gone
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<Path>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.deleteIfExists(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException problem)
                            throws IOException {
                        if (problem instanceof NoSuchFileException) {
                            return FileVisitResult.CONTINUE;
                        }
                        throw problem;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path visited, @Nullable IOException problem) throws IOException {
                        if (problem != null) {
                            throw problem;
                        }
                        Files.deleteIfExists(visited);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    /// The same for leftovers, of which nobody needs to hear: what may not be deleted stays, and
    /// the log says so.
    public static void discard(Path folder) {
        try {
            delete(folder);
        } catch (IOException e) {
            System.getLogger("forklore").log(System.Logger.Level.DEBUG, "a folder stays", e);
        }
    }

    /// Deletes what lies directly in the folder and was not used for that long, as its time of
    /// change says. Does nothing where there is no such folder.
    public static void deleteUnused(Path folder, Duration kept) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        var old = FileTime.from(Instant.now().minus(kept));
        try (Stream<Path> all = Files.list(folder)) {
            for (Path path : all.toList()) {
                if (Files.getLastModifiedTime(path).compareTo(old) < 0) {
                    delete(path);
                }
            }
        }
    }
}
