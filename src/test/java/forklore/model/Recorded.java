package forklore.model;

import forklore.trace.TraceFile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Real runs of the course's demos, recorded with `run … --record`.
public final class Recorded {
    public static final List<String> NAMES =
            List.of("two-forks-four", "orphan", "killed-worker", "bounded-queue", "side-by-side");

    private Recorded() {}

    public static Timeline run(String name) throws IOException {
        var in = Objects.requireNonNull(Recorded.class.getResourceAsStream(name + ".jsonl"), name);
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return Timeline.EMPTY.append(TraceFile.read(reader).events());
        }
    }
}
