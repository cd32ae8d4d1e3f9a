package forklore.lesson;

import forklore.ground.Text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Reads one demo of a `lesson.yaml`.
final class DemoReader {
    private static final double DEFAULT_DEADLINE_S = 60;

    private final ListingReader listings;
    private final RecordingFinder recordings;
    private final Map<String, Yaml> parameters;

    /// @param parameters what the lesson says about each of its parameters
    DemoReader(ListingReader listings, RecordingFinder recordings, Map<String, Yaml> parameters) {
        this.listings = listings;
        this.recordings = recordings;
        this.parameters = parameters;
    }

    Demo read(Yaml yaml) {
        yaml.allow(
                "id",
                "title",
                "parts",
                "java",
                "python",
                "parameters",
                "stages",
                "watch",
                "deadline",
                "compare",
                "prediction",
                "experiments");
        var parts = parts(yaml);
        var chosen = parameters(yaml, parts);
        var lanes = parts.size() == 1 ? List.<String>of() : parts.stream().map(Part::lane).toList();
        var questions = new QuestionReader(lanes, chosen);
        var id = yaml.need("id").string();
        return new Demo(
                id,
                yaml.need("title").text(),
                parts,
                chosen,
                yaml.find("stages").map(DemoReader::stages).orElse(List.of()),
                yaml.find("watch").map(Yaml::strings).orElse(List.of()),
                deadline(yaml, DEFAULT_DEADLINE_S),
                yaml.find("prediction").map(questions::prediction),
                yaml.find("experiments").map(questions::experiments).orElse(List.of()),
                recordings.of(id, engines(parts)),
                yaml.find("compare").map(Yaml::yes).orElse(false));
    }

    /// Those that every part has a listing for.
    private static Set<EngineKind> engines(List<Part> parts) {
        var engines = EnumSet.allOf(EngineKind.class);
        parts.forEach(part -> engines.retainAll(part.listings().keySet()));
        return engines;
    }

    private List<Part> parts(Yaml yaml) {
        var several = yaml.find("parts");
        if (several.isEmpty()) {
            return List.of(new Part("", Text.EMPTY, Text.EMPTY, listings(yaml)));
        }
        var parts = new ArrayList<Part>();
        for (var part : several.get().list()) {
            part.allow("lane", "title", "note", "java", "python");
            var lane = part.need("lane").string();
            if (parts.stream().anyMatch(other -> other.lane().equals(lane))) {
                part.mistake("two parts have the lane \"%s\"".formatted(lane));
            }
            var title = part.find("title").map(Yaml::text).orElse(Text.same(lane));
            var note = part.find("note").map(Yaml::text).orElse(Text.EMPTY);
            parts.add(new Part(lane, title, note, listings(part)));
        }
        if (parts.isEmpty()) {
            yaml.mistake("a demo needs at least one part");
        }
        return parts;
    }

    private Map<EngineKind, Listing> listings(Yaml yaml) {
        var found = new EnumMap<EngineKind, Listing>(EngineKind.class);
        for (var engine : EngineKind.values()) {
            yaml.find(engine.code())
                    .flatMap(name -> listings.read(engine, name))
                    .ifPresent(listing -> found.put(engine, listing));
        }
        if (yaml.find("java").isEmpty() && yaml.find("python").isEmpty()) {
            yaml.mistake("name a listing: \"java: File.java\" or \"python: file.py\"");
        }
        return found;
    }

    private List<Parameter> parameters(Yaml yaml, List<Part> parts) {
        var chosen = new ArrayList<Parameter>();
        for (var id : yaml.find("parameters").map(Yaml::list).orElse(List.of())) {
            var meaning = parameters.get(id.string());
            if (meaning == null) {
                id.mistake(
                        "the lesson's \"parameters\" do not explain \"%s\"".formatted(id.string()));
                continue;
            }
            initial(id, parts)
                    .ifPresent(
                            value -> chosen.add(ParameterReader.read(id.string(), meaning, value)));
        }
        return chosen;
    }

    /// The value in the listings; all that have the constant must agree.
    private static Optional<String> initial(Yaml id, List<Part> parts) {
        var values =
                parts.stream()
                        .flatMap(part -> part.listings().values().stream())
                        .map(listing -> Constants.value(listing, id.string()).orElse(null))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        if (values.isEmpty()) {
            id.mistake(
                    "no listing has the constant %s: static final … %1$s = …;"
                            .formatted(Constants.nameOf(id.string())));
        }
        if (values.size() > 1) {
            id.mistake(
                    "the listings disagree about %s: %s"
                            .formatted(Constants.nameOf(id.string()), String.join(", ", values)));
        }
        return values.stream().findFirst();
    }

    static List<StageKind> stages(Yaml yaml) {
        var stages = new ArrayList<StageKind>();
        for (var item : yaml.list()) {
            StageKind.of(item.string())
                    .ifPresentOrElse(
                            stages::add,
                            () ->
                                    item.mistake(
                                            "no stage is called \"%s\"; there are %s"
                                                    .formatted(item.string(), StageKind.words())));
        }
        return stages;
    }

    /// @param usual seconds, where the lesson does not say it
    static Duration deadline(Yaml yaml, double usual) {
        var seconds =
                yaml.find("deadline").map(value -> value.number().orElse(usual)).orElse(usual);
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
