package forklore.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Reads the conditions of an exercise.
final class ConditionReader {
    private ConditionReader() {}

    static List<Condition> read(Yaml yaml) {
        var conditions = yaml.list().stream().map(ConditionReader::condition).toList();
        if (conditions.isEmpty()) {
            yaml.mistake("an exercise needs a condition that a run can keep");
        }
        return conditions;
    }

    private static Condition condition(Yaml yaml) {
        yaml.allow("that", "kept", "broken");
        var that = yaml.need("that");
        checkExpression(that);
        checkPlaces(yaml.need("kept"));
        return new Condition(that.string(), yaml.need("kept").text(), cases(yaml.need("broken")));
    }

    /// One text, or a list of texts with the runs that each is for; the last one is for all.
    private static List<Condition.Case> cases(Yaml yaml) {
        if (!yaml.isList()) {
            checkPlaces(yaml);
            return List.of(new Condition.Case("", yaml.text()));
        }
        var cases = new ArrayList<Condition.Case>();
        for (var one : yaml.list()) {
            one.allow("if", "say");
            one.find("if").ifPresent(ConditionReader::checkExpression);
            checkPlaces(one.need("say"));
            cases.add(
                    new Condition.Case(
                            one.find("if").map(Yaml::string).orElse(""), one.need("say").text()));
        }
        if (cases.isEmpty() || !cases.getLast().when().isEmpty()) {
            yaml.mistake("the last text is for all other runs: it has no \"if\"");
        }
        return cases;
    }

    private static void checkExpression(Yaml yaml) {
        try {
            checkNames(Expression.parse(yaml.string()).names(), yaml);
        } catch (IllegalArgumentException e) {
            yaml.mistake(
                    "a condition reads like \"processes = 5 and zombies = 0\": " + e.getMessage());
        }
    }

    private static void checkPlaces(Yaml text) {
        text.text().words().values().forEach(words -> checkNames(Placeholders.names(words), text));
    }

    private static void checkNames(List<String> names, Yaml place) {
        names.stream()
                .filter(Predicate.not(MeasureNames::judges))
                .forEach(
                        name ->
                                place.mistake(
                                        "no measure is called \"%s\"; see lessons/README.md"
                                                .formatted(name)));
    }
}
