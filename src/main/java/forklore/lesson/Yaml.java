package forklore.lesson;

import forklore.ground.Language;
import forklore.ground.Text;

import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// A value of a YAML file that knows its place.
///
/// Asking for something that is not there, or is not of the kind asked for, notes a mistake and
/// yields an empty value, so that one reading finds every mistake.
final class Yaml {
    private final String file;
    private final Mistakes mistakes;
    private final Translations translations;
    private final Node node;

    /// @param translations what a text says in the languages that it does not name
    Yaml(String file, Mistakes mistakes, Translations translations, Node node) {
        this.file = file;
        this.mistakes = mistakes;
        this.translations = translations;
        this.node = node;
    }

    private Yaml at(Node part) {
        return new Yaml(file, mistakes, translations, part);
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
                var key = at(pair.getKeyNode());
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
                var key = at(pair.getKeyNode());
                if (map.put(key.verbatim(), at(pair.getValueNode())) != null) {
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
            sequence.getValue().forEach(item -> list.add(at(item)));
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

    /// Whether it is a word or a text, and not a list or a mapping.
    boolean isWord() {
        return node instanceof ScalarNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    boolean yes() {
        String word = string();
        if (!word.equals("true") && !word.equals("false")) {
            mistake("expected true or false, not \"%s\"".formatted(word));
        }
        return word.equals("true");
    }

    /// Words that a listing prints, in every language that the listing has words in.
    Text said() {
        if (!isWord()) {
            return text();
        }
        var words = new HashMap<Language, String>();
        words.put(Language.EN, verbatim());
        for (var language : Language.all()) {
            translations.find(language, verbatim()).ifPresent(said -> words.put(language, said));
        }
        return new Text(words);
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

    /// A text in every language: `{ en: …, zh: … }`, or one that is the same in all. A language
    /// that is not named here may have its words in the lesson's [Translations].
    Text text() {
        if (node instanceof ScalarNode) {
            return Text.same(string());
        }
        allow(Language.all().stream().map(Language::code).toArray(String[]::new));
        var words = new HashMap<Language, String>();
        var english = find(Language.EN.code()).map(Yaml::string).orElse("");
        for (var language : Language.all()) {
            find(language.code())
                    .map(Yaml::string)
                    .filter(text -> !text.isEmpty())
                    .or(() -> translations.find(language, english))
                    .ifPresentOrElse(text -> words.put(language, text), () -> missing(language));
        }
        return new Text(words);
    }

    /// Without English there is nothing to show; English stands in for any other language.
    private void missing(Language language) {
        String all =
                Language.all().stream()
                        .map(one -> one.code() + ": …")
                        .collect(Collectors.joining(", "));
        String message =
                "the text in \"%s\" is missing: { %s }, or one text for all"
                        .formatted(language.code(), all);
        if (language.equals(Language.EN)) {
            mistake(message);
        } else {
            blemish(message);
        }
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
        return at(scalar);
    }
}
