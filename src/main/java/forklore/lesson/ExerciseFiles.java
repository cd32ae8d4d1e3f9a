package forklore.lesson;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds the listings of an exercise: `exercises/ID/Starter.java`, `solution.py`, …
///
/// To the learner they bear the exercise's name: `FiveProcesses.java`, `five_processes.py`.
final class ExerciseFiles {
    static final String FOLDER = "exercises";

    private final Path folder;
    private final ListingReader listings;
    private final String id;

    /// @param folder the lesson's
    ExerciseFiles(Path folder, ListingReader listings, String id) {
        this.folder = folder;
        this.listings = listings;
        this.id = id;
    }

    /// Whether there is a folder for the exercise.
    boolean exist() {
        return !id.isEmpty() && Files.isDirectory(folder.resolve(FOLDER).resolve(id));
    }

    Optional<Listing> starter(EngineKind engine, Yaml place) {
        return read(engine, "starter", place);
    }

    Optional<Listing> solution(EngineKind engine, Yaml place) {
        return read(engine, "solution", place);
    }

    /// A listing that is put together and stands in no file.
    Listing made(EngineKind engine, String source) {
        return listings.made(engine, name(engine), source);
    }

    /// Where the listing is looked for, as a folder's user knows it.
    String place(EngineKind engine, String word) {
        return "%s/%s/%s".formatted(FOLDER, id, file(engine, word));
    }

    private Optional<Listing> read(EngineKind engine, String word, Yaml place) {
        String path = place(engine, word);
        return Files.isRegularFile(folder.resolve(path))
                ? listings.read(engine, path, name(engine), place)
                : Optional.empty();
    }

    private static String file(EngineKind engine, String word) {
        return switch (engine) {
            case JAVA -> capital(word) + ".java";
            case PYTHON -> word + ".py";
        };
    }

    private String name(EngineKind engine) {
        return switch (engine) {
            case JAVA ->
                    Arrays.stream(id.split("-"))
                                    .map(ExerciseFiles::capital)
                                    .collect(Collectors.joining())
                            + ".java";
            case PYTHON -> id.replace('-', '_') + ".py";
        };
    }

    private static String capital(String word) {
        return word.isEmpty()
                ? word
                : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
