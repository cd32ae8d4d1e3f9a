package forklore.app;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.ground.Language;
import forklore.lesson.CourseReader;
import forklore.lesson.EngineKind;
import forklore.session.Intent;
import forklore.session.Look;
import forklore.session.Place;
import forklore.session.Preferences;
import forklore.session.Progress;
import forklore.session.Session;
import forklore.session.Theme;
import forklore.ui.kit.Fonts;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pcollections.HashTreePMap;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// A learner answers quizzes, looks words up, comes back another day, hands in; all by keyboard.
@ExtendWith(ApplicationExtension.class)
class StudyFxTest {
    private static final String ZOMBIES = "num03/two-zombies";

    @TempDir Path folder;
    private Stage stage;
    private AppWindow window;

    @Start
    void open(Stage first) {
        Fonts.load();
        stage = first;
    }

    @AfterEach
    void close() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> window.close()).get();
    }

    @Test
    void aQuizIsAnsweredWrongThenRightAndFoundAgainTheNextTime(FxRobot robot) throws Exception {
        start();
        send(new Intent.OpenLesson("num03"));
        focus("#quiz-two-zombies .radio-button");
        robot.type(KeyCode.SPACE).type(KeyCode.ENTER);
        settle();
        assertThat(answers(session(), ZOMBIES)).containsExactly(false);
        assertThat(shown("#quiz-two-zombies .quiz-verdict"))
                .containsExactly("Not quite. Read why, and try again.");
        assertThat(focused()).as("what a screen reader says next").isInstanceOf(Label.class);
        assertThat(robot.lookup("#quiz-two-zombies .radio-button").<RadioButton>query())
                .extracting(Node::getAccessibleText)
                .asString()
                .startsWith("none, they have ended. Wrong. To have ended is not enough.");

        focus("#quiz-two-zombies .radio-button");
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        settle();
        assertThat(answers(session(), ZOMBIES)).containsExactly(false, true);
        assertThat(shown("#quiz-two-zombies .quiz-verdict"))
                .containsExactly("That's it, at try 2.");

        restart();
        assertThat(answers(session(), ZOMBIES)).containsExactly(false, true);
        assertThat(session().place().lesson()).isEqualTo("num03");
        assertThat(shown("#quiz-two-zombies .quiz-verdict"))
                .containsExactly("That's it, at try 2.");
    }

    @Test
    void afterTwoWrongAnswersTheRightOneCanBeSeenAndCountsForNothing(FxRobot robot)
            throws Exception {
        start();
        send(new Intent.OpenLesson("num03"));
        for (int i = 0; i < 2; i++) {
            focus("#quiz-two-zombies .radio-button");
            robot.type(KeyCode.SPACE).type(KeyCode.ENTER);
            settle();
        }
        focus("#quiz-two-zombies .ghost-button");
        robot.type(KeyCode.SPACE);
        settle();
        assertThat(robot.lookup("#quiz-two-zombies .quiz-answer:right").queryAll()).hasSize(1);
        assertThat(answers(session(), ZOMBIES)).containsExactly(false, false);
    }

    @Test
    void aWordIsExplainedOnEnter(FxRobot robot) throws Exception {
        start();
        send(new Intent.OpenLesson("num03"));
        Hyperlink parent =
                robot.lookup(".term").queryAllAs(Hyperlink.class).stream()
                        .filter(link -> link.getText().equals("parent"))
                        .findFirst()
                        .orElseThrow();
        assertThat(parent.getAccessibleHelp()).contains("the one that should wait for them");
        WaitForAsyncUtils.asyncFx(parent::requestFocus).get();
        robot.type(KeyCode.ENTER);
        settle();
        assertThat(popUps()).hasSize(1);
        var words = popUps().getFirst().getScene().getRoot().lookup(".facts-title");
        assertThat(((Label) words).getText()).isEqualTo("parent");
        robot.type(KeyCode.ESCAPE);
        settle();
        assertThat(popUps()).isEmpty();
    }

    @Test
    void theGlossaryIsSearchedInBothLanguages(FxRobot robot) throws Exception {
        start();
        robot.push(new KeyCodeCombination(KeyCode.G, KeyCombination.SHORTCUT_DOWN));
        settle();
        assertThat(shown(".glossary-word")).hasSizeGreaterThanOrEqualTo(40);
        robot.write("feeder");
        settle();
        assertThat(shown(".glossary-word").getFirst()).isEqualTo("feeder");
        WaitForAsyncUtils.asyncFx(() -> ((TextField) node("#glossary-word")).setText("僵尸")).get();
        settle();
        assertThat(shown(".glossary-word")).containsExactly("zombie");
        robot.type(KeyCode.ESCAPE);
        settle();
        robot.push(new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN));
        robot.write("copy on write");
        settle();
        robot.type(KeyCode.ENTER);
        settle();
        assertThat(shown(".glossary-word").getFirst()).isEqualTo("copy on write");
    }

    @Test
    void whatIsDueIsAskedOneByOneAtALaterLesson(FxRobot robot) throws Exception {
        start();
        var day = LocalDate.of(2026, 11, 28);
        send(
                new Intent.DayBegan(day),
                new Intent.AnswerQuiz("num00/which-process", Set.of(1)),
                new Intent.AnswerQuiz("num00/no-if", Set.of(0)),
                new Intent.OpenLesson("num03"));
        assertThat(visible("#skip-review")).isFalse();
        send(new Intent.DayBegan(day.plusDays(1)));
        settle();
        assertThat(visible("#skip-review")).isTrue();
        assertThat(visible(".review #quiz-no-if")).isTrue();
        assertThat(visible(".review #quiz-which-process")).isFalse();
        focus(".review #quiz-no-if .radio-button");
        robot.type(KeyCode.SPACE).type(KeyCode.ENTER);
        settle();
        assertThat(answers(session(), "num00/no-if")).containsExactly(true, true);
        assertThat(visible(".review #quiz-which-process")).isTrue();
        focus("#skip-review");
        robot.type(KeyCode.SPACE);
        settle();
        assertThat(visible(".review")).isFalse();
    }

    @Test
    void whatWasDoneIsSavedToBeHandedIn(FxRobot robot) throws Exception {
        start();
        send(new Intent.AnswerQuiz(ZOMBIES, Set.of(1)));
        robot.push(new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN));
        settle();
        assertThat(shown(".progress-share")).contains("1 of 3");
        assertThat(node("#progress-save").isDisabled()).isTrue();
        focus("#progress-name");
        robot.write("Ann");
        settle();
        assertThat(node("#progress-save").isDisabled()).isFalse();
        robot.type(KeyCode.ESCAPE);
        Path file = folder.resolve("ann.json");
        send(new Intent.SaveProgress(file.toString(), "Ann"));
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> session().notices().stream().anyMatch(it -> it.key().contains("progress")));
        var read = ReportJson.read(Files.readString(file)).orElseThrow();
        assertThat(read.unaltered()).isTrue();
        assertThat(read.done().get("num03")).extracting(ReportJson.Done::right).isEqualTo(1);
        send(new Intent.SaveProgress(folder.resolve("no/where.json").toString(), "Ann"));
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () ->
                        session().notices().stream()
                                .anyMatch(it -> it.key().equals("notice.progress.unsaved")));
    }

    private void start() throws Exception {
        WaitForAsyncUtils.asyncFx(this::show).get();
        settle();
    }

    private void restart() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> window.close()).get();
        start();
    }

    private void show() {
        var file = new PreferencesFile(folder.resolve("preferences.json"));
        var saved =
                file.read()
                        .or(
                                () ->
                                        Optional.of(
                                                new Preferences(
                                                        new Look(
                                                                Language.EN,
                                                                Theme.LIGHT,
                                                                false,
                                                                true,
                                                                1),
                                                        new Place("num00", "", EngineKind.JAVA),
                                                        Optional.empty(),
                                                        Progress.NONE,
                                                        HashTreePMap.empty())));
        var engines = new TestRuntimes(new ScriptedEngine(8).openGate());
        var parts = new AppWindow.Parts(CourseReader.bundled(), engines, file, _ -> {});
        window = new AppWindow(parts, saved);
        stage.setScene(new Scene(window.shell(), 980, 900));
        window.open();
        stage.show();
    }

    private Session session() throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> window.pump().session()).get();
    }

    private void send(Intent... intents) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> List.of(intents).forEach(window.pump()::send)).get();
        settle();
    }

    private void settle() throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitFor(
                120,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(() -> window.shell().isSettled()).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<Boolean> answers(Session session, String quiz) {
        return session.deeds().answers().to(quiz).stream().map(it -> it.right()).toList();
    }

    private Node node(String query) {
        return Optional.ofNullable(window.shell().lookup(query)).orElseThrow();
    }

    private boolean visible(String query) throws Exception {
        return WaitForAsyncUtils.asyncFx(
                        () -> {
                            for (Node at = window.shell().lookup(query);
                                    at != null;
                                    at = at.getParent()) {
                                if (!at.isVisible()) {
                                    return false;
                                }
                            }
                            return window.shell().lookup(query) != null;
                        })
                .get();
    }

    private void focus(String query) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> node(query).requestFocus()).get();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Node focused() throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> stage.getScene().getFocusOwner()).get();
    }

    private List<String> shown(String query) throws Exception {
        return WaitForAsyncUtils.asyncFx(
                        () ->
                                window.shell().lookupAll(query).stream()
                                        .filter(Node::isVisible)
                                        .map(node -> ((Label) node).getText())
                                        .toList())
                .get();
    }

    private static List<PopupWindow> popUps() {
        return Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .map(PopupWindow.class::cast)
                .filter(popUp -> popUp.getScene().getRoot().lookup(".term-facts") != null)
                .toList();
    }
}
