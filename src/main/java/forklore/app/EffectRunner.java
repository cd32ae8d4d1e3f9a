package forklore.app;

import forklore.engine.Engine;
import forklore.engine.Outcome;
import forklore.engine.Run;
import forklore.engine.RunRequest;
import forklore.lesson.EngineKind;
import forklore.lesson.Text;
import forklore.session.Effect;
import forklore.session.Ending;
import forklore.session.Intent;
import forklore.session.RunPlan;

import org.jspecify.annotations.Nullable;

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
    private static final Text NO_ENGINE =
            new Text("Nothing here can run this listing.", "这里没有能运行这个程序的环境。");

    private final Map<EngineKind, Engine> engines;
    private final PreferencesFile preferences;
    private final ExecutorService work =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("effects").daemon().factory());
    private final Map<Long, Run> runs = new HashMap<>();
    private Consumer<Intent> report = _ -> {};

    EffectRunner(Map<EngineKind, Engine> engines, PreferencesFile preferences) {
        this.engines = Map.copyOf(engines);
        this.preferences = preferences;
    }

    /// @param offer takes intents from any thread
    void reportTo(Consumer<Intent> offer) {
        report = offer;
        preferences.reportTo(offer);
    }

    @Override
    public void accept(Effect effect) {
        switch (effect) {
            case Effect.StartRun start -> work.execute(() -> start(start));
            case Effect.StopRun stop -> work.execute(() -> with(stop.run(), Run::stop));
            case Effect.KillProcess kill ->
                    work.execute(() -> with(kill.run(), run -> run.kill(kill.pid())));
            case Effect.SavePreferences save -> preferences.save(save.preferences());
        }
    }

    /// Ends every run and keeps what is still to be kept.
    @Override
    public void close() {
        work.execute(() -> List.copyOf(runs.values()).forEach(Run::stop));
        work.shutdown();
        engines.values().forEach(Engine::close);
        preferences.close();
    }

    private void start(Effect.StartRun start) {
        long number = start.run();
        Engine engine = engine(start.plan());
        if (engine == null) {
            report.accept(new Intent.RunEnded(number, new Ending.Failed(NO_ENGINE, List.of())));
            return;
        }
        Run run =
                Starter.start(
                        engine,
                        request(start.plan()),
                        start.plan().recording(),
                        events -> report.accept(new Intent.EventsArrived(number, events)));
        runs.put(number, run);
        var _ =
                run.outcome()
                        .whenComplete(
                                (outcome, failure) -> {
                                    work.execute(() -> runs.remove(number));
                                    report.accept(
                                            new Intent.RunEnded(number, ending(outcome, failure)));
                                });
    }

    private @Nullable Engine engine(RunPlan plan) {
        return plan.programs().stream()
                .findFirst()
                .map(program -> engines.get(program.listing().engine()))
                .orElse(null);
    }

    private void with(long number, Consumer<Run> action) {
        Run run = runs.get(number);
        if (run != null) {
            action.accept(run);
        }
    }

    private static RunRequest request(RunPlan plan) {
        return new RunRequest(
                plan.demo(),
                plan.programs().stream()
                        .map(p -> new RunRequest.Program(p.lane(), p.listing()))
                        .toList(),
                plan.parameters(),
                plan.watched(),
                plan.deadline());
    }

    private static Text unexpected(@Nullable Throwable failure) {
        return new Text("The run broke off: " + failure, "运行意外中断：" + failure);
    }

    private static Ending ending(@Nullable Outcome outcome, @Nullable Throwable failure) {
        if (outcome == null) {
            return new Ending.Failed(unexpected(failure), List.of());
        }
        return switch (outcome) {
            case Outcome.Exited exited -> new Ending.Exited(exited.exitCode());
            case Outcome.Failed failed ->
                    new Ending.Failed(
                            failed.message(),
                            failed.problems().stream()
                                    .map(
                                            p ->
                                                    new Ending.Flaw(
                                                            p.lane(),
                                                            p.fileName(),
                                                            p.line(),
                                                            p.column(),
                                                            p.message()))
                                    .toList());
            case Outcome.TimedOut timedOut -> new Ending.TimedOut(timedOut.waiting());
            case Outcome.Stopped _ -> new Ending.Stopped();
        };
    }
}
