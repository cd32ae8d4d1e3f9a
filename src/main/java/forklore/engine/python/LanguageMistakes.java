package forklore.engine.python;

import forklore.ground.Text;

import java.util.List;
import java.util.Optional;

/// Mistakes that everybody makes in Python, with or without processes. CPython's wording changed
/// over the versions; the older one stands beside the newer.
final class LanguageMistakes {
    private static final List<Mistake> KNOWN =
            List.of(
                    Mistake.of("SyntaxError: '(.)' was never closed", "language.never-closed"),
                    Mistake.of("SyntaxError: unexpected EOF while parsing", "language.too-early"),
                    Mistake.of("SyntaxError: unmatched '(.)'", "language.unmatched"),
                    Mistake.of("SyntaxError: expected ':'", "language.colon"),
                    Mistake.of(
                            "SyntaxError: (unterminated (f-)?string literal|EOL while scanning)",
                            "language.unclosed-text"),
                    Mistake.of("SyntaxError: .*[Pp]erhaps you forgot a comma", "language.comma"),
                    Mistake.of("SyntaxError: .*Maybe you meant '==' ", "language.assignment"),
                    Mistake.of(
                            "SyntaxError: Missing parentheses in call to 'print'",
                            "language.print"),
                    Mistake.of("IndentationError: unexpected indent", "language.indented-further"),
                    Mistake.of(
                            "IndentationError: expected an indented block",
                            "language.not-indented"),
                    Mistake.of(
                            "IndentationError: unindent does not match|TabError",
                            "language.unindent"),
                    Mistake.of("SyntaxError: invalid syntax", "language.syntax"),
                    Mistake.of(
                            "(?:NameError: name|UnboundLocalError:.*variable) '(\\w+)'",
                            "language.no-name"),
                    Mistake.of(
                            "ModuleNotFoundError: No module named '([\\w.]+)'",
                            "language.no-module"),
                    Mistake.of("EOFError: EOF when reading a line", "language.no-input"),
                    Mistake.of(
                            "(\\w+)\\(\\) takes (\\d+) positional arguments? but (\\d+) w",
                            "language.arguments"),
                    Mistake.of(
                            "(\\w+)\\(\\) missing \\d+ required positional arguments?: (.+)",
                            "language.missing-arguments"),
                    Mistake.of(
                            "(?:after \\* must be an iterable, not|TypeError: ')"
                                    + "(int|float|bool)(?:' object is not iterable)?",
                            "language.tuple"));

    private LanguageMistakes() {}

    /// What the mistake means that this exception tells of.
    static Optional<Text> in(String exception) {
        return KNOWN.stream().flatMap(mistake -> mistake.in(exception).stream()).findFirst();
    }
}
