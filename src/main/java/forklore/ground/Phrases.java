package forklore.ground;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/// What one package says to people, in every language: the bundles `words_LANGUAGE.properties`
/// beside its classes. Patterns are those of [MessageFormat]; a number is written without
/// separators.
public final class Phrases {
    private final String bundle;
    private final ClassLoader loader;
    private final Map<Language, ResourceBundle> bundles = new ConcurrentHashMap<>();

    private Phrases(Class<?> speaker) {
        bundle = speaker.getPackageName() + ".words";
        loader = speaker.getClassLoader();
    }

    /// The words of the package that this class is in.
    public static Phrases of(Class<?> speaker) {
        return new Phrases(speaker);
    }

    /// The words of a key, filled with these values; a [Text] among them is said in the same
    /// language. A key that no bundle has is shown as such: a hole must be seen, and must not end a
    /// run.
    public Text text(String key, Object... values) {
        return Text.each(language -> in(language, key, values));
    }

    private String in(Language language, String key, Object... values) {
        Object[] said = Arrays.stream(values).map(value -> said(value, language)).toArray();
        return new MessageFormat(pattern(language, key), Locale.ROOT).format(said);
    }

    private static Object said(Object value, Language language) {
        return value instanceof Text text ? text.in(language) : String.valueOf(value);
    }

    private String pattern(Language language, String key) {
        try {
            return bundles.computeIfAbsent(language, this::load).getString(key);
        } catch (MissingResourceException e) {
            return language.equals(Language.EN) ? "⟨" + key + "⟩" : pattern(Language.EN, key);
        }
    }

    private ResourceBundle load(Language language) {
        return ResourceBundle.getBundle(
                bundle,
                language.locale(),
                loader,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
