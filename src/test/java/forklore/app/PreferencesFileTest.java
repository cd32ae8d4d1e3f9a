package forklore.app;

import static forklore.ground.Languages.ZH;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.lesson.EngineKind;
import forklore.run.LimitChoice;
import forklore.session.Choices;
import forklore.session.Intent;
import forklore.session.Look;
import forklore.session.Place;
import forklore.session.Preferences;
import forklore.session.Progress;
import forklore.session.Theme;
import forklore.session.Window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class PreferencesFileTest {
    private static final Preferences SOME =
            new Preferences(
                    new Look(ZH, Theme.DARK, true, false, 1.25),
                    new Place("num06", "apply", EngineKind.PYTHON),
                    Optional.of(new Window(10, 20, 1300, 800, false)),
                    new Progress(HashTreePSet.from(Set.of("num06", "num06/apply:RAN"))),
                    HashTreePMap.from(Map.of("num06/apply//java", "void main() {}\n")));

    @TempDir Path folder;

    @Test
    void whatWasKeptIsReadAgain() {
        Path file = folder.resolve("deep/preferences.json");
        try (var kept = new PreferencesFile(file)) {
            kept.save(SOME);
        }
        assertThat(new PreferencesFile(file).read()).contains(SOME);
    }

    @Test
    void theFirstStartKnowsNothing() {
        assertThat(new PreferencesFile(folder.resolve("none.json")).read()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "null", "[]", "{\"look\": null}", "{\"look\": 3, \"place\": {}}"})
    void aDamagedFileIsKeptAsideAndToldOf(String text) throws IOException {
        Path file = folder.resolve("preferences.json");
        Files.writeString(file, text);
        var told = new ArrayList<Intent>();
        var preferences = new PreferencesFile(file);
        assertThat(preferences.read()).isEmpty();
        preferences.reportTo(told::add);
        assertThat(told).hasSize(1).first().isInstanceOf(Intent.Notify.class);
        assertThat(folder.resolve("preferences.json.damaged")).hasContent(text);
    }

    @Test
    void limitsAreKeptAndAnOlderFileHasTheUsualOnes() throws IOException {
        Path file = folder.resolve("preferences.json");
        var limits = new LimitChoice(16, 25, 64, 120, 8);
        var chosen =
                new Preferences(
                        SOME.look(),
                        SOME.place(),
                        SOME.window(),
                        SOME.progress(),
                        SOME.edits(),
                        new Choices("", "", limits));
        try (var kept = new PreferencesFile(file)) {
            kept.save(chosen);
        }
        assertThat(new PreferencesFile(file).read()).contains(chosen);
        String older = Files.readString(file).replaceAll("(?s),\\s*\"limits\" : \\{[^}]*\\}", "");
        Files.writeString(file, older);
        assertThat(older).doesNotContain("limits");
        assertThat(new PreferencesFile(file).read().orElseThrow().choices())
                .isEqualTo(Choices.NONE);
    }
}
