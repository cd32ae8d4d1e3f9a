package forklore.app;

import forklore.engine.replay.Ends;
import forklore.model.Timeline;
import forklore.session.Intent;
import forklore.session.Notice;
import forklore.session.OpenedRun;
import forklore.trace.TraceFile;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/// Opens recordings for the window: reads, folds and tells how far it is, on a thread of its own.
/// What is damaged is told and left out.
public final class RecordingReader implements AutoCloseable {
    /// More are not shown at once.
    private static final int MOST = 2;

    private final RunArchive archive;
    private final ExecutorService work =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("recordings").daemon().factory());
    private Consumer<Intent> report = _ -> {};

    RecordingReader(RunArchive archive) {
        this.archive = archive;
    }

    /// @param offer takes intents from any thread
    void reportTo(Consumer<Intent> offer) {
        report = offer;
    }

    /// Reads the first two of these.
    void read(List<String> paths) {
        work.execute(
                () -> {
                    var runs = new ArrayList<OpenedRun>();
                    for (String path : paths.subList(0, Math.min(MOST, paths.size()))) {
                        open(path).ifPresent(runs::add);
                    }
                    report.accept(new Intent.RecordingsRead(runs));
                });
    }

    @Override
    public void close() {
        work.shutdownNow();
    }

    private Optional<OpenedRun> open(String path) {
        try {
            Path file = Path.of(path);
            String name = file.getFileName().toString();
            var read =
                    open(file, share -> report.accept(new Intent.ReadingRecordings(name, share)));
            if (read.timeline().events().isEmpty()) {
                tell("notice.recording.none", path);
                return Optional.empty();
            }
            if (!read.problems().isEmpty()) {
                tell(
                        "notice.recording.damaged",
                        path,
                        Integer.toString(read.problems().size()),
                        read.problems().getFirst());
            }
            archive.opened(read.timeline(), file);
            return Optional.of(read.named(name));
        } catch (CharacterCodingException e) {
            tell("notice.recording.none", path);
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            tell("notice.recording.unreadable", path);
        }
        return Optional.empty();
    }

    /// A recording that was read.
    ///
    /// @param problems a sentence for each line that could not be read
    public record Read(Timeline timeline, List<String> problems) {
        public OpenedRun named(String name) {
            return new OpenedRun(name, timeline, Ends.of(timeline.events()));
        }
    }

    /// Reads and folds a recording, both at the same time.
    ///
    /// @param progress hears now and then how much of it is read, from 0 to 1
    public static Read open(Path file, DoubleConsumer progress) throws IOException {
        try (var in = new Counted(Files.newInputStream(file));
                var folding = new Folding()) {
            double all = Math.max(1, Files.size(file));
            // Strict: what is no text is no recording.
            var text = new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder());
            var problems =
                    TraceFile.read(
                            text,
                            events -> {
                                folding.take(events);
                                progress.accept(Math.min(1, in.count() / all));
                            });
            return new Read(folding.timeline(), problems);
        }
    }

    private void tell(String key, String... what) {
        report.accept(new Intent.Notify(new Notice(key, what)));
    }
}
