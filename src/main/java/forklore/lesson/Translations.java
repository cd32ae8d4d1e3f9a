package forklore.lesson;

import forklore.ground.Language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a lesson's texts and its listings' words are in the languages that `lesson.yaml` does not
/// name: the files `LANGUAGE.yaml` beside the pages, each a mapping from the English words. So a
/// further language needs no change to a lesson.
final class Translations {
    static final Translations NONE = new Translations();

    private final Map<Language, Map<String, Yaml>> words = new HashMap<>();
    private final Set<Yaml> used = new HashSet<>();

    void add(Language language, Map<String, Yaml> fromEnglish) {
        words.put(language, Map.copyOf(fromEnglish));
    }

    /// What the English words are in that language.
    Optional<String> find(Language language, String english) {
        var found = Optional.ofNullable(words.getOrDefault(language, Map.of()).get(english));
        found.ifPresent(used::add);
        return found.map(Yaml::verbatim);
    }

    /// Notes what nothing in the lesson says.
    void check() {
        for (var all : words.values()) {
            all.forEach(
                    (english, translation) -> {
                        if (!used.contains(translation)) {
                            translation.blemish("no text here says \"%s\"".formatted(english));
                        }
                    });
        }
    }
}
