package forklore.app;

import forklore.engine.Engine;
import forklore.gym.Puzzle;
import forklore.gym.Tree;
import forklore.lesson.Course;
import forklore.lesson.CourseReader;
import forklore.lesson.EngineKind;
import forklore.lesson.Listing;
import forklore.lesson.RecordedRun;
import forklore.model.Timeline;
import forklore.model.World;
import forklore.run.Availability;
import forklore.session.Intent;
import forklore.session.Notice;
import forklore.session.OwnProgram;
import forklore.session.Report;
import forklore.trace.TraceFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// Reads files and asks interpreters for the session, each on a thread of its own, and reports back
/// by intents. None of it keeps a run or a frame waiting.
public final class Errands implements AutoCloseable {
    private final Runtimes runtimes;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile Consumer<Intent> report = _ -> {};

    public Errands(Runtimes runtimes) {
        this.runtimes = runtimes;
    }

    /// @param offer takes intents from any thread
    public void reportTo(Consumer<Intent> offer) {
        report = offer;
    }

    /// @param folder empty for the lessons that come with the app
    public void readCourse(String folder) {
        threads.execute(() -> report.accept(new Intent.CourseRead(folder, course(folder))));
    }

    public static Course course(String folder) {
        return folder.isEmpty() ? CourseReader.bundled() : CourseReader.read(Path.of(folder));
    }

    public void readProgram(String path) {
        threads.execute(() -> report.accept(program(path)));
    }

    /// One that can't be read is as good as none.
    public void readRecording(RecordedRun recording) {
        threads.execute(
                () -> {
                    try (var in = recording.open()) {
                        var run = Timeline.EMPTY.append(TraceFile.read(in).events());
                        report.accept(new Intent.RecordingRead(recording, run.end()));
                    } catch (IOException e) {
                        // The page goes on asking for a run.
                        report.accept(new Intent.RecordingRead(recording, World.EMPTY));
                    }
                });
    }

    /// Writes a listing of the learner's.
    public void writeListing(String path, String text) {
        write(path, text, "notice.listing.saved", "notice.listing.unsaved");
    }

    /// Lets a puzzle run unseen. One that can't run here is as it was reckoned.
    public void runPuzzle(Puzzle puzzle, EngineKind kind) {
        threads.execute(
                () -> {
                    var run =
                            Optional.ofNullable(runtimes.byKind().get(kind))
                                    .filter(engine -> able(engine, puzzle))
                                    .flatMap(engine -> PuzzleRun.tree(engine, puzzle));
                    Tree tree = run.orElse(puzzle.expected().tree());
                    report.accept(new Intent.TreeSeen(puzzle.number(), tree, run.isPresent()));
                });
    }

    private static boolean able(Engine engine, Puzzle puzzle) {
        return engine.obstacle(PuzzleRun.request(puzzle, engine.kind())).isEmpty();
    }

    /// Writes what a learner hands in.
    public void writeProgress(String path, Report done) {
        write(path, ReportJson.write(done), "notice.progress.saved", "notice.progress.unsaved");
    }

    private void write(String path, String text, String saved, String unsaved) {
        threads.execute(
                () -> {
                    try {
                        Files.writeString(Path.of(path), text);
                        report.accept(notify(saved, path));
                    } catch (IOException | InvalidPathException e) {
                        report.accept(notify(unsaved, path));
                    }
                });
    }

    public void findPythons() {
        threads.execute(
                () -> {
                    try {
                        report.accept(new Intent.PythonsFound(runtimes.pythons()));
                    } catch (InterruptedException e) {
                        // The window closes: nobody waits for the answer.
                        Thread.currentThread().interrupt();
                    }
                });
    }

    public void usePython(String place) {
        threads.execute(
                () -> {
                    runtimes.usePython(place);
                    report.accept(engines());
                });
    }

    /// Finds out what can run here.
    public void findEngines() {
        threads.execute(() -> report.accept(engines()));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private Intent engines() {
        var infos = new EnumMap<EngineKind, Availability>(EngineKind.class);
        runtimes.byKind().forEach((kind, engine) -> infos.put(kind, engine.availability()));
        return new Intent.EnginesFound(infos);
    }

    private static Intent program(String path) {
        Path file = Path.of(path);
        Optional<EngineKind> kind = OwnProgram.kind(path);
        if (kind.isEmpty()) {
            return notify("notice.program.kind", path);
        }
        try {
            String source = Files.readString(file).replace("\r\n", "\n");
            var listing = new Listing(kind.get(), file.getFileName().toString(), source);
            return new Intent.ProgramRead(OwnProgram.lesson(path, listing));
        } catch (IOException e) {
            return notify("notice.program.unreadable", path);
        }
    }

    private static Intent notify(String key, String path) {
        return new Intent.Notify(new Notice(key, path));
    }
}
