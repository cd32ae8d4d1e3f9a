package forklore.mp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Files as events between processes, and waiting for what only shows when one looks.
final class Await {
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private static final long PAUSE_NANOS = 2_000_000;

    private Await() {}

    /// Makes an empty file.
    static void create(Path file) {
        try {
            Files.createFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes a file that is never seen half written.
    static void write(Path file, String text) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.writeString(draft, text);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /// The text of a file that another process writes with [#write].
    static String content(Path file) throws Exception {
        creation(file);
        return Files.readString(file);
    }

    /// Waits until somebody has made the file.
    static void creation(Path file) throws Exception {
        long deadline = System.nanoTime() + DEADLINE.toNanos();
        Path folder = Objects.requireNonNull(file.getParent());
        try (WatchService watch = file.getFileSystem().newWatchService()) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            while (!Files.exists(file)) {
                WatchKey key = watch.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (key == null) {
                    throw new AssertionError(file + " was not made within " + DEADLINE);
                }
                key.pollEvents();
                key.reset();
            }
        }
    }

    static void until(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + DEADLINE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(what + " did not come about within " + DEADLINE);
            }
            // Nobody tells when what is looked at changes.
            LockSupport.parkNanos(PAUSE_NANOS);
            if (Thread.interrupted()) {
                throw new AssertionError("interrupted while waiting for " + what);
            }
        }
    }
}
