package forklore.lesson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Reads what a demo asks of the learner: its prediction and its experiments.
final class QuestionReader {
    private final List<String> lanes;
    private final List<Parameter> parameters;

    QuestionReader(List<String> lanes, List<Parameter> parameters) {
        this.lanes = lanes;
        this.parameters = parameters;
    }

    Prediction prediction(Yaml yaml) {
        yaml.allow("question", "measure", "answers", "explanation");
        var measure = yaml.need("measure").string();
        if (!MeasureNames.has(measure, lanes)) {
            yaml.need("measure").mistake(unknown(measure));
        }
        var answers = yaml.need("answers");
        if (answers.list().size() < 2) {
            answers.mistake("a prediction needs two answers or more to choose from");
        }
        var explanation = yaml.need("explanation");
        check(explanation);
        check(yaml.need("question"));
        return new Prediction(
                yaml.need("question").text(),
                measure,
                answers.list().stream().map(this::answer).toList(),
                explanation.text());
    }

    private Prediction.Answer answer(Yaml yaml) {
        yaml.allow("text", "value");
        var answer = new Prediction.Answer(yaml.need("text").text(), yaml.need("value").string());
        check(yaml.need("text"));
        try {
            answer.number(
                    ParameterReader.numbers(
                            parameters.stream()
                                    .collect(Collectors.toMap(Parameter::id, Parameter::initial))));
        } catch (IllegalArgumentException e) {
            yaml.mistake("the answer's value: " + e.getMessage());
        }
        return answer;
    }

    List<Experiment> experiments(Yaml yaml) {
        return yaml.list().stream().map(this::experiment).toList();
    }

    private Experiment experiment(Yaml yaml) {
        yaml.allow("id", "text", "set", "demo");
        var changes = new LinkedHashMap<String, String>();
        yaml.find("set")
                .map(Yaml::map)
                .orElse(Map.of())
                .forEach((name, value) -> changes.put(name, value.string()));
        return new Experiment(
                yaml.need("id").string(),
                yaml.need("text").text(),
                changes,
                yaml.find("demo").map(Yaml::string).orElse(""));
    }

    private void check(Yaml text) {
        text.text().words().values().forEach(words -> check(words, text));
    }

    private void check(String text, Yaml place) {
        for (var name : Placeholders.names(text)) {
            if (!isKnown(name)) {
                place.mistake(unknown(name));
            }
        }
    }

    /// Whether a `{name}` can be filled after a run of the demo.
    boolean isKnown(String name) {
        return name.startsWith("set.")
                ? parameters.stream().anyMatch(p -> ("set." + p.id()).equals(name))
                : MeasureNames.has(name, lanes);
    }

    private String unknown(String name) {
        var hint = lanes.isEmpty() ? "" : " (begin it with " + String.join(". or ", lanes) + ".)";
        return "no measure or parameter is called \"%s\"%s; see lessons/README.md"
                .formatted(name, hint);
    }
}
