package forklore.ground;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// A language that the app and its course speak. Its own stand in `languages.txt`; every
/// `more-languages.txt` of this package on the class path adds some.
///
/// @param tag as BCP 47 has it: `zh-CN`
/// @param name in the language itself
/// @param brief the name in few letters, for a small button
public record Language(String tag, String name, String brief) {
    private static final String OWN = "languages.txt";
    private static final String MORE = "forklore/ground/more-languages.txt";

    private static final List<Language> ALL = read();

    /// The language that everything is written in; it stands in for what another one lacks.
    public static final Language EN = ALL.getFirst();

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /// The code used in file names and options: `en`, `zh`.
    public String code() {
        return locale().getLanguage();
    }

    /// All of them, English first.
    public static List<Language> all() {
        return ALL;
    }

    /// The language of this code.
    public static Optional<Language> of(String code) {
        return ALL.stream().filter(language -> language.code().equals(code)).findFirst();
    }

    /// The language that comes after this one, round and round.
    public Language next() {
        return ALL.get((ALL.indexOf(this) + 1) % ALL.size());
    }

    @Override
    public String toString() {
        return code();
    }

    private static List<Language> read() {
        var all = new ArrayList<Language>();
        try {
            add(Objects.requireNonNull(Language.class.getResource(OWN), OWN), all);
            var loader = Language.class.getClassLoader();
            for (URL more : Collections.list(loader.getResources(MORE))) {
                add(more, all);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The list of languages cannot be read", e);
        }
        return List.copyOf(all);
    }

    private static void add(URL list, List<Language> all) throws IOException {
        try (var in =
                new BufferedReader(
                        new InputStreamReader(list.openStream(), StandardCharsets.UTF_8))) {
            languages(in.lines()).filter(one -> !all.contains(one)).forEach(all::add);
        }
    }

    static Stream<Language> languages(Stream<String> lines) {
        return lines.filter(line -> !line.isBlank() && !line.startsWith("#")).map(Language::one);
    }

    private static Language one(String line) {
        String[] parts = line.split("\\|", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("languages: tag | name | brief, not: " + line);
        }
        return new Language(parts[0].strip(), parts[1].strip(), parts[2].strip());
    }
}
