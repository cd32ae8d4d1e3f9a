package forklore.engine.python;

import forklore.ground.Phrases;
import forklore.ground.Text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A common mistake, recognised by the words of CPython's own exception.
///
/// @param sign what in the exception's text gives it away
/// @param key of the words that say what it means and what to do, filled with the sign's groups
record Mistake(Pattern sign, String key) {
    private static final Phrases WORDS = Phrases.of(Mistake.class);

    static Mistake of(String sign, String key) {
        return new Mistake(Pattern.compile(sign), key);
    }

    /// What it means, where the exception tells of it.
    Optional<Text> in(String exception) {
        Matcher match = sign.matcher(exception);
        return match.find() ? Optional.of(WORDS.text(key, groups(match))) : Optional.empty();
    }

    private static Object[] groups(Matcher match) {
        return IntStream.rangeClosed(1, match.groupCount())
                .mapToObj(group -> String.valueOf(match.group(group)))
                .toArray();
    }
}
