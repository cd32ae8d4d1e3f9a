package forklore.app;

import static forklore.app.Given.is;
import static forklore.app.Given.step;
import static forklore.app.Given.talk;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.jvm.JavaEngine;
import forklore.model.ProcessState;
import forklore.session.Aid;
import forklore.session.Hall;
import forklore.session.Onward;
import forklore.session.RunState;
import forklore.session.Session;
import forklore.session.Talk;
import forklore.session.Talk.Phase;
import forklore.trace.Obstacle;
import forklore.ui.kit.Fonts;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.Optional;

/// Somebody gives the tour of Num06 with real processes, and touches nothing but the clicker's
/// keys.
@ExtendWith(ApplicationExtension.class)
class TourFxIT {
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
    void theTourIsGivenWithTheClickersKeysAlone(FxRobot robot) throws Exception {
        robot.clickOn("#lesson-num06");
        Session desk = app.await(session -> session.place().lesson().equals("num06"));
        robot.press(KeyCode.SHIFT).type(KeyCode.F6).release(KeyCode.SHIFT);
        app.await(session -> session.hall().talk().isPresent());
        askTheRoom(robot);
        haltWhileTheRunGoesOn(robot);
        loseTheRun(robot);
        revealFromTheRecording(robot);
        goToTheLastStep(robot);
        robot.type(KeyCode.ESCAPE);
        Session after = app.await(session -> !session.hall().on());
        assertThat(after.hall()).isEqualTo(Hall.NONE);
        assertThat(after.place()).isEqualTo(desk.place());
        assertThat(after.bench()).isEqualTo(desk.bench());
        assertThat(robot.lookup(".hall").query().isVisible()).isFalse();
        assertThat(robot.lookup("#run").query().isVisible()).isTrue();
    }

    private void askTheRoom(FxRobot robot) throws Exception {
        while (!Talk.asking(app.now())) {
            on(robot);
        }
        assertThat(robot.lookup(".answer-letter").queryAllAs(Label.class))
                .extracting(Label::getText)
                .containsExactly("A", "B", "C", "D");
        robot.type(KeyCode.B);
        app.await(session -> Talk.vote(session).equals(Optional.of(1)));
        assertThat(robot.lookup(".room-said").tryQuery()).isPresent();
        Node black = robot.lookup(".blackout").query();
        robot.type(KeyCode.PERIOD);
        app.await(session -> session.hall().has(Aid.BLACK));
        assertThat(black.isVisible()).isTrue();
        robot.type(KeyCode.PERIOD);
        app.await(session -> !session.hall().has(Aid.BLACK));
        assertThat(black.isVisible()).isFalse();
    }

    /// The first halt stands, while the run itself goes on.
    private void haltWhileTheRunGoesOn(FxRobot robot) throws Exception {
        while (talk(app.now()).phase() != Phase.HELD) {
            on(robot);
        }
        long halt = talk(app.now()).halt().orElseThrow();
        Session later = app.await(session -> session.show().timeline().duration() > halt + 1);
        assertThat(later.show().now()).isEqualTo(halt);
        assertThat(later.show().state().active()).isTrue();
        int step = talk(later).step();
        robot.type(KeyCode.LEFT);
        app.await(session -> is(session, Phase.BEGUN));
        robot.type(KeyCode.SPACE);
        Session again = app.await(session -> is(session, Phase.HELD));
        assertThat(talk(again).step()).isEqualTo(step);
        assertThat(again.show().run()).isEqualTo(later.show().run());
    }

    /// All of its processes are killed from outside, as a machine in trouble would do.
    private void loseTheRun(FxRobot robot) throws Exception {
        on(robot);
        Session last = app.now();
        last.show().timeline().end().processes().all().stream()
                .map(ProcessState::pid)
                .map(ProcessHandle::of)
                .forEach(process -> process.ifPresent(ProcessHandle::destroyForcibly));
        Session lost = app.await(session -> session.show().state() instanceof RunState.Ended);
        assertThat(talk(lost).step()).isEqualTo(talk(last).step());
        robot.type(KeyCode.F);
        Session played =
                app.await(
                        session ->
                                session.show().timeline().end().run().replayed().isPresent()
                                        && session.show().state() instanceof RunState.Ended);
        assertThat(played.show().timeline().end().run().replayed()).contains(Obstacle.CHOSEN);
        assertThat(robot.lookup(".foot-said").queryAs(Label.class).getText())
                .startsWith("a recording");
    }

    private void revealFromTheRecording(FxRobot robot) throws Exception {
        while (talk(app.now()).phase() != Phase.REVEALED) {
            // What is shown late is not waited for.
            on(robot);
        }
        assertThat(robot.lookup(".room-answer.right .answer-letter").queryAs(Label.class).getText())
                .isEqualTo("C");
        assertThat(robot.lookup(".question-why").tryQuery()).isPresent();
    }

    private void goToTheLastStep(FxRobot robot) throws Exception {
        robot.type(KeyCode.DIGIT1).type(KeyCode.ENTER);
        app.await(session -> step(session) == 0);
        robot.type(KeyCode.END);
        Session last = app.await(session -> Onward.of(session) == Onward.END);
        assertThat(talk(last).step()).isEqualTo(Talk.steps(last).size() - 1);
    }

    /// Presses the clicker and waits for what that brings.
    private void on(FxRobot robot) throws Exception {
        Session before = app.now();
        Onward what = Onward.of(before);
        robot.type(KeyCode.PAGE_DOWN);
        app.await(
                session ->
                        switch (what) {
                            case RUN -> is(session, Phase.HELD);
                            // It may have come to the halt by itself before the key was heard.
                            case CUT -> !is(session, Phase.GOING);
                            case ASK -> is(session, Phase.ASKED);
                            case REVEAL -> is(session, Phase.REVEALED);
                            case STEP -> step(session) > talk(before).step();
                            case END -> true;
                        });
    }
}
