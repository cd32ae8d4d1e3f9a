package forklore.mp;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The runtime's AOT cache (JEP 483, 514): its classes as the JVM holds them in memory, parsed and
/// linked. It halves a child's start. It is made in the background by a training run, and whoever
/// makes it first wins; a start without it works, only slower.
final class AotCache {
    private static final long DEADLINE_SECONDS = 120;

    private final RuntimeHome home;

    AotCache(RuntimeHome home) {
        this.home = home;
    }

    /// The flag that uses the cache; nothing while there is none, or a torn one.
    List<String> flags() {
        return isWhole() ? List.of("-XX:AOTCache=" + file()) : List.of();
    }

    Path file() {
        return home.folder().resolve("runtime.aot");
    }

    /// Remembers the cache's size, because the JVM trusts the inside of what it maps.
    private Path sizeFile() {
        return home.folder().resolve("runtime.aot.size");
    }

    boolean isWhole() {
        try {
            String size = Files.readString(sizeFile()).strip();
            return size.equals(Long.toString(Files.size(file())));
        } catch (IOException e) {
            return false;
        }
    }

    /// Begins to make the cache, unless it is there.
    void makeInBackground() {
        if (!isWhole()) {
            Thread.ofPlatform().name("makes the AOT cache").daemon().start(this::tryToMake);
        }
    }

    private void tryToMake() {
        try {
            make();
        } catch (IOException e) {
            // Starts stay slower; the next run of the app tries again.
            System.getLogger("forklore.mp")
                    .log(System.Logger.Level.DEBUG, "no AOT cache for child processes", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
        var command = new ArrayList<>(JvmCommand.smallJvm());
        command.add("-XX:AOTCacheOutput=" + output);
        command.add("-D" + RuntimeHome.PROPERTY + "=" + home.folder());
        command.addAll(List.of("-cp", home.jar().toString(), Training.class.getName()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(Redirect.to(nowhere())).redirectInput(Redirect.from(nowhere()));
        builder.environment().put(TraceEndpoint.VARIABLE, "fifo:" + nowhere());
        java.lang.Process training = builder.start();
        var hook = new Thread(() -> stop(training));
        Runtime.getRuntime().addShutdownHook(hook);
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

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is on its way out and runs the hook itself.
            hook.isAlive();
        }
    }

    private static File nowhere() {
        return new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
    }
}
