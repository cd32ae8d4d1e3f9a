package forklore.app;

import forklore.engine.replay.Ends;
import forklore.model.Timeline;
import forklore.session.Intent;
import forklore.session.Notice;
import forklore.session.OpenedRun;
import forklore.trace.Obstacle;
import forklore.trace.RunEvent.RunReplayed;
import forklore.trace.RunEvent.RunStarted;
import forklore.trace.TraceEvent;
import forklore.trace.TraceFile;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
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

    /// Events folded between two reports.
    private static final int PORTION = 20_000;

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
                    open(
                            file,
                            share ->
                                    report.accept(new Intent.ReadingRecordings(name, share)));
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
            var outcome = Ends.of(read.timeline().events());
            return Optional.of(new OpenedRun(name, read.timeline(), outcome));
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
    public record Read(Timeline timeline, List<String> problems) {}

    /// Reads and folds a recording.
    ///
    /// @param progress hears now and then how much of it is done, from 0 to 1
    public static Read open(Path file, DoubleConsumer progress) throws IOException {
        TraceFile trace;
        try (var in = Files.newBufferedReader(file)) {
            trace = TraceFile.read(in);
        }
        progress.accept(0.5);
        var kept = new ArrayList<TraceEvent>();
        // As of a run that happens, no more is kept than the memory has room for.
        var intake = new Intake(Intake.Room.OF_WINDOW, kept::addAll);
        var marked = marked(trace.events());
        for (int i = 0; i < marked.size(); i += PORTION) {
            intake.happened(marked.subList(i, Math.min(marked.size(), i + PORTION)));
        }
        var timeline = Timeline.EMPTY;
        for (int i = 0; i < kept.size(); i += PORTION) {
            timeline = timeline.append(kept.subList(i, Math.min(kept.size(), i + PORTION)));
            progress.accept(0.5 + 0.5 * i / kept.size());
        }
        return new Read(timeline, trace.problems());
    }

    private static List<TraceEvent> marked(List<TraceEvent> events) {
        var marked = new ArrayList<TraceEvent>(events.size() + 1);
        for (TraceEvent event : events) {
            marked.add(event);
            if (event instanceof RunStarted) {
                marked.add(new RunReplayed(event.at(), Obstacle.OPENED));
            }
        }
        return marked;
    }

    private void tell(String key, String... what) {
        report.accept(new Intent.Notify(new Notice(key, what)));
    }
}
