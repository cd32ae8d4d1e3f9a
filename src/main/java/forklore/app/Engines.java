package forklore.app;

import forklore.engine.Engine;
import forklore.engine.jvm.JavaEngine;
import forklore.engine.python.PythonEngine;
import forklore.lesson.EngineKind;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The engines of this Forklore.
final class Engines implements AutoCloseable {
    private final PythonEngine python = new PythonEngine();
    private final List<Engine> engines = List.of(new JavaEngine(), python);

    Optional<Engine> find(EngineKind kind) {
        return engines.stream().filter(engine -> engine.kind() == kind).findFirst();
    }

    Map<EngineKind, Engine> byKind() {
        return engines.stream().collect(Collectors.toMap(Engine::kind, engine -> engine));
    }

    /// The engine, able to run.
    Engine get(EngineKind kind) {
        Engine engine =
                find(kind)
                        .orElseThrow(
                                () ->
                                        Complaint.usage(
                                                "This Forklore has no "
                                                        + kind.code()
                                                        + " engine; use --engine java."));
        if (!engine.availability().available()) {
            throw Complaint.failed(engine.availability().reason());
        }
        return engine;
    }

    /// Runs Python listings on that CPython from now on: an executable, or the folder of a venv.
    void choosePython(Path place) {
        python.choose(Optional.of(place));
    }

    @Override
    public void close() {
        engines.forEach(Engine::close);
    }
}
