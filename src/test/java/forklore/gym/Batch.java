package forklore.gym;

import forklore.engine.Engine;
import forklore.engine.Run;
import forklore.lesson.EngineKind;
import forklore.lesson.Listing;
import forklore.model.ProcessState;
import forklore.model.Timeline;
import forklore.model.World;
import forklore.run.Limits;
import forklore.run.Outcome;
import forklore.run.RunRequest;
import forklore.trace.Role;
import forklore.trace.TraceEvent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Several puzzles in one run: a program forks a child for each, and each child runs one. What the
/// kernel made of a puzzle is the family of its child.
public final class Batch {
    private static final long PATIENCE_SECONDS = 240;
    private static final int ROOM = 1000;

    private Batch() {}

    /// What the kernel made of each puzzle.
    ///
    /// @param hangs whether the run did not come to its end
    /// @param lives of each puzzle whose child was seen
    /// @param outcome how the run ended
    public record Result(boolean hangs, Map<Puzzle, Life> lives, Outcome outcome) {
        /// Those whose life is not the one that was reckoned.
        public List<Puzzle> wrong(List<Puzzle> puzzles) {
            return puzzles.stream()
                    .filter(puzzle -> !puzzle.expected().equals(lives.get(puzzle)))
                    .toList();
        }
    }

    public static Result run(Engine engine, List<Puzzle> puzzles) throws InterruptedException {
        List<TraceEvent> events = Collections.synchronizedList(new ArrayList<>());
        var program = new RunRequest.Program("", listing(engine.kind(), puzzles));
        var limit = Duration.ofSeconds(PATIENCE_SECONDS / 2);
        var request =
                new RunRequest("gym/batch", List.of(program), Map.of(), List.of(), limit)
                        .under(Limits.within(limit).withProcesses(ROOM));
        Run run = engine.start(request, events::addAll);
        try {
            Outcome outcome = run.outcome().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            boolean hangs = outcome instanceof Outcome.TimedOut;
            World world = Timeline.EMPTY.append(List.copyOf(events)).end();
            return new Result(hangs, lives(world, puzzles), outcome);
        } catch (TimeoutException e) {
            run.stop();
            return new Result(true, Map.of(), new Outcome.TimedOut(List.of()));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<Puzzle, Life> lives(World world, List<Puzzle> puzzles) {
        var lives = new LinkedHashMap<Puzzle, Life>();
        var all = world.processes().all();
        all.stream()
                .filter(process -> process.role() == Role.MAIN)
                .findFirst()
                .ifPresent(
                        main -> {
                            var roots =
                                    all.stream()
                                            .filter(p -> p.startedBy() == main.pid())
                                            .map(ProcessState::pid)
                                            .toList();
                            for (int i = 0; i < Math.min(roots.size(), puzzles.size()); i++) {
                                Puzzle puzzle = puzzles.get(i);
                                Life life = Witness.of(world, roots.get(i)).life();
                                lives.put(puzzle, puzzle.settled(life));
                            }
                        });
        return lives;
    }

    private static Listing listing(EngineKind kind, List<Puzzle> puzzles) {
        return switch (kind) {
            case JAVA -> new Listing(kind, "Batch.java", java(puzzles));
            case PYTHON -> new Listing(kind, "batch.py", python(puzzles));
        };
    }

    private static String java(List<Puzzle> puzzles) {
        var text = new StringBuilder();
        text.append("import static forklore.mp.Posix.*;\n");
        text.append("import static forklore.mp.Time.sleep;\n\n");
        for (int i = 0; i < puzzles.size(); i++) {
            text.append(JavaText.function("puzzle" + i, puzzles.get(i).program()));
        }
        text.append("void main() {\n    var children = new ArrayList<Integer>();\n    int pid;\n");
        for (int i = 0; i < puzzles.size(); i++) {
            text.append("    pid = fork();\n    if (pid == 0) {\n        puzzle" + i + "();\n");
            text.append("        return;\n    }\n    children.add(pid);\n");
        }
        text.append("    for (int child : children) {\n        waitpid(child);\n    }\n}\n");
        return text.toString();
    }

    private static String python(List<Puzzle> puzzles) {
        var text = new StringBuilder("import os\nimport sys\nfrom time import sleep\n\n");
        for (int i = 0; i < puzzles.size(); i++) {
            text.append(PythonText.function("puzzle" + i, puzzles.get(i).program()));
        }
        text.append("children = []\n");
        for (int i = 0; i < puzzles.size(); i++) {
            text.append("pid = os.fork()\nif pid == 0:\n    puzzle" + i + "()\n    sys.exit(0)\n");
            text.append("children.append(pid)\n");
        }
        text.append("for child in children:\n    os.waitpid(child, 0)\n");
        return text.toString();
    }
}
