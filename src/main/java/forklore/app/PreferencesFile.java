package forklore.app;

import forklore.ground.AtomicMove;
import forklore.ground.UserFolders;
import forklore.session.Intent;
import forklore.session.Notice;
import forklore.session.Preferences;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The settings between two starts, in one small file of the user's.
///
/// Written to a file beside it and then moved, so that a crash never leaves half a file; a damaged
/// one is kept aside under another name and the app starts with its own settings; where only some
/// of what the learner did is damaged, the rest is kept. Many changes in a row are written once.
public final class PreferencesFile implements AutoCloseable {
    private static final long PAUSE_MS = 300;

    private final @Nullable Path file;
    private final ScheduledExecutorService writer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("preferences").daemon().factory());
    private final Object lock = new Object();
    private Consumer<Intent> report = _ -> {};
    private @Nullable Preferences waiting;
    private @Nullable Notice damage;

    /// @param file where the settings are kept; null to keep nothing
    public PreferencesFile(@Nullable Path file) {
        this.file = file;
    }

    /// @param offer takes intents from any thread
    public void reportTo(Consumer<Intent> offer) {
        report = offer;
        if (damage != null) {
            offer.accept(new Intent.Notify(damage));
        }
    }

    /// What was kept; empty at the first start and where the file is damaged.
    public Optional<Preferences> read() {
        if (file == null) {
            return Optional.empty();
        }
        try {
            var kept = kept(file);
            int lost = kept.map(PreferencesJson.Read::lost).orElse(0);
            if (lost > 0) {
                damage = new Notice("notice.preferences.lost", String.valueOf(lost));
            }
            return kept.map(PreferencesJson.Read::preferences);
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            damage = new Notice("notice.preferences.damaged", file.toString());
            putAside(file);
            return Optional.empty();
        }
    }

    /// What is kept in that file, for whoever only wants to know; empty where it can't be read.
    public static Optional<Preferences> peek(Path file) {
        try {
            return kept(file).map(PreferencesJson.Read::preferences);
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<PreferencesJson.Read> kept(Path file) throws IOException {
        return Files.exists(file)
                ? Optional.of(PreferencesJson.read(Files.readString(file)))
                : Optional.empty();
    }

    /// Keeps these before long; callable on any thread, returns at once.
    public void save(Preferences preferences) {
        if (file == null) {
            return;
        }
        synchronized (lock) {
            boolean planned = waiting != null;
            waiting = preferences;
            if (!planned && !writer.isShutdown()) {
                var _ = writer.schedule(this::write, PAUSE_MS, TimeUnit.MILLISECONDS);
            }
        }
    }

    /// Where this user's settings are.
    public static Path usual() {
        return UserFolders.here().config().resolve("preferences.json");
    }

    /// Writes what is still to be written.
    @Override
    public void close() {
        writer.shutdownNow();
        write();
    }

    private void write() {
        Preferences next;
        synchronized (lock) {
            next = waiting;
            waiting = null;
        }
        if (next == null || file == null) {
            return;
        }
        try {
            replace(file, PreferencesJson.write(next));
        } catch (IOException e) {
            report.accept(
                    new Intent.Notify(
                            new Notice(
                                    "notice.preferences.unsaved", String.valueOf(e.getMessage()))));
        }
    }

    private static void replace(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(beside, text);
        AtomicMove.replace(beside, file);
    }

    private static void putAside(Path file) {
        try {
            Files.move(
                    file,
                    file.resolveSibling(file.getFileName() + ".damaged"),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // It stays where it is and is overwritten at the next change; the notice names it.
        }
    }
}
