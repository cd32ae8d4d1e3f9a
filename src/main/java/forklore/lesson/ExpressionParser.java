package forklore.lesson;

import forklore.lesson.Expression.Both;
import forklore.lesson.Expression.Comparison;
import forklore.lesson.Expression.Literal;
import forklore.lesson.Expression.Name;
import forklore.lesson.Expression.Node;
import forklore.lesson.Expression.Not;
import forklore.lesson.Expression.Sum;

import java.util.List;

/// Reads an [Expression] from left to right, the weakest sign first.
final class ExpressionParser {
    private static final List<String> COMPARISONS = List.of("!=", "<=", ">=", "=", "<", ">");

    private final String source;
    private final List<String> names;
    private int at;

    /// @param names takes every name that stands in it
    ExpressionParser(String source, List<String> names) {
        this.source = source.strip();
        this.names = names;
    }

    /// @throws IllegalArgumentException if it is none
    Node whole() {
        var all = or();
        if (at < source.length()) {
            throw unexpected();
        }
        return all;
    }

    private Node or() {
        var left = and();
        while (takeWord("or")) {
            left = new Both(left, and(), false);
        }
        return left;
    }

    private Node and() {
        var left = not();
        while (takeWord("and")) {
            left = new Both(left, not(), true);
        }
        return left;
    }

    private Node not() {
        return takeWord("not") ? new Not(not()) : comparison();
    }

    private Node comparison() {
        var left = sum();
        for (var sign : COMPARISONS) {
            if (take(sign)) {
                return new Comparison(left, sign, sum());
            }
        }
        return left;
    }

    private Node sum() {
        var value = product();
        while (true) {
            if (take("+")) {
                value = new Sum(value, '+', product());
            } else if (take("-")) {
                value = new Sum(value, '-', product());
            } else {
                return value;
            }
        }
    }

    private Node product() {
        var value = power();
        while (true) {
            if (take("*")) {
                value = new Sum(value, '*', power());
            } else if (take("/")) {
                value = new Sum(value, '/', power());
            } else {
                return value;
            }
        }
    }

    private Node power() {
        var base = atom();
        return take("^") ? new Sum(base, '^', power()) : base;
    }

    private Node atom() {
        if (take("-")) {
            return new Sum(new Literal("0"), '-', atom());
        }
        if (take("(")) {
            var value = or();
            if (!take(")")) {
                throw unexpected();
            }
            return value;
        }
        return take("'") ? words() : named(word());
    }

    private Node words() {
        int end = source.indexOf('\'', at);
        if (end < 0) {
            at = source.length();
            throw unexpected();
        }
        var words = new Literal(source.substring(at, end));
        at = end + 1;
        return words;
    }

    private Node named(String word) {
        if (word.isEmpty()) {
            throw unexpected();
        }
        if (Character.isLetter(word.charAt(0))) {
            names.add(word);
            return new Name(word);
        }
        try {
            return new Literal(Double.toString(Double.parseDouble(word)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"%s\" is not a number".formatted(word), e);
        }
    }

    private String word() {
        skipBlanks();
        int start = at;
        while (at < source.length() && isPartOfName(source.charAt(at))) {
            at++;
        }
        return source.substring(start, at);
    }

    private static boolean isPartOfName(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '_';
    }

    private boolean takeWord(String word) {
        int before = at;
        if (word().equals(word)) {
            return true;
        }
        at = before;
        return false;
    }

    private boolean take(String sign) {
        skipBlanks();
        if (source.startsWith(sign, at)) {
            at += sign.length();
            return true;
        }
        return false;
    }

    private void skipBlanks() {
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
    }

    private IllegalArgumentException unexpected() {
        skipBlanks();
        return new IllegalArgumentException(
                at < source.length()
                        ? "\"%s\" has an unexpected \"%c\"".formatted(source, source.charAt(at))
                        : "\"%s\" ends too early".formatted(source));
    }
}
