package forklore.lesson;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the constants of a listing that stand for parameters: `static final int WORKERS = 3;` in
/// Java, `WORKERS = 3` at the beginning of a line in Python.
final class Constants {
    private static final String VALUE = "(?<value>-?[\\w.]+|\"[^\"]*\"|'[^']*')";

    private Constants() {}

    /// The constant that a parameter stands for: `LONGEST` for `longest`.
    static String nameOf(String parameter) {
        return parameter.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /// The value as a parameter has it (a text without its quotes), if the listing has the
    /// constant.
    static Optional<String> value(Listing listing, String parameter) {
        var found = find(listing, parameter);
        return found.find() ? Optional.of(unquoted(found.group("value"))) : Optional.empty();
    }

    /// The listing's text with another value, in the constant's own manner of writing it.
    static String with(Listing listing, String parameter, String value) {
        var found = find(listing, parameter);
        if (!found.find()) {
            return listing.source();
        }
        var written = written(found.group("value"), value, listing.engine());
        return listing.source().substring(0, found.start("value"))
                + written
                + listing.source().substring(found.end("value"));
    }

    private static Matcher find(Listing listing, String parameter) {
        var name = Pattern.quote(nameOf(parameter));
        var regex =
                switch (listing.engine()) {
                    case JAVA -> "(?m)^\\s*static final \\w+ %s = %s;";
                    case PYTHON -> "(?m)^%s = %s(?=\\s|$)";
                };
        return Pattern.compile(regex.formatted(name, VALUE)).matcher(listing.source());
    }

    private static String written(String before, String value, EngineKind engine) {
        if (before.startsWith("\"") || before.startsWith("'")) {
            return before.charAt(0) + value + before.charAt(0);
        }
        var truth = List.of("true", "false").contains(value);
        return truth && engine == EngineKind.PYTHON
                ? Character.toUpperCase(value.charAt(0)) + value.substring(1)
                : value;
    }

    private static String unquoted(String written) {
        return switch (written) {
            case "True" -> "true";
            case "False" -> "false";
            default ->
                    written.startsWith("\"") || written.startsWith("'")
                            ? written.substring(1, written.length() - 1)
                            : written;
        };
    }
}
