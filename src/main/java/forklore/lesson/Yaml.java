package forklore.lesson;

import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// A value of a YAML file that knows its place.
///
/// Asking for something that is not there, or is not of the kind asked for, notes a mistake and
/// yields an empty value, so that one reading finds every mistake.
final class Yaml {
    private final String file;
    private final Mistakes mistakes;
    private final Node node;

    Yaml(String file, Mistakes mistakes, Node node) {
        this.file = file;
        this.mistakes = mistakes;
        this.node = node;
    }

    int line() {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    void mistake(String message) {
        mistakes.add(file, line(), message);
    }

    void blemish(String message) {
        mistakes.blemish(file, line(), message);
    }

    /// Notes every key other than these.
    void allow(String... keys) {
        var allowed = List.of(keys);
        map(); // Notes what is no mapping, and keys that stand there twice.
        if (node instanceof MappingNode mapping) {
            for (var pair : mapping.getValue()) {
                var key = new Yaml(file, mistakes, pair.getKeyNode());
                if (!allowed.contains(key.verbatim())) {
                    key.mistake(
                            "unknown key \"%s\"; known here: %s"
                                    .formatted(key.verbatim(), String.join(", ", allowed)));
                }
            }
        }
    }

    Map<String, Yaml> map() {
        var map = new LinkedHashMap<String, Yaml>();
        if (node instanceof MappingNode mapping) {
            for (var pair : mapping.getValue()) {
                var key = new Yaml(file, mistakes, pair.getKeyNode());
                if (map.put(key.verbatim(), new Yaml(file, mistakes, pair.getValueNode()))
                        != null) {
                    key.mistake("\"%s\" stands here twice".formatted(key.string()));
                }
            }
        } else if (!isEmpty()) {
            mistake("expected \"key: value\" lines");
        }
        return map;
    }

    List<Yaml> list() {
        var list = new ArrayList<Yaml>();
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> list.add(new Yaml(file, mistakes, item)));
        } else if (!isEmpty()) {
            mistake("expected a list: [a, b] or lines that begin with \"- \"");
        }
        return list;
    }

    List<String> strings() {
        return list().stream().map(Yaml::string).toList();
    }

    Optional<Yaml> find(String key) {
        return Optional.ofNullable(map().get(key));
    }

    /// The value of a key that must be there.
    Yaml need(String key) {
        return find(key)
                .orElseGet(
                        () -> {
                            mistake("\"%s\" is missing".formatted(key));
                            return empty();
                        });
    }

    String string() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        mistake("expected a word or a text");
        return "";
    }

    /// The text with the blanks around it.
    String verbatim() {
        return node instanceof ScalarNode scalar ? scalar.getValue() : string();
    }

    OptionalDouble number() {
        try {
            return OptionalDouble.of(Double.parseDouble(string()));
        } catch (NumberFormatException e) {
            mistake("expected a number, found \"%s\"".formatted(string()));
            return OptionalDouble.empty();
        }
    }

    /// A text in both languages, or one that is the same in both.
    Text text() {
        if (node instanceof ScalarNode) {
            return new Text(string(), string());
        }
        allow("en", "zh");
        return new Text(inLanguage("en"), inLanguage("zh"));
    }

    private String inLanguage(String language) {
        var text = find(language).map(Yaml::string).orElse("");
        if (text.isEmpty()) {
            mistake(
                    "the text in \"%s\" is missing: { en: …, zh: … }, or one text for both"
                            .formatted(language));
        }
        return text;
    }

    private boolean isEmpty() {
        return node instanceof ScalarNode scalar && scalar.getValue().isBlank();
    }

    private Yaml empty() {
        var scalar =
                new ScalarNode(
                        Tag.STR,
                        true,
                        "",
                        ScalarStyle.PLAIN,
                        node.getStartMark(),
                        node.getStartMark());
        return new Yaml(file, mistakes, scalar);
    }
}
