package forklore.app;

import forklore.engine.Engine;
import forklore.engine.Run;
import forklore.engine.RunListener;
import forklore.lesson.EngineKind;
import forklore.run.Availability;
import forklore.run.Candidate;
import forklore.run.RunRequest;
import forklore.trace.Obstacle;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Both engines, on a machine where nothing runs: every demo is its shipped recording.
record RecordedRuntimes() implements Runtimes {
    @Override
    public Map<EngineKind, Engine> byKind() {
        return Map.of(
                EngineKind.JAVA, new Idle(EngineKind.JAVA),
                EngineKind.PYTHON, new Idle(EngineKind.PYTHON));
    }

    @Override
    public Run startBoth(RunRequest request, RunListener listener) {
        return Starter.start(new Idle(EngineKind.JAVA), request, listener);
    }

    @Override
    public List<Candidate> pythons() {
        return List.of();
    }

    @Override
    public void usePython(String place) {
        // There is none to use.
    }

    @Override
    public void close() {
        // Nothing runs.
    }

    private record Idle(EngineKind kind) implements Engine {
        @Override
        public Availability availability() {
            return Availability.of("none");
        }

        @Override
        public Optional<Obstacle> obstacle(RunRequest request) {
            return Optional.of(Obstacle.CHOSEN);
        }

        @Override
        public Run start(RunRequest request, RunListener listener) {
            throw new AssertionError(request.demo() + " has no recording");
        }

        @Override
        public void close() {
            // Nothing runs.
        }
    }
}
