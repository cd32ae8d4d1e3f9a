package forklore.app;

import static forklore.ground.Languages.ZH;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.run.Outcome;
import forklore.session.Intent;
import forklore.session.RunState;
import forklore.session.Theme;
import forklore.ui.kit.Fonts;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

@ExtendWith(ApplicationExtension.class)
class AppFxTest {
    private OpenApp app;
    private ScriptedEngine engine;

    @Start
    void open(Stage stage) {
        Fonts.load();
        engine = new ScriptedEngine(8);
        app = new OpenApp(stage, engine);
    }

    @AfterEach
    void close() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> app.window.close()).get();
    }

    @Test
    void aRunFillsBothColumnsAndShowsBothTotals(FxRobot robot) throws Exception {
        engine.openGate();
        goToPools(robot);
        robot.clickOn("#run");
        app.await(session -> session.show().state() instanceof RunState.Ended);
        assertThat(captions(robot, "10 of 10")).isEqualTo(2);
        assertThat(texts(robot, ".lane-clock"))
                .hasSize(2)
                .allMatch(t -> t.matches("\\d+\\.\\d\\d s"));
    }

    @Test
    void languageAndThemeChangeInMidRunAndTheRunGoesOn(FxRobot robot) throws Exception {
        goToPools(robot);
        robot.clickOn("#run");
        app.await(session -> session.show().world().output().size() >= 4);
        robot.clickOn("中文");
        app.await(session -> session.look().language().equals(ZH));
        assertThat(texts(robot, "#stop")).containsExactly("停止");
        assertThat(texts(robot, ".page-title")).containsExactly("进程池");
        robot.clickOn("#theme");
        app.await(session -> session.look().theme() == Theme.DARK);
        assertThat(ink(robot)).isEqualTo(Color.web("#e7ebf1"));
        engine.openGate();
        app.await(session -> session.show().state() instanceof RunState.Ended);
        assertThat(captions(robot, "10 / 10")).isEqualTo(2);
    }

    @Test
    void stopEndsTheRunAndSaysSo(FxRobot robot) throws Exception {
        goToPools(robot);
        robot.clickOn("#run");
        app.await(session -> session.show().state() instanceof RunState.Running);
        robot.clickOn("#stop");
        var ended = app.await(session -> session.show().state() instanceof RunState.Ended);
        assertThat(ended.show().state()).isEqualTo(new RunState.Ended(new Outcome.Stopped()));
        assertThat(robot.lookup("#stop").queryAs(Button.class).isDisabled()).isTrue();
    }

    @Test
    void aPredictionIsJudgedByTheRun(FxRobot robot) throws Exception {
        goToPools(robot);
        engine.openGate();
        robot.clickOn("just as long");
        robot.clickOn("#run");
        app.await(session -> session.show().state() instanceof RunState.Ended);
        assertThat(robot.lookup(".pill.wrong").queryAs(Button.class).getText())
                .isEqualTo("just as long");
        assertThat(robot.lookup(".pill.right").queryAs(Button.class).getText())
                .startsWith("a little over");
    }

    @Test
    void aParameterChangesTheListingThatIsShown(FxRobot robot) throws Exception {
        goToPools(robot);
        robot.clickOn(".number-text").type(KeyCode.UP);
        app.await(session -> "4".equals(session.work().values().get("workers")));
        var code = robot.lookup(".code-area").queryAs(org.fxmisc.richtext.CodeArea.class);
        assertThat(code.getText()).contains("WORKERS = 4;");
    }

    @Test
    void anotherLessonIsSeenAtOnceAndItsPageFollows(FxRobot robot) throws Exception {
        app.settle();
        boolean whole =
                WaitForAsyncUtils.asyncFx(
                                () -> {
                                    app.window.pump().send(new Intent.OpenLesson("num06"));
                                    return app.window.shell().isSettled();
                                })
                        .get();
        assertThat(whole).isFalse();
        assertThat(texts(robot, ".page-title")).containsExactly("A pool of workers");
        app.settle();
        assertThat(robot.lookup(".code-area").queryAll()).hasSize(1);
        assertThat(robot.lookup(".quiz").tryQuery()).isPresent();
    }

    @Test
    void listingsThatFollowEachOtherQuicklyAreAllMade(FxRobot robot) throws Exception {
        goToPools(robot);
        WaitForAsyncUtils.asyncFx(
                        () -> {
                            for (String demo : new String[] {"apply", "apply-async", "apply"}) {
                                app.window.pump().send(new Intent.ChooseDemo(demo));
                            }
                        })
                .get();
        app.settle();
        var code = robot.lookup(".code-area").queryAs(org.fxmisc.richtext.CodeArea.class);
        assertThat(code.getHeight()).isGreaterThan(20.0 * code.getParagraphs().size());
    }

    @Test
    void aRunTurnsThePageToItsListing(FxRobot robot) throws Exception {
        goToPools(robot);
        double before = top(robot);
        robot.clickOn("#run");
        app.await(session -> session.show().world().output().size() >= 4);
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> top(robot) < 40);
        assertThat(before).isGreaterThan(40);
        engine.openGate();
        app.await(session -> session.show().state() instanceof RunState.Ended);
    }

    /// How far below the window's top the listing stands, px.
    private static double top(FxRobot robot) {
        Node head = robot.lookup(".listing-head").query();
        return head.localToScene(head.getLayoutBounds()).getMinY();
    }

    @Test
    void ctrlKFindsACallAndEnterGoesToItsLesson(FxRobot robot) throws Exception {
        robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        robot.write("imap_unordered").type(KeyCode.ENTER);
        var found = app.await(session -> session.place().lesson().equals("num06"));
        assertThat(found.lesson()).isPresent();
        assertThat(robot.lookup(".overlay-card").queryAll()).isEmpty();
    }

    @Test
    void altLeftGoesBackToTheLessonBefore(FxRobot robot) throws Exception {
        goToPools(robot);
        robot.press(KeyCode.ALT, KeyCode.LEFT).release(KeyCode.LEFT, KeyCode.ALT);
        app.await(session -> session.place().lesson().equals("num00"));
    }

    @Test
    void questionMarkShowsTheKeysAndEscapeHidesThem(FxRobot robot) {
        robot.press(KeyCode.SHIFT, KeyCode.SLASH).release(KeyCode.SLASH, KeyCode.SHIFT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".keys-grid").queryAll()).hasSize(1);
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".keys-grid").queryAll()).isEmpty();
    }

    private void goToPools(FxRobot robot) throws Exception {
        robot.clickOn("#lesson-num06");
        app.await(session -> session.place().lesson().equals("num06"));
    }

    private static long captions(FxRobot robot, String text) {
        return robot.lookup(".font-caption").queryAllAs(Labeled.class).stream()
                .filter(label -> label.getText().equals(text))
                .count();
    }

    private static Set<String> texts(FxRobot robot, String query) {
        return robot.lookup(query).queryAllAs(Labeled.class).stream()
                .filter(Labeled::isVisible)
                .map(Labeled::getText)
                .collect(Collectors.toSet());
    }

    private static Color ink(FxRobot robot) {
        return (Color) robot.lookup(".page-title").queryAs(Label.class).getTextFill();
    }
}
