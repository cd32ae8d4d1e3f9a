package forklore.app;

import forklore.engine.Engine;
import forklore.engine.Run;
import forklore.engine.RunListener;
import forklore.ground.Phrases;
import forklore.ground.Text;
import forklore.lesson.EngineKind;
import forklore.run.Outcome;
import forklore.run.RunRequest;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/// How a plan is started: on the engine that its programs are written for, or on both at once.
@FunctionalInterface
interface Launch {
    Text NO_ENGINE = Phrases.of(Launch.class).text("no-engine");

    Run start(RunListener listener);

    static Launch of(Runtimes runtimes, RunRequest request) {
        Set<EngineKind> kinds =
                request.programs().stream()
                        .map(program -> program.listing().engine())
                        .collect(Collectors.toSet());
        if (kinds.size() > 1) {
            return listener -> runtimes.startBoth(request, listener);
        }
        Optional<Engine> engine =
                kinds.stream().findFirst().map(kind -> runtimes.byKind().get(kind));
        return engine.<Launch>map(it -> listener -> Starter.start(it, request, listener))
                .orElse(_ -> over(new Outcome.Failed(NO_ENGINE)));
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
            public void type(byte[] bytes) {
                // Nobody reads.
            }

            @Override
            public void endInput() {
                // Nobody reads.
            }

            @Override
            public CompletableFuture<Outcome> outcome() {
                return CompletableFuture.completedFuture(outcome);
            }
        };
    }
}
