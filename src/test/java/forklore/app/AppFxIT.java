package forklore.app;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.jvm.JavaEngine;
import forklore.model.ProcessState;
import forklore.run.Outcome;
import forklore.session.Intent;
import forklore.session.RunState;
import forklore.ui.kit.Fonts;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The window with the real engine and real processes.
@ExtendWith(ApplicationExtension.class)
class AppFxIT {
    private OpenApp app;

    @Start
    void open(Stage stage) {
        Fonts.load();
        app = new OpenApp(stage, new JavaEngine());
    }

    @AfterEach
    void close() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> app.window.close()).get();
    }

    @Test
    void twoPoolsOfRealProcessesDoTenTasksEach(FxRobot robot) throws Exception {
        robot.clickOn("#lesson-num06");
        app.await(session -> session.place().lesson().equals("num06"));
        robot.clickOn("#run");
        var ended = app.await(session -> session.show().state() instanceof RunState.Ended);
        assertThat(ended.show().state()).isEqualTo(new RunState.Ended(new Outcome.Exited(0)));
        assertThat(robot.lookup(".font-caption").queryAllAs(Label.class))
                .filteredOn(label -> label.getText().equals("10 of 10"))
                .hasSize(2);
        assertThat(robot.lookup(".lane-clock").queryAllAs(Label.class))
                .hasSize(2)
                .allMatch(clock -> clock.getText().matches("\\d+\\.\\d\\d s"));
        assertThat(ended.show().world().processes().all())
                .hasSizeGreaterThanOrEqualTo(8)
                .noneMatch(process -> ProcessHandle.of(process.pid()).isPresent());
    }

    @Test
    void stopInTheMiddleLeavesNoProcess(FxRobot robot) throws Exception {
        robot.clickOn("#lesson-num06");
        robot.clickOn("#run");
        var running = app.await(session -> session.show().world().processes().all().size() >= 8);
        robot.clickOn("#stop");
        app.await(session -> session.show().state() instanceof RunState.Ended);
        assertThat(running.show().world().processes().all())
                .extracting(ProcessState::pid)
                .noneMatch(pid -> ProcessHandle.of(pid).isPresent());
    }

    @Test
    void aMistakeIsToldAtItsLineAndWhatTheCompilerSaidOnRequest(FxRobot robot) throws Exception {
        robot.clickOn("#lesson-num06");
        app.await(session -> session.place().lesson().equals("num06"));
        WaitForAsyncUtils.asyncFx(
                        () ->
                                app.window
                                        .pump()
                                        .send(
                                                new Intent.EditListing(
                                                        "apply",
                                                        "void main() {\n    int x = \"a\";\n}\n")))
                .get();
        robot.clickOn("#run");
        var ended = app.await(session -> session.show().state() instanceof RunState.Ended);
        assertThat(ended.show().state()).isInstanceOf(RunState.Ended.class);
        assertThat(robot.lookup(".flaw-line").queryAs(Label.class).getText()).isEqualTo("2");
        Label details = robot.lookup(".flaw-details").queryAs(Label.class);
        assertThat(details.isVisible()).isFalse();
        Hyperlink more = robot.lookup(".flaw-more").queryAs(Hyperlink.class);
        WaitForAsyncUtils.asyncFx(more::fire).get();
        assertThat(details.isVisible()).isTrue();
        assertThat(details.getText()).contains("incompatible types");
    }
}
