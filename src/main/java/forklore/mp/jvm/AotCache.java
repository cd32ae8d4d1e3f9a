package forklore.mp.jvm;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import forklore.mp.tell.TraceEndpoint;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// An AOT cache of the runtime (JEP 483, 514): its classes as the JVM holds them in memory, parsed
/// and linked. It halves a process's start. It is made in the background by a training run, by one
/// process at a time; a start without it works, only slower.
public final class AotCache {
    private static final long DEADLINE_SECONDS = 120;
    private static final Path NICE = Path.of("/usr/bin/nice");

    /// Folders whose caches this JVM makes, and the threads that are at it.
    private static final Map<Path, Thread> IN_WORK = new ConcurrentHashMap<>();

    /// What a process is that starts from it. All that a cache holds is brought up at each start,
    /// so that each kind has one of its own.
    public enum Part {
        /// The guard of a run. First, because every run has one.
        GUARD,
        /// A child process.
        CHILD,
        /// The first process of a listing.
        LISTING;

        String fileName() {
            return name().toLowerCase(Locale.ROOT) + ".aot";
        }
    }

    private final RuntimeHome home;
    private final Part part;

    AotCache(RuntimeHome home, Part part) {
        this.home = home;
        this.part = part;
    }

    /// The flag that uses the cache; nothing while there is none, or a torn one.
    List<String> flags() {
        return isWhole() ? List.of("-XX:AOTCache=" + file()) : List.of();
    }

    Path file() {
        return home.folder().resolve(part.fileName());
    }

    /// Remembers the cache's size, because the JVM trusts the inside of what it maps.
    private Path sizeFile() {
        return home.folder().resolve(part.fileName() + ".size");
    }

    boolean isWhole() {
        try {
            String size = Files.readString(sizeFile()).strip();
            return size.equals(Long.toString(Files.size(file())));
        } catch (IOException e) {
            return false;
        }
    }

    /// Begins to make those caches that are not there, unless this process is already at it.
    static void makeInBackground(RuntimeHome home) {
        if (Arrays.stream(Part.values()).allMatch(part -> home.aotCache(part).isWhole())) {
            return;
        }
        var maker =
                Thread.ofPlatform()
                        .name("makes the AOT caches")
                        .daemon()
                        .unstarted(() -> tryToMake(home));
        if (IN_WORK.putIfAbsent(home.folder(), maker) == null) {
            maker.start();
        }
    }

    /// Whether this process is making some.
    static boolean isInWork() {
        return !IN_WORK.isEmpty();
    }

    /// Waits until this process makes none.
    static void awaitMade() throws InterruptedException {
        for (Thread maker : IN_WORK.values()) {
            maker.join();
        }
    }

    private static void tryToMake(RuntimeHome home) {
        try {
            makeMissing(home);
        } catch (IOException e) {
            // Starts stay slower; the next run of the app tries again.
            System.getLogger("forklore.mp")
                    .log(System.Logger.Level.DEBUG, "no AOT cache for child processes", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            IN_WORK.remove(home.folder());
        }
    }

    /// Makes those caches that are not there, unless another process is at it. The system frees the
    /// lock of a process that dies at it; what that one left is deleted by the next.
    static void makeMissing(RuntimeHome home) throws IOException, InterruptedException {
        Path lockFile = home.folder().resolve("making.lock");
        try (var channel = FileChannel.open(lockFile, CREATE, WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                return;
            }
            deleteDrafts(home.folder());
            for (Part part : Part.values()) {
                if (!home.aotCache(part).isWhole()) {
                    home.aotCache(part).make();
                }
            }
        }
    }

    private static void deleteDrafts(Path folder) throws IOException {
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, "draft*")) {
            for (Path draft : drafts) {
                Files.deleteIfExists(draft);
            }
        }
    }

    /// Makes the cache and returns when it is in place.
    ///
    /// @throws IOException where the training run fails
    void make() throws IOException, InterruptedException {
        Path draft = Files.createTempFile(home.folder(), "draft", ".aot");
        try {
            train(draft);
            String size = Long.toString(Files.size(draft));
            Path sizeDraft = Files.writeString(draft.resolveSibling(draft + ".size"), size);
            Files.deleteIfExists(sizeFile());
            Files.move(draft, file(), StandardCopyOption.ATOMIC_MOVE);
            Files.move(sizeDraft, sizeFile(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
            Files.deleteIfExists(Path.of(draft + ".config"));
        }
    }

    private void train(Path output) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        if (Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", "10"));
        }
        command.addAll(JvmCommand.forTraining(home, part, output));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(Redirect.to(nowhere())).redirectInput(Redirect.from(nowhere()));
        builder.environment().put(TraceEndpoint.VARIABLE, "fifo:" + nowhere());
        java.lang.Process training = builder.start();
        var hook = new Thread(() -> stop(training));
        addHook(hook, training);
        try {
            if (!training.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException(
                        "the training run took longer than " + DEADLINE_SECONDS + " s");
            }
            if (training.exitValue() != 0 || Files.size(output) == 0) {
                throw new IOException("the training run ended with " + training.exitValue());
            }
        } finally {
            stop(training);
            removeHook(hook);
        }
    }

    private static void stop(java.lang.Process training) {
        training.descendants().forEach(ProcessHandle::destroyForcibly);
        training.destroyForcibly();
    }

    private static void addHook(Thread hook, java.lang.Process training) throws IOException {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            stop(training);
            throw new IOException("this process is ending", e);
        }
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is on its way out and runs the hook itself.
        }
    }

    private static File nowhere() {
        return new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
    }
}
