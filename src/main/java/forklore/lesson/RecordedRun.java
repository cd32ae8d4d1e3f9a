package forklore.lesson;

import forklore.ground.Language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// A real run of a demo that ships with the lesson, to be played where the demo cannot run.
///
/// @param language what its processes print
/// @param place the trace file, in a folder or in the app's own jar
public record RecordedRun(EngineKind engine, Language language, URI place) {
    /// The folder of a lesson where its recordings are.
    public static final String FOLDER = "recordings";

    /// The name of the file that holds such a recording.
    public static String fileName(String demo, EngineKind engine, Language language) {
        return demo + "." + engine.code() + "." + language.code() + ".jsonl";
    }

    /// Opens the trace for reading.
    ///
    /// @throws IOException where it is gone
    public BufferedReader open() throws IOException {
        var connection = place.toURL().openConnection();
        // A cached jar would stay open after the reading.
        connection.setUseCaches(false);
        return new BufferedReader(
                new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
    }
}
