package forklore.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Reads a listing and checks that it fits the page: 45 lines of 80 columns.
final class ListingReader {
    private static final int MAX_LINES = 45;
    private static final int MAX_COLUMNS = 80;

    private final Path folder;
    private final String label;
    private final Mistakes mistakes;

    /// @param label the lesson's folder as the user knows it
    ListingReader(Path folder, String label, Mistakes mistakes) {
        this.folder = folder;
        this.label = label;
        this.mistakes = mistakes;
    }

    /// @param name where `lesson.yaml` names the file
    Optional<Listing> read(EngineKind engine, Yaml name) {
        var file = folder.resolve(engine.code()).resolve(name.string());
        if (!Files.isRegularFile(file)) {
            name.mistake("there is no %s/%s/%s".formatted(label, engine.code(), name.string()));
            return Optional.empty();
        }
        try {
            var source = Files.readString(file).replace("\r\n", "\n");
            checkSize(label + "/" + engine.code() + "/" + name.string(), source);
            return Optional.of(new Listing(engine, name.string(), source));
        } catch (IOException e) {
            name.mistake("%s cannot be read: %s".formatted(file, e.getMessage()));
            return Optional.empty();
        }
    }

    private void checkSize(String file, String source) {
        var lines = source.lines().toList();
        if (lines.size() > MAX_LINES) {
            mistakes.blemish(
                    file,
                    MAX_LINES + 1,
                    "%d lines; a listing has at most %d".formatted(lines.size(), MAX_LINES));
        }
        for (var i = 0; i < lines.size(); i++) {
            if (lines.get(i).length() > MAX_COLUMNS) {
                mistakes.blemish(
                        file,
                        i + 1,
                        "%d columns; a listing has at most %d"
                                .formatted(lines.get(i).length(), MAX_COLUMNS));
            }
        }
    }
}
