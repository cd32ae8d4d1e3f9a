package forklore.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What is computed from names: a number (`1/workers`, `2^n`) or whether something holds
/// (`processes = 5 and zombies = 0`, `order != 'main'`).
///
/// The usual order: `^` binds tightest, then `* /`, `+ -`, the comparisons `= != < <= > >=`, `not`,
/// `and`, `or`. Values are written words; where both sides of a comparison are numbers, they are
/// compared as such.
final class Expression {
    /// What counts as the same number: a time is the sum of many.
    private static final double SAME = 1e-9;

    private static final String YES = "true";
    private static final String NO = "false";

    private final Node root;
    private final List<String> names;

    private Expression(Node root, List<String> names) {
        this.root = root;
        this.names = List.copyOf(names);
    }

    /// @throws IllegalArgumentException if it is not an expression; the message says where
    static Expression parse(String source) {
        var names = new ArrayList<String>();
        return new Expression(new ExpressionParser(source, names).whole(), names);
    }

    /// Computes a number.
    ///
    /// @param names what stands for each name; must be a number
    /// @throws IllegalArgumentException if it is not an expression or a name is unknown
    static double value(String source, Map<String, String> names) {
        var expression = parse(source);
        for (var name : expression.names) {
            if (!names.containsKey(name)) {
                throw new IllegalArgumentException("\"%s\" is not a parameter".formatted(name));
            }
        }
        var value = expression.root.value(name -> Optional.ofNullable(names.get(name)));
        return number(value.orElseThrow());
    }

    /// The names in it.
    List<String> names() {
        return names;
    }

    /// Whether it holds; empty where that hangs on a name that has no value.
    Optional<Boolean> holds(Function<String, Optional<String>> values) {
        return root.value(values).map(YES::equals);
    }

    /// A part of it. A value that is not there makes everything that hangs on it not there.
    sealed interface Node {
        Optional<String> value(Function<String, Optional<String>> names);
    }

    record Literal(String words) implements Node {
        @Override
        public Optional<String> value(Function<String, Optional<String>> names) {
            return Optional.of(words);
        }
    }

    record Name(String name) implements Node {
        @Override
        public Optional<String> value(Function<String, Optional<String>> names) {
            return names.apply(name);
        }
    }

    record Not(Node of) implements Node {
        @Override
        public Optional<String> value(Function<String, Optional<String>> names) {
            return of.value(names).map(value -> truth(!value.equals(YES)));
        }
    }

    /// `and` and `or`: one side may decide although the other has no value.
    record Both(Node left, Node right, boolean all) implements Node {
        @Override
        public Optional<String> value(Function<String, Optional<String>> names) {
            var one = left.value(names);
            var other = right.value(names);
            String deciding = truth(!all);
            if (one.equals(Optional.of(deciding)) || other.equals(Optional.of(deciding))) {
                return Optional.of(deciding);
            }
            return one.isPresent() && other.isPresent()
                    ? Optional.of(truth(all))
                    : Optional.empty();
        }
    }

    record Comparison(Node left, String sign, Node right) implements Node {
        @Override
        public Optional<String> value(Function<String, Optional<String>> names) {
            var one = left.value(names);
            var other = right.value(names);
            return one.isPresent() && other.isPresent()
                    ? Optional.of(truth(holds(compare(one.get(), other.get()))))
                    : Optional.empty();
        }

        private boolean holds(int order) {
            return switch (sign) {
                case "=" -> order == 0;
                case "!=" -> order != 0;
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                default -> order >= 0;
            };
        }
    }

    record Sum(Node left, char sign, Node right) implements Node {
        @Override
        public Optional<String> value(Function<String, Optional<String>> names) {
            var one = left.value(names);
            var other = right.value(names);
            return one.isPresent() && other.isPresent()
                    ? Optional.of(Double.toString(result(number(one.get()), number(other.get()))))
                    : Optional.empty();
        }

        private double result(double one, double other) {
            return switch (sign) {
                case '+' -> one + other;
                case '-' -> one - other;
                case '*' -> one * other;
                case '/' -> one / other;
                default -> Math.pow(one, other);
            };
        }
    }

    private static String truth(boolean holds) {
        return holds ? YES : NO;
    }

    private static int compare(String one, String other) {
        try {
            double difference = Double.parseDouble(one) - Double.parseDouble(other);
            return Math.abs(difference) < SAME ? 0 : (int) Math.signum(difference);
        } catch (NumberFormatException e) {
            return one.compareTo(other);
        }
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"%s\" is not a number".formatted(text), e);
        }
    }
}
