package forklore.lesson;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

import java.util.Optional;

/// Parses YAML into [Yaml] values.
final class YamlFile {
    private YamlFile() {}

    /// The file's one document; empty, with a mistake noted, if it is not YAML.
    static Optional<Yaml> parse(
            String file, String source, Translations translations, Mistakes mistakes) {
        try {
            var document =
                    new Compose(LoadSettings.builder().setUseMarks(true).build())
                            .composeString(source);
            if (document.isEmpty()) {
                mistakes.add(file, 1, "the file is empty");
            }
            return document.map(node -> new Yaml(file, mistakes, translations, node));
        } catch (MarkedYamlEngineException e) {
            var line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            mistakes.add(file, line, "not YAML, here or just above: " + e.getProblem());
            return Optional.empty();
        } catch (YamlEngineException e) {
            mistakes.add(file, 1, "not YAML: " + e.getMessage());
            return Optional.empty();
        }
    }
}
