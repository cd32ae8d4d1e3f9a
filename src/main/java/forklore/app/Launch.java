package forklore.app;

import forklore.engine.Engine;
import forklore.engine.Outcome;
import forklore.engine.Run;
import forklore.engine.RunListener;
import forklore.engine.RunRequest;
import forklore.ground.Phrases;
import forklore.ground.Text;
import forklore.lesson.EngineKind;
import forklore.session.RunPlan;
import forklore.trace.StartMethod;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/// How a plan is started: on the engine that its programs are written for, or on both at once.
@FunctionalInterface
interface Launch {
    Text NO_ENGINE = Phrases.of(Launch.class).text("no-engine");

    Run start(RunListener listener);

    static Launch of(Runtimes runtimes, RunPlan plan) {
        RunRequest request = request(plan);
        Set<EngineKind> kinds =
                plan.programs().stream()
                        .map(program -> program.listing().engine())
                        .collect(Collectors.toSet());
        if (kinds.size() > 1) {
            return listener -> runtimes.startBoth(request, listener);
        }
        Optional<Engine> engine =
                kinds.stream().findFirst().map(kind -> runtimes.byKind().get(kind));
        return engine.<Launch>map(
                        it -> listener -> Starter.start(it, request, plan.recording(), listener))
                .orElse(_ -> over(new Outcome.Failed(NO_ENGINE)));
    }

    private static RunRequest request(RunPlan plan) {
        return new RunRequest(
                        plan.demo(),
                        plan.programs().stream()
                                .map(
                                        p ->
                                                new RunRequest.Program(
                                                        p.lane(),
                                                        p.listing(),
                                                        p.file().map(Path::of)))
                                .toList(),
                        plan.parameters(),
                        plan.watched(),
                        plan.deadline())
                .startedBy(plan.startMethod().flatMap(StartMethod::named));
    }

    /// A run that never began.
    private static Run over(Outcome outcome) {
        return new Run() {
            @Override
            public void stop() {
                // Nothing runs.
            }

            @Override
            public void kill(int pid) {
                // Nothing runs.
            }

            @Override
            public CompletableFuture<Outcome> outcome() {
                return CompletableFuture.completedFuture(outcome);
            }
        };
    }
}
