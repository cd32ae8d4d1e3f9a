package forklore.engine;

import forklore.lesson.EngineKind;
import forklore.trace.Obstacle;
import forklore.trace.StartMethod;

import java.util.List;
import java.util.Optional;

/// Runs listings written for one language.
public interface Engine extends AutoCloseable {
    EngineKind kind();

    /// Whether it can run here, and if not, what to install.
    Availability availability();

    /// The start methods that a request may ask for, the default first.
    default List<StartMethod> startMethods() {
        return List.of(StartMethod.SPAWN);
    }

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

    /// @param runtime what runs the listings, for people: `Java 25.0.1`
    /// @param reason why not, and what to do; empty where it can run
    record Availability(boolean available, String runtime, String reason) {}
}
