package forklore.app;

import forklore.engine.Engine;
import forklore.engine.Run;
import forklore.engine.RunListener;
import forklore.engine.replay.Replay;
import forklore.ground.Surroundings;
import forklore.lesson.RecordedRun;
import forklore.run.RunRequest;
import forklore.trace.Obstacle;
import forklore.trace.TraceFile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/// Starts what can run here, and plays the recording of what cannot.
public final class Starter {
    /// A system property for tests: how many times faster than it happened a recording is played.
    public static final String PACE = "forklore.pace";

    private Starter() {}

    /// @throws UncheckedIOException where a recording cannot be read
    public static Run start(Engine engine, RunRequest request, RunListener listener) {
        Optional<Obstacle> obstacle = engine.obstacle(request);
        if (obstacle.isPresent() && request.recording().isPresent()) {
            return Replay.start(read(request.recording().get()), obstacle.get(), pace(), listener);
        }
        return engine.start(request, listener);
    }

    /// Tells a recording at once.
    ///
    /// @throws UncheckedIOException where it cannot be read
    static Run tell(RecordedRun recording, RunListener listener) {
        return Replay.start(read(recording), Obstacle.CHOSEN, Double.MAX_VALUE, listener);
    }

    private static double pace() {
        return Surroundings.setting(PACE).map(Double::parseDouble).orElse(1.0);
    }

    private static TraceFile read(RecordedRun recording) {
        try (BufferedReader in = recording.open()) {
            return TraceFile.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(recording.place() + " cannot be read", e);
        }
    }
}
