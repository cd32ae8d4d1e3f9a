package forklore.lesson;

import java.util.HashSet;
import java.util.List;

/// Checks what the demos of a lesson say about each other.
final class DemoCheck {
    private final List<Demo> demos;

    DemoCheck(List<Demo> demos) {
        this.demos = demos;
    }

    void check(Yaml lesson) {
        var ids = new HashSet<String>();
        var places = lesson.find("demos").map(Yaml::list).orElse(List.of());
        for (var i = 0; i < demos.size(); i++) {
            var demo = demos.get(i);
            var place = places.get(i);
            if (!ids.add(demo.id())) {
                place.mistake("two demos have the id \"%s\"".formatted(demo.id()));
            }
            var texts = place.find("experiments").map(Yaml::list).orElse(List.of());
            for (var j = 0; j < demo.experiments().size(); j++) {
                check(demo.experiments().get(j), demo, texts.get(j));
            }
        }
    }

    private void check(Experiment experiment, Demo demo, Yaml place) {
        var target =
                experiment.demo().isEmpty()
                        ? demo
                        : demos.stream()
                                .filter(other -> other.id().equals(experiment.demo()))
                                .findFirst()
                                .orElse(null);
        if (target == null) {
            place.mistake(
                    "the experiment \"%s\" goes to the demo \"%s\", which the lesson lacks"
                            .formatted(experiment.id(), experiment.demo()));
            return;
        }
        experiment
                .changes()
                .forEach(
                        (name, value) -> {
                            try {
                                ParameterValues.check(target, name, value);
                            } catch (ParameterValues.BadValue e) {
                                place.mistake(
                                        "the experiment \"%s\": %s"
                                                .formatted(experiment.id(), e.getMessage()));
                            }
                        });
    }
}
