package forklore.lesson;

import forklore.ground.Language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds the recordings of a lesson: `recordings/DEMO.ENGINE.LANGUAGE.jsonl`.
final class RecordingFinder {
    private final Path folder;
    private final String label;
    private final Mistakes mistakes;
    private final Set<String> expected = new HashSet<>();

    /// @param folder the lesson's
    /// @param label the lesson's folder as the user knows it
    RecordingFinder(Path folder, String label, Mistakes mistakes) {
        this.folder = folder.resolve(RecordedRun.FOLDER);
        this.label = label + "/" + RecordedRun.FOLDER;
        this.mistakes = mistakes;
    }

    /// The recordings of this demo that are there.
    List<RecordedRun> of(String demo, Set<EngineKind> engines) {
        var found = new ArrayList<RecordedRun>();
        for (var engine : engines) {
            for (var language : Language.all()) {
                var name = RecordedRun.fileName(demo, engine, language);
                expected.add(name);
                var file = folder.resolve(name);
                if (Files.isRegularFile(file)) {
                    found.add(new RecordedRun(engine, language, file.toUri()));
                }
            }
        }
        return found;
    }

    /// Notes files that no demo asks for: a wrong name, or a demo that is gone.
    void checkNames() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> !expected.contains(name))
                    .sorted()
                    .forEach(this::strange);
        } catch (IOException e) {
            mistakes.blemish(label, 1, "the folder cannot be read: " + e.getMessage());
        }
    }

    private void strange(String name) {
        mistakes.blemish(
                label + "/" + name,
                1,
                "no demo plays this recording; it would be called DEMO.java.en.jsonl, or python,"
                        + " or another language");
    }
}
