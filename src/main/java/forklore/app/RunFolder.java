package forklore.app;

import forklore.model.Timeline;
import forklore.session.KeptRun;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The recent runs of each demo in a folder that only its user can look into and that never grows
/// beyond its bounds: the oldest runs make room.
final class RunFolder {
    private static final String KIND = ".jsonl";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT);
    private static final int LONGEST = 60;

    private final Path folder;
    private final Bounds bounds;

    /// How much is kept.
    ///
    /// @param runs of each demo
    /// @param large how many of the largest allowed size there is room for, of all demos together
    record Bounds(int runs, int large) {
        static final Bounds USUAL = new Bounds(10, 8);
    }

    RunFolder(Path folder, Bounds bounds) {
        this.folder = folder.toAbsolutePath().normalize();
        this.bounds = bounds;
    }

    boolean holds(Path file) {
        return file.toAbsolutePath().normalize().startsWith(folder);
    }

    /// Keeps the run; one that is too large is not kept.
    ///
    /// @param most the most bytes of one run
    /// @param before the file that the same run was kept in
    /// @return its file
    Optional<Path> keep(String demo, Timeline timeline, long most, @Nullable Path before)
            throws IOException {
        Path room = room(demo);
        make(folder);
        make(room);
        Path file =
                before == null
                        ? room.resolve(
                                LocalDateTime.now(ZoneId.systemDefault()).format(NAME) + KIND)
                        : before;
        boolean kept = RecordingFile.write(file, timeline, most);
        trim(room, most * bounds.large());
        return kept ? Optional.of(file) : Optional.empty();
    }

    /// The kept runs of that demo, the newest first.
    List<KeptRun> runs(String demo) {
        return files(room(demo)).reversed();
    }

    private Path room(String demo) {
        String plain = demo.replaceAll("[^A-Za-z0-9._-]", "_");
        String end = plain.substring(Math.max(0, plain.length() - LONGEST));
        return folder.resolve(end + "-" + Integer.toHexString(demo.hashCode()));
    }

    private static void make(Path wanted) throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        if (posix) {
            var own = PosixFilePermissions.fromString("rwx------");
            Files.createDirectories(wanted, PosixFilePermissions.asFileAttribute(own));
            Files.setPosixFilePermissions(wanted, own);
        } else {
            Files.createDirectories(wanted);
        }
    }

    private void trim(Path room, long most) throws IOException {
        var own = files(room);
        for (int i = 0; i < own.size() - bounds.runs(); i++) {
            Files.deleteIfExists(Path.of(own.get(i).path()));
        }
        var all = new ArrayList<KeptRun>();
        try (Stream<Path> rooms = Files.list(folder)) {
            rooms.forEach(other -> all.addAll(files(other)));
        }
        all.sort(Comparator.comparingLong(KeptRun::ended));
        long bytes = all.stream().mapToLong(KeptRun::bytes).sum();
        for (KeptRun run : all) {
            if (bytes <= most) {
                return;
            }
            Files.deleteIfExists(Path.of(run.path()));
            bytes -= run.bytes();
        }
    }

    /// The oldest first.
    private static List<KeptRun> files(Path room) {
        if (!Files.isDirectory(room)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(room)) {
            var runs = new ArrayList<KeptRun>();
            for (Path file : files.filter(it -> it.toString().endsWith(KIND)).sorted().toList()) {
                long ended = ended(file);
                runs.add(new KeptRun(file.toString(), ended, Files.size(file)));
            }
            return runs;
        } catch (IOException e) {
            // Somebody else deletes at the same time: the rest is found the next time.
            return List.of();
        }
    }

    /// As its name says: marks that are set later change the file, not the run.
    private static long ended(Path file) throws IOException {
        String name = file.getFileName().toString().replace(KIND, "");
        try {
            return LocalDateTime.parse(name, NAME)
                    .atZone(ZoneId.systemDefault())
                    .toInstant()
                    .toEpochMilli();
        } catch (DateTimeParseException e) {
            return Files.getLastModifiedTime(file).toMillis();
        }
    }
}
