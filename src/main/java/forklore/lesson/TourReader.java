package forklore.lesson;

import forklore.ground.Language;
import forklore.ground.Text;
import forklore.lesson.TourStep.Act;
import forklore.lesson.TourStep.Notes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Reads the tour of a lesson.
final class TourReader {
    private final List<Demo> demos;
    private final Map<Language, List<Block>> pages;

    TourReader(List<Demo> demos, Map<Language, List<Block>> pages) {
        this.demos = demos;
        this.pages = pages;
    }

    Tour read(Yaml yaml) {
        yaml.allow("minutes", "steps");
        int minutes = (int) Math.round(yaml.need("minutes").number().orElse(0));
        return new Tour(minutes, yaml.need("steps").list().stream().map(this::step).toList());
    }

    private TourStep step(Yaml yaml) {
        yaml.allow(
                "text",
                "view",
                "section",
                "demo",
                "set",
                "anew",
                "question",
                "halt",
                "notes",
                "minutes",
                "wrong");
        var views = views(yaml.need("view"));
        return new TourStep(
                yaml.need("text").text(),
                views,
                yaml.find("section").map(place -> section(place, views)).orElse(Text.EMPTY),
                act(yaml),
                notes(yaml));
    }

    private static List<View> views(Yaml yaml) {
        var views = new ArrayList<View>();
        for (var item : yaml.isWord() ? List.of(yaml) : yaml.list()) {
            View.of(item.string())
                    .ifPresentOrElse(
                            views::add,
                            () ->
                                    item.mistake(
                                            "no view is called \"%s\"; there are %s"
                                                    .formatted(item.string(), View.words())));
        }
        if (views.isEmpty() || views.size() > 2) {
            yaml.mistake("a step has one view or two of: " + View.words());
        }
        return views;
    }

    /// The heading in each language: pages have the same sections in the same order.
    private Text section(Yaml yaml, List<View> views) {
        if (!views.contains(View.PAGE)) {
            yaml.mistake("a section is shown only where the page is in view");
        }
        var english = Headings.of(pages.getOrDefault(Language.EN, List.of()));
        int index = english.indexOf(yaml.string());
        if (index < 0) {
            yaml.mistake(
                    "the English page has no section \"%s\"; it has: %s"
                            .formatted(yaml.string(), String.join("; ", english)));
            return Text.EMPTY;
        }
        var words = new HashMap<Language, String>();
        pages.forEach(
                (language, page) -> {
                    var headings = Headings.of(page);
                    if (headings.size() == english.size()) {
                        words.put(language, headings.get(index));
                    } else {
                        yaml.blemish(
                                "the page in %s has %d sections, the English one %d"
                                        .formatted(
                                                language.name(), headings.size(), english.size()));
                    }
                });
        return new Text(words);
    }

    private Optional<Act> act(Yaml yaml) {
        var id = yaml.find("demo");
        if (id.isEmpty()) {
            for (var key : List.of("set", "anew", "question", "halt", "wrong")) {
                yaml.find(key)
                        .ifPresent(
                                place ->
                                        place.mistake(
                                                "\"%s\" needs a demo: name it in this step"
                                                        .formatted(key)));
            }
            return Optional.empty();
        }
        var name = id.get().string();
        var demo = demos.stream().filter(one -> one.id().equals(name)).findFirst();
        if (demo.isEmpty()) {
            id.get().mistake("the lesson has no demo \"%s\"".formatted(name));
            return Optional.empty();
        }
        return Optional.of(act(yaml, demo.get()));
    }

    private static Act act(Yaml yaml, Demo demo) {
        var moments = new MomentReader(demo.parts().stream().map(Part::lane).toList());
        boolean question = yaml.find("question").map(Yaml::yes).orElse(false);
        if (question && demo.prediction().isEmpty()) {
            yaml.need("question")
                    .mistake("the demo \"%s\" has no prediction to ask".formatted(demo.id()));
        }
        return new Act(
                demo.id(),
                values(yaml, demo),
                yaml.find("anew").map(Yaml::yes).orElse(false),
                question,
                yaml.find("halt").map(moments::read));
    }

    private static Map<String, String> values(Yaml yaml, Demo demo) {
        var values = new LinkedHashMap<String, String>();
        yaml.find("set")
                .map(Yaml::map)
                .orElse(Map.of())
                .forEach(
                        (name, value) -> {
                            try {
                                values.put(name, ParameterValues.check(demo, name, value.string()));
                            } catch (ParameterValues.BadValue e) {
                                value.mistake(String.valueOf(e.getMessage()));
                            }
                        });
        return values;
    }

    private Notes notes(Yaml yaml) {
        var minutes = yaml.find("minutes").map(Yaml::number).orElse(OptionalDouble.empty());
        var wrong = new HashMap<Integer, Text>();
        yaml.find("wrong")
                .map(Yaml::map)
                .orElse(Map.of())
                .forEach((letter, say) -> wrong.put(answer(letter, say, yaml), say.text()));
        return new Notes(yaml.find("notes").map(Yaml::text).orElse(Text.EMPTY), minutes, wrong);
    }

    /// The index of the answer that has this letter on the screen.
    private int answer(String letter, Yaml place, Yaml step) {
        int answers =
                demos.stream()
                        .filter(
                                demo ->
                                        step.find("demo")
                                                .map(Yaml::string)
                                                .orElse("")
                                                .equals(demo.id()))
                        .flatMap(demo -> demo.prediction().stream())
                        .mapToInt(prediction -> prediction.options().size())
                        .findFirst()
                        .orElse(0);
        int index = letter.length() == 1 ? letter.charAt(0) - 'A' : -1;
        if (index < 0 || index >= answers) {
            place.mistake(
                    "the prediction has no answer \"%s\": %s"
                            .formatted(
                                    letter,
                                    answers == 0
                                            ? "there is none"
                                            : "they go from A to " + (char) ('A' + answers - 1)));
        }
        return index;
    }
}
