package forklore.mp.jvm;

import forklore.ground.CacheFolder;
import forklore.ground.Surroundings;
import forklore.ground.Trees;
import forklore.ground.UserFolders;
import forklore.mp.ProcessException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The folder that child JVMs load the runtime from: once as a jar (an AOT cache can be made of
/// it), once as a directory (forked processes can share it). Its name changes with its content, so
/// that it never has to be brought up to date; it is made under another name and renamed, so that
/// whoever finds it finds it whole.
public final class RuntimeHome {
    /// Tells a child JVM its runtime's folder, so that it need not look for it.
    static final String PROPERTY = "forklore.runtime";

    private static final String JAR = "runtime.jar";
    private static final String GUARD_JAR = "guard.jar";
    private static final String PREFIX = "runtime-";
    private static final Duration KEPT = Duration.ofDays(30);
    private static @Nullable RuntimeHome known;

    private final Path folder;

    private RuntimeHome(Path folder) {
        this.folder = folder;
    }

    /// This JVM's runtime, unpacked at first use.
    ///
    /// @throws ProcessException where neither the cache folder nor the temporary one takes it
    static synchronized RuntimeHome get() {
        if (known == null) {
            String told = Surroundings.setting(PROPERTY).orElse(null);
            known = told == null ? unpack() : new RuntimeHome(Path.of(told));
        }
        return known;
    }

    private static RuntimeHome unpack() {
        try {
            RuntimeOrigin origin = RuntimeOrigin.find();
            try {
                return in(UserFolders.here().cache(), origin);
            } catch (IOException e) {
                return in(CacheFolder.temporary(), origin);
            }
        } catch (IOException e) {
            throw new ProcessException(
                    "Forklore can't unpack the classes that child processes need: "
                            + e
                            + ". Make the cache folder writable, or set XDG_CACHE_HOME.",
                    e);
        }
    }

    /// The runtime below that folder, made if it isn't there.
    ///
    /// @throws IOException where this user may not read and write there; the folder may be left
    ///   from another one, after `sudo`
    static RuntimeHome in(Path cache, RuntimeOrigin origin) throws IOException {
        String name = PREFIX + origin.fingerprint();
        Path folder = cache.resolve(name);
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(cache);
            Path draft = Files.createTempDirectory(cache, name + ".");
            try {
                fill(draft, origin);
                Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                Trees.discard(draft);
                if (!Files.isDirectory(folder)) {
                    throw e;
                }
            }
        }
        if (!Files.isReadable(folder.resolve(JAR)) || !Files.isWritable(cache)) {
            throw new AccessDeniedException(folder.toString());
        }
        tidy(cache, folder);
        return new RuntimeHome(folder);
    }

    /// Notes that this runtime is in use, and deletes those that nobody used for a month. Whoever
    /// may not, or meets another who does the same, goes on without.
    private static void tidy(Path cache, Path used) {
        Instant now = Instant.now();
        try (Stream<Path> all = Files.list(cache)) {
            Files.setLastModifiedTime(used, FileTime.from(now));
            all.filter(each -> each.getFileName().toString().startsWith(PREFIX))
                    .filter(each -> isOlder(each, now.minus(KEPT)))
                    .forEach(Trees::discard);
        } catch (IOException | UncheckedIOException e) {
            System.getLogger("forklore.mp").log(System.Logger.Level.DEBUG, "old runtimes stay", e);
        }
    }

    private static boolean isOlder(Path folder, Instant limit) {
        try {
            return Files.getLastModifiedTime(folder).toInstant().isBefore(limit);
        } catch (IOException e) {
            // Somebody has just renamed or deleted it.
            return false;
        }
    }

    private static void fill(Path folder, RuntimeOrigin origin) throws IOException {
        RuntimeClasses classes = origin.read(RuntimeClasses::in);
        Path directory = folder.resolve("classes");
        for (Map.Entry<String, byte[]> file : classes.files().entrySet()) {
            Path target = directory.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
        pack(classes, folder.resolve(JAR));
        pack(origin.read(RuntimeClasses::withGuard), folder.resolve(GUARD_JAR));
    }

    private static void pack(RuntimeClasses classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                var zip = new ZipOutputStream(out)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, byte[]> file : classes.files().entrySet()) {
                zip.putNextEntry(stored(file.getKey(), file.getValue()));
                zip.write(file.getValue());
            }
        }
    }

    private static ZipEntry stored(String name, byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        var entry = new ZipEntry(name);
        entry.setSize(bytes.length);
        entry.setCompressedSize(bytes.length);
        entry.setCrc(crc.getValue());
        return entry;
    }

    Path folder() {
        return folder;
    }

    Path jar() {
        return folder.resolve(JAR);
    }

    /// What a run's guard is started from.
    Path guardJar() {
        return folder.resolve(GUARD_JAR);
    }

    Path directory() {
        return folder.resolve("classes");
    }

    AotCache aotCache(AotCache.Part part) {
        return new AotCache(this, part);
    }
}
