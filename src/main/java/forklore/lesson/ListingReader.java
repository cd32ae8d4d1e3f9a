package forklore.lesson;

import forklore.ground.Language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Reads a listing and checks that it fits the page: 45 lines of 80 columns.
final class ListingReader {
    private static final int MAX_LINES = 45;
    private static final int MAX_COLUMNS = 80;

    private final Path folder;
    private final String label;
    private final Mistakes mistakes;
    private final Translations translations;

    /// @param label the lesson's folder as the user knows it
    /// @param translations of the listings' texts
    ListingReader(Path folder, String label, Translations translations, Mistakes mistakes) {
        this.folder = folder;
        this.label = label;
        this.translations = translations;
        this.mistakes = mistakes;
    }

    /// @param name where `lesson.yaml` names the file
    Optional<Listing> read(EngineKind engine, Yaml name) {
        var path = engine.code() + "/" + name.string();
        if (!Files.isRegularFile(folder.resolve(path))) {
            name.mistake("there is no %s/%s".formatted(label, path));
            return Optional.empty();
        }
        return read(engine, path, name.string(), name);
    }

    /// @param path of a file that is there, in the lesson's folder
    /// @param fileName what the listing is called
    /// @param place takes the mistake if it cannot be read
    Optional<Listing> read(EngineKind engine, String path, String fileName, Yaml place) {
        var file = folder.resolve(path);
        try {
            var source = Files.readString(file).replace("\r\n", "\n");
            var listing = made(engine, fileName, source);
            for (var language : Language.all()) {
                checkSize(label + "/" + path, listing.in(language));
            }
            return Optional.of(listing);
        } catch (IOException e) {
            place.mistake("%s cannot be read: %s".formatted(file, e.getMessage()));
            return Optional.empty();
        }
    }

    /// A listing of this text, with the words that it has in other languages.
    Listing made(EngineKind engine, String fileName, String source) {
        return new Listing(engine, fileName, source, words(engine, source));
    }

    /// What stands in the source, in each language that has words for it.
    private Map<Language, Map<String, String>> words(EngineKind engine, String source) {
        var found = new HashMap<Language, Map<String, String>>();
        for (var word : new Words(engine).in(source)) {
            for (var language : Language.all()) {
                translations
                        .find(language, word)
                        .ifPresent(
                                said ->
                                        found.computeIfAbsent(language, _ -> new HashMap<>())
                                                .put(word, said));
            }
        }
        return found;
    }

    private void checkSize(String file, Listing listing) {
        var lines = listing.source().lines().toList();
        if (lines.size() > MAX_LINES) {
            mistakes.blemish(
                    file,
                    MAX_LINES + 1,
                    "%d lines; a listing has at most %d".formatted(lines.size(), MAX_LINES));
        }
        for (var i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains("\t")) {
                mistakes.blemish(file, i + 1, "a tab; use four spaces");
            }
            if (columns(lines.get(i)) > MAX_COLUMNS) {
                mistakes.blemish(
                        file,
                        i + 1,
                        "%d columns; a listing has at most %d"
                                .formatted(columns(lines.get(i)), MAX_COLUMNS));
            }
        }
    }

    /// The width of a line; a Chinese character is two columns wide.
    private static int columns(String line) {
        return line.codePoints().map(c -> Character.isIdeographic(c) || c >= 0xFF00 ? 2 : 1).sum();
    }
}
