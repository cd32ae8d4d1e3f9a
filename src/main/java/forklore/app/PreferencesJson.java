package forklore.app;

import forklore.ground.Language;
import forklore.run.LimitChoice;
import forklore.session.Choices;
import forklore.session.Look;
import forklore.session.Place;
import forklore.session.Preferences;
import forklore.session.Progress;
import forklore.session.Window;

import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePSet;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The settings as JSON.
final class PreferencesJson {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    // An older file lacks what a newer Forklore keeps.
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .addModule(
                            new SimpleModule()
                                    .addSerializer(Language.class, new LanguageCode.Writer())
                                    .addDeserializer(Language.class, new LanguageCode.Reader()))
                    .build();

    private PreferencesJson() {}

    private record Kept(
            Look look,
            Place place,
            @Nullable Window window,
            List<String> progress,
            Map<String, String> edits,
            @Nullable Choices choices,
            @Nullable JsonNode deeds,
            @Nullable JsonNode workbook) {}

    /// What could be read.
    ///
    /// @param lost how many of the learner's deeds were damaged
    record Read(Preferences preferences, int lost) {}

    static String write(Preferences preferences) {
        return JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(
                        new Kept(
                                preferences.look(),
                                preferences.place(),
                                preferences.window().orElse(null),
                                new ArrayList<>(preferences.progress().marks()),
                                preferences.edits(),
                                preferences.choices(),
                                DeedsJson.write(preferences.deeds()),
                                WorkbookJson.write(preferences.workbook())));
    }

    /// @throws JacksonException if the text is no JSON of settings
    /// @throws IllegalArgumentException if a part of it is missing
    static Read read(String text) {
        Kept kept = JSON.readValue(text, Kept.class);
        if (!complete(kept)) {
            throw new IllegalArgumentException("a part is missing");
        }
        var deeds = DeedsJson.read(kept.deeds());
        var workbook = WorkbookJson.read(kept.edits(), kept.workbook());
        var preferences =
                new Preferences(
                        kept.look(),
                        kept.place(),
                        Optional.ofNullable(kept.window()),
                        new Progress(HashTreePSet.from(kept.progress())),
                        workbook.workbook(),
                        choices(kept.choices()),
                        deeds.deeds());
        return new Read(preferences, deeds.lost() + workbook.lost());
    }

    /// Older files know nothing of it.
    private static Choices choices(@Nullable Choices kept) {
        if (kept == null || !present(kept.lessons(), kept.python())) {
            return Choices.NONE;
        }
        return present(kept.limits())
                ? kept
                : new Choices(kept.lessons(), kept.python(), LimitChoice.USUAL);
    }

    /// JSON may leave anything out, whatever the types say.
    @SuppressWarnings("NullableProblems")
    private static boolean complete(@Nullable Kept kept) {
        return kept != null
                && present(kept.look(), kept.place(), kept.progress(), kept.edits())
                && present(kept.look().language(), kept.look().theme())
                && present(kept.place().lesson(), kept.place().demo(), kept.place().engine())
                && kept.look().zoom() > 0;
    }

    private static boolean present(@Nullable Object... parts) {
        for (Object part : parts) {
            if (part == null) {
                return false;
            }
        }
        return true;
    }
}
