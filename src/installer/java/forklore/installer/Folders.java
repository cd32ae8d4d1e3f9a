package forklore.installer;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What is done to whole folders. Copies keep times and rights of files: the JVM passes over a
/// cache of a jar with another time.
final class Folders {
    private static final double MEGABYTE = 1_000_000;

    private Folders() {}

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                copyFile(each, to.resolve(from.relativize(each).toString()));
            }
        }
    }

    /// A link stays one.
    static void copyFile(Path from, Path to) throws IOException {
        Files.copy(from, to, COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    }

    static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    /// For people: ` 87 MB`.
    static String size(Path place) throws IOException {
        return "%4d MB".formatted(Math.round(bytes(place) / MEGABYTE));
    }

    static long bytes(Path place) throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS))
                    .mapToLong(Folders::fileBytes)
                    .sum();
        }
    }

    private static long fileBytes(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
