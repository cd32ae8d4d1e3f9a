package forklore.app;

import forklore.engine.Run;
import forklore.ground.Phrases;
import forklore.run.Outcome;
import forklore.session.Choices;
import forklore.session.Effect;
import forklore.session.Intent;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// Carries out what the session decided, off the JavaFX thread, and reports back by intents.
///
/// Runs are started and ended by one thread, in the order in which that was decided.
final class EffectRunner implements Consumer<Effect>, AutoCloseable {
    private static final Phrases WORDS = Phrases.of(EffectRunner.class);

    private final Runtimes runtimes;
    private final Errands errands;
    private final PreferencesFile preferences;
    private final RunArchive archive;
    private final RecordingReader reader;
    private final ExecutorService work =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("effects").daemon().factory());
    private final ExecutorService typing =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("typing").daemon().factory());
    private final Map<Long, Run> runs = new HashMap<>();
    private Consumer<Intent> report = _ -> {};

    EffectRunner(Runtimes runtimes, PreferencesFile preferences, RunArchive archive) {
        this.runtimes = runtimes;
        this.errands = new Errands(runtimes);
        this.preferences = preferences;
        this.archive = archive;
        this.reader = new RecordingReader(archive);
    }

    /// @param offer takes intents from any thread
    void reportTo(Consumer<Intent> offer) {
        report = offer;
        errands.reportTo(offer);
        preferences.reportTo(offer);
        archive.reportTo(offer);
        reader.reportTo(offer);
    }

    /// Finds out what can run here, on the interpreter that was chosen.
    void lookAround(Choices choices) {
        if (choices.python().isEmpty()) {
            errands.findEngines();
        } else {
            errands.usePython(choices.python());
        }
    }

    @Override
    public void accept(Effect effect) {
        switch (effect) {
            case Effect.StartRun start -> work.execute(() -> start(start));
            case Effect.PlayRecording play -> work.execute(() -> play(play));
            case Effect.StopRun stop -> work.execute(() -> with(stop.run(), Run::stop));
            case Effect.KillProcess kill ->
                    work.execute(() -> with(kill.run(), run -> run.kill(kill.pid())));
            case Effect.Type typed ->
                    work.execute(() -> with(typed.run(), run -> type(run, typed.text())));
            case Effect.EndInput end ->
                    work.execute(() -> with(end.run(), run -> typing.execute(run::endInput)));
            case Effect.RunPuzzle run -> errands.runPuzzle(run.puzzle(), run.engine());
            case Effect.ReadCourse read -> errands.readCourse(read.folder());
            case Effect.ReadProgram read -> errands.readProgram(read.path());
            case Effect.ReadRecording read -> errands.readRecording(read.recording());
            case Effect.FindPythons _ -> errands.findPythons();
            case Effect.UsePython use -> errands.usePython(use.place());
            case Effect.ReadRecordings read -> reader.read(read.paths());
            case Effect.WriteRecording write -> archive.write(write.path(), write.timeline());
            case Effect.KeepRun keep -> archive.keep(keep.demo(), keep.timeline(), keep.most());
            case Effect.FindRuns find -> archive.find(find.demo());
            case Effect.WriteProgress write -> errands.writeProgress(write.path(), write.report());
            case Effect.SavePreferences save -> preferences.save(save.preferences());
        }
    }

    /// Ends every run and keeps what is still to be kept.
    @Override
    public void close() {
        work.execute(() -> List.copyOf(runs.values()).forEach(Run::stop));
        work.shutdown();
        typing.shutdownNow();
        errands.close();
        reader.close();
        archive.close();
        runtimes.close();
        preferences.close();
    }

    private void start(Effect.StartRun start) {
        long number = start.run();
        var intake =
                new Intake(
                        Intake.Room.OF_WINDOW,
                        events -> report.accept(new Intent.EventsArrived(number, events)));
        follow(number, Launch.of(runtimes, start.plan()).start(intake));
    }

    private void play(Effect.PlayRecording play) {
        long number = play.run();
        Run run =
                Starter.tell(
                        play.recording(),
                        events -> report.accept(new Intent.EventsArrived(number, events)));
        follow(number, run);
    }

    private void follow(long number, Run run) {
        runs.put(number, run);
        var _ =
                run.outcome()
                        .whenComplete(
                                (outcome, failure) -> {
                                    work.execute(() -> runs.remove(number));
                                    report.accept(
                                            new Intent.RunEnded(number, told(outcome, failure)));
                                });
    }

    /// @param outcome null where the run broke off, which is a defect of ours
    private static Outcome told(@Nullable Outcome outcome, @Nullable Throwable failure) {
        return outcome == null
                ? new Outcome.Failed(WORDS.text("broke-off", String.valueOf(failure)))
                : outcome;
    }

    /// A program that does not read keeps whoever types waiting, which must not be whoever stops
    /// it.
    private void type(Run run, String text) {
        typing.execute(
                () -> {
                    try {
                        run.type(text.getBytes(StandardCharsets.UTF_8));
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    private void with(long number, Consumer<Run> action) {
        Run run = runs.get(number);
        if (run != null) {
            action.accept(run);
        }
    }
}
