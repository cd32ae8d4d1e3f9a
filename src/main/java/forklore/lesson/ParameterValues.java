package forklore.lesson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Checks values for the parameters of a demo, however they were given.
public final class ParameterValues {
    private ParameterValues() {}

    /// The values that the lesson starts with.
    public static Map<String, String> initial(Demo demo) {
        var values = new LinkedHashMap<String, String>();
        demo.parameters().forEach(p -> values.put(p.id(), p.initial()));
        return values;
    }

    /// The initial values, changed by settings such as `workers=5`.
    ///
    /// @throws BadValue if a setting is not of this form, or its name or value does not fit the
    ///   demo
    public static Map<String, String> of(Demo demo, List<String> settings) {
        var values = initial(demo);
        for (var setting : settings) {
            var split = setting.indexOf('=');
            if (split < 1) {
                throw new BadValue("\"%s\" is not a setting; write name=value".formatted(setting));
            }
            var name = setting.substring(0, split).strip();
            values.put(name, check(demo, name, setting.substring(split + 1).strip()));
        }
        return values;
    }

    /// The value as it goes into the listing.
    ///
    /// @throws BadValue if the demo has no such parameter or the value does not fit it
    public static String check(Demo demo, String name, String value) {
        var parameter =
                demo.parameters().stream()
                        .filter(p -> p.id().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new BadValue(unknown(demo, name)));
        return check(parameter, value);
    }

    /// The value as it goes into the listing.
    ///
    /// @throws BadValue if the value does not fit the parameter
    public static String check(Parameter parameter, String value) {
        return switch (parameter) {
            case Parameter.Whole whole -> whole(whole, value);
            case Parameter.Decimal decimal -> decimal(decimal, value);
            case Parameter.Choice choice -> choice(choice, value);
        };
    }

    private static String whole(Parameter.Whole parameter, String value) {
        try {
            var number = Long.parseLong(value);
            if (number >= parameter.min() && number <= parameter.max()) {
                return Long.toString(number);
            }
        } catch (NumberFormatException e) {
            // The message below says what is expected.
        }
        throw new BadValue(
                "%s=%s: expected a whole number from %d to %d"
                        .formatted(parameter.id(), value, parameter.min(), parameter.max()));
    }

    private static String decimal(Parameter.Decimal parameter, String value) {
        try {
            var number = Double.parseDouble(value);
            if (number >= parameter.min() && number <= parameter.max()) {
                return Double.toString(number);
            }
        } catch (NumberFormatException e) {
            // The message below says what is expected.
        }
        throw new BadValue(
                "%s=%s: expected a number from %s to %s"
                        .formatted(parameter.id(), value, parameter.min(), parameter.max()));
    }

    private static String choice(Parameter.Choice parameter, String value) {
        var options = parameter.options().stream().map(Parameter.Option::value).toList();
        var word = value.toLowerCase(Locale.ROOT);
        if (options.contains(word)) {
            return word;
        }
        throw new BadValue(
                "%s=%s: expected one of %s"
                        .formatted(parameter.id(), value, String.join(", ", options)));
    }

    private static String unknown(Demo demo, String name) {
        if (demo.parameters().isEmpty()) {
            return "%s has no parameters, so \"%s\" cannot be set".formatted(demo.id(), name);
        }
        return "%s has no parameter \"%s\"; it has %s"
                .formatted(
                        demo.id(),
                        name,
                        demo.parameters().stream()
                                .map(Parameter::id)
                                .collect(Collectors.joining(", ")));
    }

    /// A value that does not fit; the message says what was expected.
    public static final class BadValue extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        BadValue(String message) {
            super(message);
        }
    }
}
