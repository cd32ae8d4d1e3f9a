package forklore.lesson;

import forklore.ground.Language;

import java.util.Map;

/// A program of the course: what is shown is what runs.
///
/// @param fileName `ApplyAsync.java`, `apply_async.py`
/// @param source the whole text, lines ended by `\n`
/// @param words what its texts and comments are in other languages than English, by the English
///   ones; those not named stay as they are
public record Listing(
        EngineKind engine,
        String fileName,
        String source,
        Map<Language, Map<String, String>> words) {
    public Listing {
        words = Map.copyOf(words);
    }

    public Listing(EngineKind engine, String fileName, String source) {
        this(engine, fileName, source, Map.of());
    }

    /// The same file with another text.
    public Listing withSource(String text) {
        return new Listing(engine, fileName, text, words);
    }

    /// The same program speaking and commented in this language, line for line; listings are
    /// written in English.
    public Listing in(Language language) {
        var own = words.getOrDefault(language, Map.of());
        return own.isEmpty() ? this : withSource(new Words(engine).translate(source, own));
    }
}
