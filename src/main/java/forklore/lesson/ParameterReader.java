package forklore.lesson;

import forklore.ground.Text;

import java.math.BigDecimal;
import java.util.Map;

/// Reads what `lesson.yaml` says about a parameter. The value that it starts with stands in the
/// listing and nowhere else.
final class ParameterReader {
    private ParameterReader() {}

    /// @param initial the value of the constant in the listing
    static Parameter read(String id, Yaml yaml, String initial) {
        yaml.allow("label", "min", "max", "step", "unit", "options");
        var label = yaml.need("label").text();
        if (yaml.find("options").isPresent()) {
            return choice(id, label, yaml, initial);
        }
        var min = yaml.need("min").number().orElse(0);
        var max = yaml.need("max").number().orElse(0);
        var start = number(initial, yaml);
        if (start < min || start > max) {
            yaml.mistake(
                    "%s starts with %s in the listing, which is not from %s to %s"
                            .formatted(id, initial, plain(min), plain(max)));
        }
        if (yaml.find("step").isEmpty()) {
            return new Parameter.Whole(id, label, (long) start, (long) min, (long) max);
        }
        var step = yaml.need("step").number().orElse(1);
        var unit = yaml.find("unit").map(Yaml::string).orElse("");
        return new Parameter.Decimal(id, label, start, min, max, step, unit);
    }

    private static Parameter choice(String id, Text label, Yaml yaml, String initial) {
        var options =
                yaml.need("options").map().entrySet().stream()
                        .map(e -> new Parameter.Option(e.getKey(), e.getValue().text()))
                        .toList();
        if (options.stream().noneMatch(option -> option.value().equals(initial))) {
            yaml.mistake(
                    "%s starts with \"%s\" in the listing, which is none of its options"
                            .formatted(id, initial));
        }
        return new Parameter.Choice(id, label, initial, options);
    }

    private static double number(String initial, Yaml yaml) {
        try {
            return Double.parseDouble(initial);
        } catch (NumberFormatException e) {
            yaml.mistake("the listing's value \"%s\" is not a number".formatted(initial));
            return 0;
        }
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /// Whether texts may do arithmetic with the parameter.
    static Map<String, String> numbers(Map<String, String> initial) {
        var numbers = new java.util.HashMap<>(initial);
        numbers.values().removeIf(value -> !value.matches("-?[\\d.]+"));
        return numbers;
    }
}
