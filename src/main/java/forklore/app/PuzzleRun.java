package forklore.app;

import forklore.engine.Engine;
import forklore.engine.Run;
import forklore.gym.Puzzle;
import forklore.gym.Tree;
import forklore.gym.Witness;
import forklore.lesson.EngineKind;
import forklore.lesson.Listing;
import forklore.model.Timeline;
import forklore.model.World;
import forklore.run.Outcome;
import forklore.run.RunRequest;
import forklore.trace.TraceEvent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// A real run of a puzzle, told when it is over.
public final class PuzzleRun {
    /// A puzzle sleeps a few seconds at most; the rest is for a busy machine.
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private final Run run;
    private final List<TraceEvent> events = new ArrayList<>();

    /// How it ended, and the world at its end.
    public record Result(Outcome outcome, World world) {}

    private PuzzleRun(Engine engine, RunRequest request) {
        run = engine.start(request, this::happened);
    }

    /// Starts it. What keeps it from running is an outcome, not an exception.
    public static PuzzleRun start(Engine engine, Puzzle puzzle) {
        return new PuzzleRun(engine, request(puzzle, engine.kind()));
    }

    public static RunRequest request(Puzzle puzzle, EngineKind kind) {
        return request("gym/" + puzzle.number(), puzzle.listing(kind));
    }

    private static RunRequest request(String name, Listing listing) {
        var program = new RunRequest.Program("", listing);
        return new RunRequest(name, List.of(program), Map.of(), List.of(), DEADLINE);
    }

    /// The tree of a real run, once that is over; empty where it did not come to its end.
    static Optional<Tree> tree(Engine engine, Puzzle puzzle) {
        Result result = start(engine, puzzle).result().join();
        return result.outcome() instanceof Outcome.Exited
                ? Witness.of(result.world()).map(seen -> seen.life().tree())
                : Optional.empty();
    }

    public void stop() {
        run.stop();
    }

    /// Completes when no process of it is alive.
    public CompletableFuture<Result> result() {
        return run.outcome().thenApply(outcome -> new Result(outcome, end()));
    }

    private void happened(List<TraceEvent> batch) {
        synchronized (events) {
            events.addAll(batch);
        }
    }

    private World end() {
        synchronized (events) {
            return Timeline.EMPTY.append(events).end();
        }
    }
}
