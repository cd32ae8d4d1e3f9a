package forklore.engine;

import forklore.lesson.EngineKind;
import forklore.run.Availability;
import forklore.run.RunRequest;
import forklore.trace.Obstacle;

import java.util.Optional;

/// Runs listings written for one language.
public interface Engine extends AutoCloseable {
    EngineKind kind();

    /// Whether it can run here, and if not, what to install.
    Availability availability();

    /// What keeps these listings from running here, if anything does.
    default Optional<Obstacle> obstacle(RunRequest request) {
        if (!availability().available()) {
            return Optional.of(Obstacle.NO_RUNTIME);
        }
        boolean forks =
                request.programs().stream()
                        .anyMatch(program -> ForkSupport.wants(program.listing()));
        return forks && !ForkSupport.here() ? Optional.of(Obstacle.NO_FORK) : Optional.empty();
    }

    /// Starts a run. Never throws for what a listing or a machine does: that is an [Outcome].
    Run start(RunRequest request, RunListener listener);

    /// Stops what is still running and frees what was kept warm.
    @Override
    void close();
}
