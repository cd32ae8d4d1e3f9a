package forklore.lesson;

import java.util.Map;

/// A number written with numbers, names, `+ - * / ^` and brackets: `1/workers`, `2^n`.
///
/// Follows the usual order; `^` is the power and binds tightest.
final class Expression {
    private final String source;
    private final Map<String, String> names;
    private int at;

    private Expression(String source, Map<String, String> names) {
        this.source = source.replace(" ", "");
        this.names = names;
    }

    /// Computes the value.
    ///
    /// @param names what stands for each name; must be a number
    /// @throws IllegalArgumentException if it is not an expression or a name is unknown
    static double value(String source, Map<String, String> names) {
        var expression = new Expression(source, names);
        var value = expression.sum();
        if (expression.at < expression.source.length()) {
            throw expression.unexpected();
        }
        return value;
    }

    private double sum() {
        var value = product();
        while (true) {
            if (take('+')) {
                value += product();
            } else if (take('-')) {
                value -= product();
            } else {
                return value;
            }
        }
    }

    private double product() {
        var value = power();
        while (true) {
            if (take('*')) {
                value *= power();
            } else if (take('/')) {
                value /= power();
            } else {
                return value;
            }
        }
    }

    private double power() {
        var base = atom();
        return take('^') ? Math.pow(base, power()) : base;
    }

    private double atom() {
        if (take('-')) {
            return -atom();
        }
        if (take('(')) {
            var value = sum();
            if (!take(')')) {
                throw unexpected();
            }
            return value;
        }
        var start = at;
        while (at < source.length() && isPartOfName(source.charAt(at))) {
            at++;
        }
        return number(source.substring(start, at));
    }

    private double number(String word) {
        if (word.isEmpty()) {
            throw unexpected();
        }
        var text = Character.isLetter(word.charAt(0)) ? names.get(word) : word;
        if (text == null) {
            throw new IllegalArgumentException("\"%s\" is not a parameter".formatted(word));
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"%s\" is not a number".formatted(text), e);
        }
    }

    private static boolean isPartOfName(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '_';
    }

    private boolean take(char c) {
        if (at < source.length() && source.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private IllegalArgumentException unexpected() {
        return new IllegalArgumentException(
                at < source.length()
                        ? "\"%s\" has an unexpected \"%c\"".formatted(source, source.charAt(at))
                        : "\"%s\" ends too early".formatted(source));
    }
}
