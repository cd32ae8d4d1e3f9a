package forklore.app;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.session.Aid;
import forklore.session.RunState;
import forklore.session.Session;
import forklore.ui.kit.Fonts;

import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// The app on a projector, without a speaker's window.
@ExtendWith(ApplicationExtension.class)
class HallFxTest {
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
    void theDemoInViewIsPresentedAndTheDeskIsAsBeforeAfterwards(FxRobot robot) throws Exception {
        goToPools(robot);
        var page = robot.lookup(".page-scroll").queryAs(ScrollPane.class);
        WaitForAsyncUtils.asyncFx(() -> page.setVvalue(0.4)).get();
        robot.type(KeyCode.F6);
        app.await(session -> session.hall().on());
        assertThat(robot.lookup(".hall").query().isVisible()).isTrue();
        assertThat(seen(robot.lookup("#run").query())).isFalse();
        robot.type(KeyCode.ESCAPE);
        app.await(session -> !session.hall().on());
        assertThat(page.getVvalue()).isEqualTo(0.4);
        robot.type(KeyCode.F6).type(KeyCode.SPACE);
        app.await(session -> session.show().world().output().size() >= 4);
        robot.type(KeyCode.ESCAPE);
        Session after = app.await(session -> !session.hall().on());
        assertThat(after.show().state()).isInstanceOf(RunState.Running.class);
        assertThat(seen(robot.lookup("#run").query())).isTrue();
        assertThat(robot.lookup(".hall").query().isVisible()).isFalse();
    }

    @Test
    void controlsComeWithTheMouseAndGoWhenItRests(FxRobot robot) throws Exception {
        goToPools(robot);
        robot.type(KeyCode.F6);
        app.await(session -> session.hall().on());
        Node controls = robot.lookup(".hall-controls").query();
        Node hall = robot.lookup(".hall").query();
        assertThat(controls.isVisible()).isFalse();
        robot.moveTo(".headline").moveBy(9, 3);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(controls.isVisible()).isTrue();
        whenever(controls, () -> !controls.isVisible());
        assertThat(hall.getCursor()).isEqualTo(Cursor.NONE);
    }

    @Test
    void somebodyAloneReadsTheNotesBesideTheStep(FxRobot robot) throws Exception {
        goToPools(robot);
        robot.clickOn("#take-tour");
        Session touring = app.await(session -> session.hall().talk().isPresent());
        assertThat(touring.hall().has(Aid.FULL_SCREEN)).isFalse();
        Node notes = robot.lookup(".notes-panel").query();
        assertThat(notes.isVisible()).isFalse();
        robot.type(KeyCode.N);
        app.await(session -> session.hall().has(Aid.NOTES));
        assertThat(notes.isVisible()).isTrue();
        robot.type(KeyCode.L);
        app.await(session -> session.hall().has(Aid.LASER));
        assertThat(robot.lookup(".laser").query().isVisible()).isTrue();
    }

    private void goToPools(FxRobot robot) throws Exception {
        robot.clickOn("#lesson-num06");
        app.await(session -> session.place().lesson().equals("num06"));
    }

    private static boolean seen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /// Waits until this holds of a node that shows and hides.
    private static void whenever(Node node, BooleanSupplier wanted) throws Exception {
        var done = new CompletableFuture<Boolean>();
        WaitForAsyncUtils.asyncFx(
                        () -> {
                            node.visibleProperty()
                                    .addListener(
                                            _ -> {
                                                if (wanted.getAsBoolean()) {
                                                    done.complete(true);
                                                }
                                            });
                            if (wanted.getAsBoolean()) {
                                done.complete(true);
                            }
                        })
                .get();
        done.get(60, TimeUnit.SECONDS);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
