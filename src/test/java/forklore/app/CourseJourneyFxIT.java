package forklore.app;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.jvm.JavaEngine;
import forklore.lesson.Demo;
import forklore.lesson.EngineKind;
import forklore.lesson.Lesson;
import forklore.run.Outcome;
import forklore.session.Intent;
import forklore.session.RunState;
import forklore.session.Session;
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
import java.util.Map;
import java.util.Set;

/// A learner goes through the whole course, chooses every demo that runs on Java, and presses Run.
@ExtendWith(ApplicationExtension.class)
class CourseJourneyFxIT {
    /// Demos whose broken program ends badly, as it should.
    private static final Set<String> FAILING = Set.of("num06/killed-worker", "num06/dead-parent");

    /// Values with which a demo is soon done and still shows what it is there to show.
    private static final Map<String, String> SHORT =
            Map.of("longest", "0.1", "tasks", "4", "work", "0.5", "interval", "0.5", "n", "2");

    /// The first demo of each lesson; with `-Dforklore.journey=all` every one, which takes minutes.
    private static final long PER_LESSON =
            "all".equals(System.getProperty("forklore.journey")) ? Long.MAX_VALUE : 1;

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
    void theRunButtonsOfTheCourseLeadToRunsThatEndWell(FxRobot robot) throws Exception {
        List<Lesson> lessons = app.window.pump().session().course().lessons();
        for (Lesson lesson : lessons) {
            robot.clickOn("#lesson-" + lesson.id());
            app.await(session -> session.place().lesson().equals(lesson.id()));
            for (Demo demo : lesson.demos().stream().limit(PER_LESSON).toList()) {
                if (demo.engines().contains(EngineKind.JAVA)) {
                    run(lesson.id() + "/" + demo.id(), demo, robot);
                }
            }
        }
        assertThat(lessons).hasSize(10);
    }

    private void run(String name, Demo demo, FxRobot robot) throws Exception {
        send(new Intent.ChooseDemo(demo.id()));
        demo.parameters().stream()
                .filter(parameter -> SHORT.containsKey(parameter.id()))
                .forEach(
                        parameter ->
                                send(
                                        new Intent.SetParameter(
                                                parameter.id(),
                                                SHORT.getOrDefault(parameter.id(), ""))));
        Session before = app.await(session -> session.place().key().equals(name));
        robot.clickOn("#run");
        Session after =
                app.await(
                        session ->
                                session.show().run() > before.show().run()
                                        && session.show().state() instanceof RunState.Ended);
        int code = FAILING.contains(name) ? 1 : 0;
        assertThat(after.show().state())
                .as(name)
                .isEqualTo(new RunState.Ended(new Outcome.Exited(code)));
        assertThat(after.show().world().processes().all()).as(name).isNotEmpty();
        assertThat(onStage(robot)).as("the stage of %s", name).isNotEmpty();
        assertThat(robot.lookup(".happened").queryAllAs(Node.class))
                .as("what happened in %s", name)
                .anyMatch(node -> isSeen(node) && !node.getStyleClass().contains("waiting"));
    }

    /// The texts on the stage and in the output.
    private static List<String> onStage(FxRobot robot) {
        return robot.lookup(".stage .label").queryAllAs(Label.class).stream()
                .filter(CourseJourneyFxIT::isSeen)
                .map(Label::getText)
                .filter(text -> text.matches("\\d{2,}.*"))
                .toList();
    }

    private static boolean isSeen(Node node) {
        return node.getParent() != null
                && node.isVisible()
                && (node.getParent().getParent() == null || node.getParent().isVisible());
    }

    private void send(Intent intent) {
        try {
            WaitForAsyncUtils.asyncFx(() -> app.window.pump().send(intent)).get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
