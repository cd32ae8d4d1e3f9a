package forklore.engine.jvm;

import forklore.ground.Fingerprint;
import forklore.ground.Trees;
import forklore.lesson.Listing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Woven listings kept on disk, each in a folder named by a hash of all that went into it. A folder
/// is made under another name and renamed, so that whoever finds it finds it whole.
final class ListingCache {
    private static final String MAIN = "main";
    private static final String FORKS = "forks";
    private static final Duration KEPT = Duration.ofDays(14);

    private final Path runtime;
    private final Path folder;

    /// @param runtime the jar that they are compiled against; a runtime that differs has another
    ///   path
    ListingCache(Path runtime) {
        this.runtime = runtime;
        // Not in the runtime's own folder: children take what is there for the runtime.
        this.folder = runtime.resolveSibling("..").resolve("listings").normalize();
    }

    /// A name that changes with anything that changes the woven classes.
    String key(Listing listing, List<String> watched) {
        return new Fingerprint()
                .add(Weaver.VERSION)
                .add(runtime.toString())
                .add(listing.fileName())
                .add(new TreeSet<>(watched).toString())
                .add(listing.source())
                .name();
    }

    /// What is kept under that key.
    Optional<CompiledListing> find(String key) {
        Path kept = folder.resolve(key);
        try {
            String main = Files.readString(kept.resolve(MAIN));
            Files.setLastModifiedTime(kept, FileTime.from(Instant.now()));
            return Optional.of(
                    new CompiledListing(
                            kept.resolve("classes"), main, Files.exists(kept.resolve(FORKS))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Keeps the classes under that key.
    ///
    /// @throws IOException where the folder cannot be written
    CompiledListing keep(String key, Classes classes, String mainClass) throws IOException {
        Files.createDirectories(folder);
        Path draft = Files.createTempDirectory(folder, "draft-");
        try {
            write(draft, classes, mainClass);
            Files.move(draft, folder.resolve(key), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Trees.delete(draft);
            // Another run may have kept the same a moment ago; then that one will do.
            return find(key).orElseThrow(() -> e);
        }
        return find(key).orElseThrow(() -> new IOException(folder + " was emptied meanwhile"));
    }

    private static void write(Path draft, Classes classes, String mainClass) throws IOException {
        for (Map.Entry<String, byte[]> file : classes.files().entrySet()) {
            String name = file.getKey().replace('.', '/') + ".class";
            Path target = draft.resolve("classes").resolve(name);
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
        if (classes.forks()) {
            Files.createFile(draft.resolve(FORKS));
        }
        Files.writeString(draft.resolve(MAIN), mainClass);
    }

    /// Removes what nobody used for two weeks.
    void tidy() throws IOException {
        Trees.deleteUnused(folder, KEPT);
    }
}
