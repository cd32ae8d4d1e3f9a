package forklore.app;

import static forklore.ground.Languages.ZH;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.gym.Answer;
import forklore.gym.Level;
import forklore.gym.Question;
import forklore.gym.Tree;
import forklore.gym.Way;
import forklore.lesson.EngineKind;
import forklore.run.LimitChoice;
import forklore.session.Answers;
import forklore.session.Choices;
import forklore.session.Deeds;
import forklore.session.GymRecord;
import forklore.session.Intent;
import forklore.session.Look;
import forklore.session.Notice;
import forklore.session.Place;
import forklore.session.Preferences;
import forklore.session.Progress;
import forklore.session.Solved;
import forklore.session.Theme;
import forklore.session.Window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.TreePVector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

class PreferencesFileTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    private static final Deeds DEEDS =
            new Deeds(
                    new Answers(
                            HashTreePMap.from(
                                    Map.of(
                                            "num03/ten-forks",
                                            TreePVector.from(
                                                    List.of(
                                                            new Answers.Given(
                                                                    DAY, Set.of(0), false),
                                                            new Answers.Given(
                                                                    DAY, Set.of(2), true))))),
                            Optional.of(DAY)),
                    Solved.NONE.with(
                            "num03/reap",
                            new Solved.Solution(DAY, EngineKind.PYTHON, "0".repeat(64))),
                    HashTreePMap.from(Map.of("num06/apply:RAN", DAY)));

    private static final Preferences SOME =
            new Preferences(
                    new Look(ZH, Theme.DARK, true, false, 1.25),
                    new Place("num06", "apply", EngineKind.PYTHON),
                    Optional.of(new Window(10, 20, 1300, 800, false)),
                    new Progress(HashTreePSet.from(Set.of("num06", "num06/apply:RAN"))),
                    HashTreePMap.from(Map.of("num06/apply//java", "void main() {}\n")),
                    Choices.NONE,
                    DEEDS);

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
    void whatCanNotBeReadOfTheGymLosesNothingElse() throws IOException {
        Path file = folder.resolve("preferences.json");
        var score = new GymRecord.Score(2, 5, 1, 0, 7, 9);
        var answer =
                Answer.NONE
                        .with(Tree.of("((())())").orElseThrow())
                        .with(Question.LINES, OptionalInt.of(6));
        var gym = new GymRecord(Level.LOOPS, Way.LISTING, "3-17", false, answer, 18, score);
        var trained =
                new Preferences(
                        SOME.look(),
                        SOME.place(),
                        SOME.window(),
                        SOME.progress(),
                        SOME.edits(),
                        SOME.choices(),
                        DEEDS.with(gym));
        try (var kept = new PreferencesFile(file)) {
            kept.save(trained);
        }
        assertThat(new PreferencesFile(file).read()).contains(trained);
        String text = Files.readString(file);
        for (String damage : List.of("\"level\" : 77", "\"level\" : \"x\"", "\"level\" : null")) {
            Files.writeString(file, text.replace("\"level\" : 3", damage));
            var read = new PreferencesFile(file).read().orElseThrow();
            assertThat(read.deeds()).as(damage).isEqualTo(DEEDS);
            assertThat(read.edits()).isEqualTo(SOME.edits());
        }
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
                        new Choices("", "", limits),
                        SOME.deeds());
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

    @Test
    void whatIsDamagedOfTheDeedsIsLeftOutWithAWordAndTheRestIsKept() throws IOException {
        Path file = folder.resolve("preferences.json");
        try (var kept = new PreferencesFile(file)) {
            kept.save(SOME);
        }
        String text = Files.readString(file);
        String broken =
                text.replaceFirst("\"engine\" : \"python\"", "\"engine\" : \"cobol\"")
                        .replaceFirst("\"chosen\" : \\[ 0 ]", "\"chosen\" : \"none\"");
        assertThat(broken).isNotEqualTo(text);
        Files.writeString(file, broken);
        var told = new ArrayList<Intent>();
        var preferences = new PreferencesFile(file);
        var read = preferences.read().orElseThrow();
        preferences.reportTo(told::add);
        assertThat(told)
                .containsExactly(new Intent.Notify(new Notice("notice.preferences.lost", "2")));
        assertThat(read.progress()).isEqualTo(SOME.progress());
        assertThat(read.edits()).isEqualTo(SOME.edits());
        assertThat(read.deeds().days()).isEqualTo(DEEDS.days());
        assertThat(read.deeds().solved()).isEqualTo(Solved.NONE);
        assertThat(read.deeds().answers().to("num03/ten-forks"))
                .containsExactly(new Answers.Given(DAY, Set.of(2), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "[]", "\"none\"", "null", "{}", "{\"answers\": 3}"})
    void deedsThatAreNoneAtAllCostNothingElse(String deeds) throws IOException {
        Path file = folder.resolve("preferences.json");
        try (var kept = new PreferencesFile(file)) {
            kept.save(SOME);
        }
        String text = Files.readString(file);
        Files.writeString(
                file, text.substring(0, text.indexOf("\"deeds\"")) + "\"deeds\": " + deeds + "}");
        var read = new PreferencesFile(file).read().orElseThrow();
        assertThat(read.deeds()).isEqualTo(Deeds.NONE);
        assertThat(read.progress()).isEqualTo(SOME.progress());
    }

    @Test
    void whatANewerForkloreKeepsIsNoDamage() throws IOException {
        Path file = folder.resolve("preferences.json");
        try (var kept = new PreferencesFile(file)) {
            kept.save(SOME);
        }
        Files.writeString(file, Files.readString(file).replaceFirst("\\{", "{\"medals\": [1],"));
        assertThat(new PreferencesFile(file).read()).contains(SOME);
    }
}
