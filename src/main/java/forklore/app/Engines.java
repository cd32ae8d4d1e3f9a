package forklore.app;

import forklore.engine.Engine;
import forklore.engine.Run;
import forklore.engine.RunListener;
import forklore.engine.both.BothEngines;
import forklore.engine.jvm.JavaEngine;
import forklore.engine.python.Interpreters;
import forklore.engine.python.PythonEngine;
import forklore.ground.Surroundings;
import forklore.lesson.EngineKind;
import forklore.mp.jvm.JvmCommand;
import forklore.run.Candidate;
import forklore.run.RunRequest;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The engines of this Forklore.
public final class Engines implements Runtimes {
    private final JavaEngine java = new JavaEngine();
    private final PythonEngine python = new PythonEngine();
    private final BothEngines both = new BothEngines(java, python);
    private final List<Engine> engines = List.of(java, python);

    /// Does in the background what would make the first run slow.
    public void warmUp() {
        java.warmUp();
        python.expectMore();
    }

    /// Does all that makes runs quick before the first of them, which takes some seconds the first
    /// time on a machine.
    public void prepare() throws InterruptedException {
        java.prepare();
        JvmCommand.awaitPrepared();
    }

    /// Ends what a run has begun for the next ones, and says why that takes a while.
    public void finishPreparing(PrintWriter err) throws InterruptedException {
        if (JvmCommand.isPreparing()) {
            err.println("(Making the next runs start faster, once: some seconds. Ctrl+C is fine.)");
            err.flush();
            JvmCommand.awaitPrepared();
        }
    }

    /// The engine for listings of that language.
    public Optional<Engine> find(EngineKind kind) {
        return engines.stream().filter(engine -> engine.kind() == kind).findFirst();
    }

    @Override
    public Map<EngineKind, Engine> byKind() {
        return engines.stream().collect(Collectors.toMap(Engine::kind, engine -> engine));
    }

    /// Runs Python listings on that CPython from now on: an executable, or the folder of a venv.
    public void choosePython(Path place) {
        python.choose(Optional.of(place));
    }

    @Override
    public Run startBoth(RunRequest request, RunListener listener) {
        return both.start(request, listener);
    }

    @Override
    public List<Candidate> pythons() throws InterruptedException {
        return new Interpreters(Surroundings.variables()).survey();
    }

    @Override
    public void usePython(String place) {
        python.choose(place.isEmpty() ? Optional.empty() : Optional.of(Path.of(place)));
    }

    @Override
    public void close() {
        both.close();
        engines.forEach(Engine::close);
    }
}
