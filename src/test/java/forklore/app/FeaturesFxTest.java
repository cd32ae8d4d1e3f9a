package forklore.app;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.session.Comparison;
import forklore.session.Intent;
import forklore.session.RunState;
import forklore.session.Session;
import forklore.session.Theme;
import forklore.ui.kit.Fonts;

import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.shape.Shape;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What the window offers around a run: settings, words, the output's tools, comparing.
@ExtendWith(ApplicationExtension.class)
class FeaturesFxTest {
    @TempDir Path folder;
    private OpenApp app;

    @Start
    void open(Stage stage) {
        Fonts.load();
        app = new OpenApp(stage, new ScriptedEngine(8).openGate());
    }

    @AfterEach
    void close() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> app.window.close()).get();
    }

    @Test
    void settingsCountAtOnce(FxRobot robot) throws Exception {
        robot.clickOn("#settings");
        app.await(session -> session.machine().pythons().isPresent());
        assertThat(texts(robot, ".python-problem")).containsExactly("CPython 3.6.9 is too old.");
        assertThat(robot.lookup(".python-options .radio-button").queryAllAs(Labeled.class))
                .filteredOn(Labeled::isDisabled)
                .extracting(Labeled::getText)
                .containsExactly("CPython 3.6.9   /opt/old/python3");
        robot.clickOn("Dark");
        app.await(session -> session.look().theme() == Theme.DARK);
        robot.clickOn("115%");
        app.await(session -> session.look().zoom() == 1.15);
        robot.clickOn("#reduce-motion");
        app.await(session -> session.look().reducedMotion());
        robot.clickOn("#reload-lessons");
        app.await(session -> session.course().lessons().size() == 10);
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".settings-card").queryAll()).isEmpty();
    }

    @Test
    void escapeClosesWhatWasOpenedWhereverTheFocusIs(FxRobot robot) {
        robot.clickOn("#settings");
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".settings-card").queryAll()).isEmpty();

        robot.clickOn("#settings");
        robot.clickOn(".overlay-title");
        assertThat(robot.lookup("#reduce-motion").query().isFocused()).isTrue();
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".settings-card").queryAll()).isEmpty();
    }

    @Test
    void aStageCanBeReadInsteadOfWatchedAndOneProcessListenedTo(FxRobot robot) throws Exception {
        send(new Intent.OpenLesson("num06"), new Intent.ChooseDemo("apply-async"));
        send(new Intent.TellInWords(true), new Intent.RunDemo());
        app.await(session -> session.show().state() instanceof RunState.Ended);
        List<?> lines = robot.lookup(".words-list").queryAs(ListView.class).getItems();
        assertThat(lines).hasSize(5);
        assertThat(texts(robot, ".words-line"))
                .contains("A pool of 3 workers: 0 busy; 0 tasks wait, 10 are done");
        List<?> output = robot.lookup(".output-list").queryAs(ListView.class).getItems();
        int all = output.size();
        robot.clickOn(robot.lookup(".output-badge").nth(1).<javafx.scene.Node>query());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(output.size()).isBetween(1, all - 1);
        robot.clickOn(".output-tools .ghost-button");
        assertThat(copied().lines()).hasSize(output.size());
        robot.clickOn(robot.lookup(".output-badge").nth(0).<javafx.scene.Node>query());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(output).hasSize(all);
    }

    @Test
    void whatIsClickedOnTheStageTellsWhatIsKnownOfIt(FxRobot robot) throws Exception {
        send(new Intent.OpenLesson("num06"), new Intent.ChooseDemo("apply-async"));
        send(new Intent.RunDemo());
        app.await(session -> session.show().state() instanceof RunState.Ended);
        robot.clickOn(robot.lookup(".box.chip-done").nth(0).<javafx.scene.Node>query());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(texts(robot, ".facts-title")).singleElement().asString().startsWith("Task ");
        assertThat(texts(robot, ".facts-line")).anyMatch(line -> line.startsWith("Returned after"));
        var border = robot.lookup(".popover > .border").<Shape>query();
        assertThat(((Color) border.getFill()).isOpaque()).as("in our theme's colours").isTrue();
    }

    @Test
    void fiveRunsStandSideBySide(FxRobot robot) throws Exception {
        send(new Intent.OpenLesson("num06"), new Intent.ChooseDemo("apply-async"));
        robot.clickOn("#compare");
        app.await(FeaturesFxTest::compared);
        assertThat(texts(robot, ".compare-title")).containsExactly("One order in 5 runs");
        assertThat(robot.lookup(".compare-column").queryAll()).hasSize(1);
        robot.clickOn("#compare-close");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".compare").queryAll()).isEmpty();
        assertThat(robot.lookup(".output").queryAll()).hasSize(1);
    }

    @Test
    void aProgramOfOnesOwnIsAPage(FxRobot robot) throws Exception {
        Path mine = Files.writeString(folder.resolve("Mine.java"), "void main() {}\n");
        send(new Intent.OpenProgram(mine.toString()));
        app.await(session -> session.place().lesson().endsWith("Mine.java"));
        assertThat(texts(robot, ".page-title")).containsExactly("Mine.java");
        assertThat(robot.lookup(".own-note").queryAll()).hasSize(1);
        send(new Intent.OpenProgram(folder.resolve("notes.txt").toString()));
        var told = app.await(session -> !session.notices().isEmpty());
        assertThat(told.notices().getFirst().key()).isEqualTo("notice.program.kind");
    }

    private void send(Intent... intents) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> List.of(intents).forEach(app.window.pump()::send)).get();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean compared(Session session) {
        return session.work().trial().comparison().filter(it -> !it.going()).isPresent()
                && session.work().trial().comparison().map(Comparison::orders).orElseThrow().size()
                        == Comparison.RUNS;
    }

    private static String copied() throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> Clipboard.getSystemClipboard().getString()).get();
    }

    private static List<String> texts(FxRobot robot, String query) {
        return robot.lookup(query).queryAllAs(Label.class).stream().map(Label::getText).toList();
    }
}
