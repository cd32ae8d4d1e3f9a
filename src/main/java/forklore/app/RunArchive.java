package forklore.app;

import forklore.ground.UserFolders;
import forklore.model.Timeline;
import forklore.session.Intent;
import forklore.session.KeptRun;
import forklore.session.Notice;
import forklore.trace.TraceEvent;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Saves runs to files: where the user wants them, and the recent ones of each demo in a folder of
/// its own. Everything is done on one thread, in order, and reported by intents.
final class RunArchive implements AutoCloseable {
    private static final long PATIENCE_S = 5;

    private final @Nullable RunFolder folder;

    /// Each run's file by its first event, which is one object as long as the run is in memory.
    private final Map<TraceEvent, Path> files =
            Collections.synchronizedMap(new IdentityHashMap<>());

    private final ExecutorService work =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("archive").daemon().factory());
    private Consumer<Intent> report = _ -> {};

    /// @param folder null to keep none
    RunArchive(@Nullable Path folder) {
        this.folder = folder == null ? null : new RunFolder(folder, RunFolder.Bounds.USUAL);
    }

    /// Where this user's runs are kept.
    static Path usual() {
        return UserFolders.here().data().resolve("runs");
    }

    /// @param offer takes intents from any thread
    void reportTo(Consumer<Intent> offer) {
        report = offer;
    }

    /// Notes that a run came from a file: if that is a kept one, it is kept there again.
    void opened(Timeline timeline, Path file) {
        if (folder != null && folder.holds(file)) {
            files.put(timeline.events().getFirst(), file);
        }
    }

    /// Keeps a run of that demo, over what was kept of the same run before. One that was opened
    /// from elsewhere is not kept, nor one that is larger.
    ///
    /// @param most bytes of its file
    void keep(String demo, Timeline timeline, long most) {
        RunFolder to = folder;
        TraceEvent first = timeline.events().getFirst();
        boolean strange = timeline.end().run().replayed().isPresent() && !files.containsKey(first);
        if (to != null && !strange) {
            work.execute(
                    () -> {
                        try {
                            to.keep(demo, timeline, most, files.get(first))
                                    .ifPresent(file -> files.put(first, file));
                            found(to, demo);
                        } catch (IOException e) {
                            tell("notice.run.unkept", String.valueOf(e.getMessage()));
                        }
                    });
        }
    }

    /// Tells which runs of that demo are kept.
    void find(String demo) {
        RunFolder in = folder;
        work.execute(
                () -> {
                    if (in == null) {
                        report.accept(new Intent.RunsFound(demo, List.of()));
                    } else {
                        found(in, demo);
                    }
                });
    }

    private void found(RunFolder in, String demo) {
        List<KeptRun> runs = in.runs(demo);
        report.accept(new Intent.RunsFound(demo, runs));
    }

    /// Saves a run where the user wants it.
    void write(String path, Timeline timeline) {
        work.execute(
                () -> {
                    try {
                        RecordingFile.write(Path.of(path), timeline, Long.MAX_VALUE);
                        tell("notice.run.saved", path);
                    } catch (IOException | java.nio.file.InvalidPathException e) {
                        tell("notice.run.unsaved", path);
                    }
                });
    }

    private void tell(String key, String what) {
        report.accept(new Intent.Notify(new Notice(key, what)));
    }

    /// Waits, but not for long, until what was to be kept is kept.
    @Override
    public void close() {
        work.shutdown();
        try {
            if (!work.awaitTermination(PATIENCE_S, TimeUnit.SECONDS)) {
                work.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
