package forklore.app;

import static forklore.ground.Languages.text;

import forklore.engine.Engine;
import forklore.engine.Run;
import forklore.engine.RunListener;
import forklore.engine.RunRequest;
import forklore.lesson.EngineKind;
import forklore.session.PythonInfo;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One engine, and two Pythons of which one is of no use.
record TestRuntimes(Engine engine) implements Runtimes {
    @Override
    public Map<EngineKind, Engine> byKind() {
        return Map.of(engine.kind(), engine);
    }

    @Override
    public Run startBoth(RunRequest request, RunListener listener) {
        return engine.start(request, listener);
    }

    @Override
    public List<PythonInfo> pythons() {
        return List.of(
                new PythonInfo("/usr/bin/python3", "CPython 3.12.1", Optional.empty()),
                new PythonInfo(
                        "/opt/old/python3",
                        "CPython 3.6.9",
                        Optional.of(text("CPython 3.6.9 is too old.", "CPython 3.6.9 太旧。"))));
    }

    @Override
    public void usePython(String place) {
        // Nothing of the test runs on it.
    }

    @Override
    public void close() {
        engine.close();
    }
}
