package forklore.app;

import forklore.lesson.EngineKind;
import forklore.session.Answers;
import forklore.session.Deeds;
import forklore.session.GymRecord;
import forklore.session.Solved;

import org.jspecify.annotations.Nullable;
import org.pcollections.TreePVector;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What the learner has done, as a part of the settings' JSON. Each entry is read on its own: one
/// that is damaged is left out and counted, and nothing else is lost.
final class DeedsJson {
    private static final JsonMapper JSON = new JsonMapper();

    private final Salvage salvage = new Salvage();

    private record Kept(
            Map<String, List<Given>> answers,
            @Nullable String skipped,
            Map<String, Solution> solved,
            Map<String, String> days,
            GymJson gym) {}

    private record Given(String day, Set<Integer> chosen, boolean right) {}

    private record Solution(String day, String engine, String trace) {}

    /// What could be read.
    ///
    /// @param lost how many entries were damaged
    record Read(Deeds deeds, int lost) {}

    static JsonNode write(Deeds deeds) {
        var answers = new TreeMap<String, List<Given>>();
        deeds.answers()
                .given()
                .forEach(
                        (quiz, all) ->
                                answers.put(quiz, all.stream().map(DeedsJson::out).toList()));
        var solved = new TreeMap<String, Solution>();
        deeds.solved().exercises().forEach((key, solution) -> solved.put(key, out(solution)));
        var days = new TreeMap<String, String>();
        deeds.days().forEach((mark, day) -> days.put(mark, day.toString()));
        String skipped = deeds.answers().skipped().map(LocalDate::toString).orElse(null);
        return JSON.valueToTree(new Kept(answers, skipped, solved, days, GymJson.of(deeds.gym())));
    }

    private static Given out(Answers.Given answer) {
        return new Given(answer.day().toString(), answer.chosen(), answer.right());
    }

    private static Solution out(Solved.Solution solution) {
        String engine = solution.engine().code();
        return new Solution(solution.day().toString(), engine, solution.trace());
    }

    /// @param kept null in settings of an older Forklore
    static Read read(@Nullable JsonNode kept) {
        if (kept == null || kept.isNull() || kept.isMissingNode()) {
            return new Read(Deeds.NONE, 0);
        }
        var reader = new DeedsJson();
        var deeds =
                new Deeds(
                        new Answers(
                                reader.salvage.map(kept.path("answers"), reader::answers),
                                reader.skipped(kept.path("skipped"))),
                        new Solved(reader.salvage.map(kept.path("solved"), DeedsJson::solution)),
                        reader.salvage.map(kept.path("days"), DeedsJson::day),
                        reader.gym(kept.path("gym")));
        return new Read(deeds, reader.salvage.lost());
    }

    private GymRecord gym(JsonNode entry) {
        return entry.isMissingNode() || entry.isNull()
                ? GymRecord.NONE
                : salvage.sound(entry, node -> JSON.treeToValue(node, GymJson.class).record())
                        .orElse(GymRecord.NONE);
    }

    private TreePVector<Answers.Given> answers(JsonNode all) {
        if (!all.isArray()) {
            throw new IllegalArgumentException("no list of answers");
        }
        var given = new ArrayList<Answers.Given>();
        for (JsonNode one : all) {
            salvage.sound(one, DeedsJson::answer).ifPresent(given::add);
        }
        return TreePVector.from(given);
    }

    private static Answers.Given answer(JsonNode entry) {
        if (!entry.path("chosen").isArray() || !entry.path("right").isBoolean()) {
            throw new IllegalArgumentException("no answer");
        }
        var chosen = new ArrayList<Integer>();
        entry.path("chosen").forEach(place -> chosen.add(place.asInt()));
        return new Answers.Given(
                day(entry.path("day")), Set.copyOf(chosen), entry.path("right").asBoolean());
    }

    private static Solved.Solution solution(JsonNode entry) {
        String engine = entry.path("engine").asString("").toUpperCase(Locale.ROOT);
        return new Solved.Solution(
                day(entry.path("day")),
                EngineKind.valueOf(engine),
                entry.path("trace").asString(""));
    }

    private static LocalDate day(JsonNode text) {
        return LocalDate.parse(text.asString(""));
    }

    private Optional<LocalDate> skipped(JsonNode text) {
        return text.isMissingNode() || text.isNull()
                ? Optional.empty()
                : salvage.sound(text, DeedsJson::day);
    }
}
