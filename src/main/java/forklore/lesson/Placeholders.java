package forklore.lesson;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The `{name}` places of a text, where values of a run are put in.
///
/// A name is a measure of the run (`{total}`, `{apply.sum}`, `{pid.main}`) or, with `set.` before
/// it, the value of a parameter (`{set.workers}`).
public final class Placeholders {
    private static final Pattern NAME = Pattern.compile("\\{([a-z][\\w.-]*)}");

    private Placeholders() {}

    /// The names in the text, in order, each as often as it stands there.
    public static List<String> names(String text) {
        return NAME.matcher(text).results().map(match -> match.group(1)).toList();
    }

    /// The text with every place filled; one without a value shows `…`.
    public static String fill(String text, Function<String, Optional<String>> values) {
        return NAME.matcher(text)
                .replaceAll(
                        match ->
                                Matcher.quoteReplacement(values.apply(match.group(1)).orElse("…")));
    }
}
