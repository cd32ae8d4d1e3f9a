package forklore.ground;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/// The same words in every language of the app.
///
/// @param words by language; one that is missing says it in English
public record Text(Map<Language, String> words) {
    public static final Text EMPTY = same("");

    public Text {
        words = Map.copyOf(words);
    }

    /// Words that are the same in every language: a name, what a program said.
    public static Text same(String words) {
        return new Text(Map.of(Language.EN, words));
    }

    /// What the function says in each language.
    public static Text each(Function<Language, String> saying) {
        var words = new HashMap<Language, String>();
        Language.all().forEach(language -> words.put(language, saying.apply(language)));
        return new Text(words);
    }

    public String in(Language language) {
        String said = words.get(language);
        return said == null ? words.getOrDefault(Language.EN, "") : said;
    }
}
