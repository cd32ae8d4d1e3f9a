package forklore.app;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.Engine;
import forklore.engine.Run;
import forklore.engine.RunListener;
import forklore.ground.Text;
import forklore.lesson.EngineKind;
import forklore.run.Availability;
import forklore.run.Outcome;
import forklore.run.RunRequest;
import forklore.session.Recall;
import forklore.session.RunState;
import forklore.ui.kit.Fonts;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.concurrent.TimeUnit;

/// The window where nothing can run the listings.
@ExtendWith(ApplicationExtension.class)
class RecordingFxTest {
    private OpenApp app;

    @Start
    void open(Stage stage) {
        Fonts.load();
        System.setProperty(Starter.PACE, "20");
        app = new OpenApp(stage, new AbsentEngine());
    }

    @AfterEach
    void close() throws Exception {
        System.clearProperty(Starter.PACE);
        WaitForAsyncUtils.asyncFx(() -> app.window.close()).get();
    }

    @Test
    void theRecordingIsPlayedAndMarkedAsOne(FxRobot robot) throws Exception {
        robot.clickOn("#lesson-num01");
        app.await(session -> session.place().lesson().equals("num01"));
        app.await(session -> session.engines().containsKey(EngineKind.JAVA));
        assertThat(banner(robot).isVisible()).isFalse();
        app.await(session -> Recall.end(session).isPresent());
        assertThat(robot.lookup(".happened.earlier").queryAll()).isNotEmpty();
        robot.clickOn("#run");
        var ended = app.await(session -> session.show().state() instanceof RunState.Ended);
        assertThat(ended.show().state()).isEqualTo(new RunState.Ended(new Outcome.Exited(0)));
        assertThat(ended.show().world().processes().all()).hasSize(2);
        assertThat(banner(robot).isVisible()).isTrue();
        assertThat(texts(robot))
                .contains("recording")
                .anyMatch(text -> text.contains("not installed") && text.contains("Java 25"));
        assertThat(robot.lookup(".happened.earlier").queryAll()).isEmpty();
        // The page has turned to what happened.
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> isInView(robot));
    }

    private static boolean isInView(FxRobot robot) {
        return robot.lookup(".happened").queryAll().stream()
                .filter(Node::isVisible)
                .map(node -> node.localToScene(node.getLayoutBounds()))
                .anyMatch(at -> at.getMinY() > 0 && at.getMaxY() < 900);
    }

    private static Node banner(FxRobot robot) {
        return robot.lookup(".recording-banner").query();
    }

    private static List<String> texts(FxRobot robot) {
        return robot.lookup(".recording-banner .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    /// What a machine without it has in place of an engine.
    private static final class AbsentEngine implements Engine {
        @Override
        public EngineKind kind() {
            return EngineKind.JAVA;
        }

        @Override
        public Availability availability() {
            return Availability.not("Java", Text.same("There is no Java here."));
        }

        @Override
        public Run start(RunRequest request, RunListener listener) {
            throw new AssertionError("nothing can run here");
        }

        @Override
        public void close() {}
    }
}
