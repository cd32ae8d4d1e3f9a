package forklore.lesson;

import forklore.trace.Happening;
import forklore.trace.Moment;
import forklore.trace.Wait;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads a moment of a run: `end`, `task-started: 3`, `blocked: get`.
final class MomentReader {
    private static final List<String> DETAILS = List.of("nth", "lane", "by", "limited");
    private static final List<String> TELLING = List.of("blocked", "output", "line", "variable");

    private final List<String> lanes;

    /// @param lanes of the demo; one that is empty where it has one part
    MomentReader(List<String> lanes) {
        this.lanes = lanes;
    }

    Moment read(Yaml yaml) {
        if (yaml.isWord()) {
            return new Moment(plain(yaml.string(), yaml), 1, "", OptionalInt.empty());
        }
        yaml.allow(Stream.concat(happenings(), DETAILS.stream()).toArray(String[]::new));
        var named = new ArrayList<>(yaml.map().keySet());
        named.removeAll(DETAILS);
        if (named.size() != 1) {
            yaml.mistake("a moment is one of: " + happenings().collect(Collectors.joining(", ")));
            return Moment.END;
        }
        String word = named.getFirst();
        Yaml value = yaml.need(word);
        boolean telling = TELLING.contains(word);
        int nth = telling ? yaml.find("nth").map(MomentReader::count).orElse(1) : count(value);
        return new Moment(
                telling ? telling(word, value, yaml) : plain(word, yaml),
                nth,
                yaml.find("lane").map(this::lane).orElse(""),
                yaml.find("by").map(MomentReader::who).orElse(OptionalInt.empty()));
    }

    private static Stream<String> happenings() {
        return Stream.concat(
                Arrays.stream(Happening.Plain.values()).map(Happening.Plain::word),
                TELLING.stream());
    }

    private static Happening plain(String word, Yaml place) {
        return Happening.Plain.of(word)
                .orElseGet(
                        () -> {
                            place.mistake(
                                    "no moment is called \"%s\"; there are %s"
                                            .formatted(
                                                    word,
                                                    happenings()
                                                            .collect(Collectors.joining(", "))));
                            return Happening.Plain.END;
                        });
    }

    private static Happening telling(String word, Yaml value, Yaml yaml) {
        return switch (word) {
            case "blocked" -> new Happening.Waits(call(value), limited(yaml));
            case "output" -> new Happening.Prints(value.said());
            case "line" -> line(value);
            default -> variable(value);
        };
    }

    private static boolean limited(Yaml yaml) {
        return yaml.find("limited").map(Yaml::yes).orElse(false);
    }

    private static Wait call(Yaml value) {
        String word = value.string();
        if (Arrays.stream(Wait.values()).noneMatch(wait -> wait.word().equals(word))) {
            value.mistake(
                    "nobody waits in \"%s\"; there are %s"
                            .formatted(
                                    word,
                                    Arrays.stream(Wait.values())
                                            .map(Wait::word)
                                            .collect(Collectors.joining(", "))));
        }
        return Wait.of(word);
    }

    /// The same number in all listings, or one for each engine: `{ java: 12, python: 9 }`.
    private static Happening line(Yaml value) {
        var numbers = new HashMap<String, Integer>();
        if (!value.isWord()) {
            value.allow(
                    Arrays.stream(EngineKind.values())
                            .map(EngineKind::code)
                            .toArray(String[]::new));
        }
        for (var engine : EngineKind.values()) {
            var number = value.isWord() ? value : value.map().get(engine.code());
            if (number != null) {
                numbers.put(engine.code(), count(number));
            }
        }
        return new Happening.Stands(numbers);
    }

    private static Happening variable(Yaml value) {
        var named = value.map();
        if (named.size() != 1) {
            value.mistake("name one variable and its value: { num: 1 }");
            return Happening.Plain.END;
        }
        var only = named.entrySet().iterator().next();
        return new Happening.Becomes(only.getKey(), only.getValue().string());
    }

    private String lane(Yaml yaml) {
        String lane = yaml.string();
        if (!lanes.contains(lane)) {
            yaml.mistake(
                    "the demo has no lane \"%s\"; it has %s"
                            .formatted(lane, String.join(", ", lanes)));
        }
        return lane;
    }

    private static OptionalInt who(Yaml yaml) {
        return OptionalInt.of(yaml.string().equals("main") ? 0 : count(yaml));
    }

    private static int count(Yaml yaml) {
        OptionalDouble number = yaml.number();
        if (number.isPresent() && (number.getAsDouble() < 1 || number.getAsDouble() % 1 != 0)) {
            yaml.mistake("expected a whole number from 1 on, found " + yaml.string());
        }
        return (int) Math.max(1, number.orElse(1));
    }
}
