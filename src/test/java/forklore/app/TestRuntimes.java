package forklore.app;

import static forklore.ground.Languages.text;

import forklore.engine.Engine;
import forklore.engine.Run;
import forklore.engine.RunListener;
import forklore.ground.Text;
import forklore.lesson.EngineKind;
import forklore.run.Candidate;
import forklore.run.Interpreter;
import forklore.run.RunRequest;

import java.nio.file.Path;
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
    public List<Candidate> pythons() {
        return List.of(
                python("/usr/bin/python3", "3.12.1", Optional.empty()),
                python(
                        "/opt/old/python3",
                        "3.6.9",
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

    private static Candidate python(String place, String version, Optional<Text> problem) {
        Path file = Path.of(place);
        int minor = Integer.parseInt(version.split("\\.", -1)[1]);
        var interpreter = new Interpreter(file, 3, minor, version);
        return new Candidate(file, Optional.of(interpreter), problem);
    }
}
