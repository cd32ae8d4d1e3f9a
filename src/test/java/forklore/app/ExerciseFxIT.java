package forklore.app;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.jvm.JavaEngine;
import forklore.judge.Ruling;
import forklore.lesson.EngineKind;
import forklore.session.Edits;
import forklore.session.Intent;
import forklore.session.Judged;
import forklore.session.Ordering;
import forklore.session.Practice;
import forklore.session.Session;
import forklore.ui.kit.Fonts;
import forklore.ui.kit.TakesKeys;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// A learner does exercises with real processes, goes away and comes back.
@ExtendWith(ApplicationExtension.class)
class ExerciseFxIT {
    /// The pieces of the right order, by how each begins.
    private static final List<String> RIGHT =
            List.of(
                    "int pid = fork();",
                    "if (pid == 0)",
                    "waitpid(pid);",
                    "IO.println(\"parent\");");

    private static final int MOST_STOPS = 80;

    @TempDir static Path folder;
    private OpenApp app;

    @Start
    void open(Stage stage) {
        Fonts.load();
        app = app(stage);
    }

    private static OpenApp app(Stage stage) {
        var file = new PreferencesFile(folder.resolve("preferences.json"));
        var kept = file.read();
        var parts =
                new AppWindow.Parts(
                        Practice.course(), new TestRuntimes(new JavaEngine()), file, _ -> {});
        return new OpenApp(stage, parts, kept);
    }

    /// The app's next start.
    private OpenApp again() {
        app.window.shell().getScene().getWindow().hide();
        var stage = new Stage();
        var next = app(stage);
        stage.requestFocus();
        return next;
    }

    @AfterEach
    void close() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> app.window.close()).get();
    }

    @Test
    void aLearnerPutsLinesInOrderByKeysAloneMendsAListingAndFindsItAllAgain(FxRobot robot)
            throws Exception {
        app.settle();
        orderByKeys(robot);
        failThenMend(robot);
        WaitForAsyncUtils.asyncFx(() -> app.window.close()).get();
        app = WaitForAsyncUtils.asyncFx(this::again).get();
        app.settle();
        everythingIsAsItWas(robot);
    }

    private void orderByKeys(FxRobot robot) throws Exception {
        hand(robot).tabTo(node -> "begin-wait-for-it".equals(node.getId()));
        robot.type(KeyCode.SPACE);
        app.await(session -> session.place().demo().equals("wait-for-it"));
        hand(robot).tabTo(TakesKeys.class::isInstance);
        robot.type(KeyCode.UP, MOST_STOPS / 10);
        for (int wanted = 0; wanted < RIGHT.size(); wanted++) {
            carry(robot, wanted);
        }
        var arranged =
                app.await(session -> starts(session).indexOf(RIGHT.getLast()) == RIGHT.size() - 1);
        assertThat(starts(arranged)).hasSize(5).startsWith(RIGHT.toArray(String[]::new));
        // What is left at the end does not belong there.
        robot.type(KeyCode.DOWN, RIGHT.size()).type(KeyCode.DELETE);
        app.await(session -> starts(session).equals(RIGHT));
        robot.type(KeyCode.F5);
        var judged = app.await(ExerciseHand::isJudged);
        assertThat(judged.work().judged().orElseThrow().solved()).isTrue();
        assertThat(hand(robot).judgement())
                .startsWith("Solved.")
                .contains("Kept: There were 2 processes.")
                .contains("Kept: They spoke in this order: 1, main.");
    }

    /// Carries a piece up to its place; the focus is on the first piece before and after.
    private void carry(FxRobot robot, int wanted) throws Exception {
        int at = starts(app.window.pump().session()).indexOf(RIGHT.get(wanted));
        if (at > wanted) {
            robot.type(KeyCode.DOWN, at).type(KeyCode.SPACE);
            robot.type(KeyCode.UP, at - wanted).type(KeyCode.SPACE);
            app.await(session -> starts(session).indexOf(RIGHT.get(wanted)) == wanted);
            robot.type(KeyCode.UP, wanted);
        }
    }

    private static List<String> starts(Session session) {
        return Ordering.of(session).map(ExerciseFxIT::starts).orElse(List.of());
    }

    private static List<String> starts(Ordering all) {
        var starts = new ArrayList<String>();
        for (int place : all.order()) {
            String text = all.pieces().get(place).strip();
            starts.add(RIGHT.stream().filter(text::startsWith).findFirst().orElse(text));
        }
        return starts;
    }

    private void failThenMend(FxRobot robot) throws Exception {
        send(new Intent.ChooseDemo("no-zombie"));
        app.settle();
        robot.type(KeyCode.F5);
        var failed = app.await(ExerciseHand::isJudged);
        assertThat(states(failed)).containsExactly(Ruling.State.KEPT, Ruling.State.BROKEN);
        int zombie = failed.show().timeline().end().processes().all().getLast().pid();
        assertThat(hand(robot).judgement())
                .contains("Not kept: " + zombie + " was left as a zombie: nobody waited for it.");
        CodeArea area = hand(robot).area();
        WaitForAsyncUtils.asyncFx(
                        () -> {
                            area.requestFocus();
                            area.moveTo(8, 0);
                        })
                .get();
        robot.write("waitpid(pid);").type(KeyCode.ENTER).type(KeyCode.F5);
        var mended =
                app.await(
                        session ->
                                ExerciseHand.isJudged(session)
                                        && session.work().judged().orElseThrow().solved());
        assertThat(states(mended)).containsOnly(Ruling.State.KEPT);
        assertThat(source(mended)).contains("waitpid(pid);");
    }

    private void everythingIsAsItWas(FxRobot robot) throws Exception {
        Session again = app.window.pump().session();
        assertThat(again.place().demo()).isEqualTo("no-zombie");
        for (String exercise : List.of("wait-for-it", "no-zombie")) {
            var solution = again.deeds().solved().of("num01/" + exercise).orElseThrow();
            assertThat(solution.engine()).isEqualTo(EngineKind.JAVA);
            assertThat(solution.trace()).matches("[0-9a-f]{64}");
        }
        CodeArea area = hand(robot).area();
        assertThat(area.getText()).contains("waitpid(pid);");
        WaitForAsyncUtils.asyncFx(area::requestFocus).get();
        String mended = source(again);
        press(robot, KeyCode.Z, session -> !Edits.canUndo(session, ""));
        var original = app.window.pump().session();
        assertThat(Edits.isEdited(original, original.demo().orElseThrow().parts().getFirst()))
                .isFalse();
        assertThat(area.getText()).doesNotContain("waitpid");
        press(robot, KeyCode.Y, session -> !Edits.canRedo(session, ""));
        assertThat(source(app.window.pump().session())).isEqualTo(mended);
        send(new Intent.ChooseDemo("wait-for-it"));
        assertThat(starts(app.window.pump().session())).isEqualTo(RIGHT);
    }

    /// Presses Ctrl and this key until that holds.
    private void press(FxRobot robot, KeyCode key, Predicate<Session> enough) {
        for (int i = 0; i < MOST_STOPS && !enough.test(app.window.pump().session()); i++) {
            robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertThat(enough.test(app.window.pump().session())).as("after Ctrl %s", key).isTrue();
    }

    private static List<Ruling.State> states(Session session) {
        return session.work().judged().flatMap(Judged::judgement).orElseThrow().rulings().stream()
                .map(Ruling::state)
                .toList();
    }

    private static String source(Session session) {
        var part = session.demo().orElseThrow().parts().getFirst();
        return Edits.listing(session, part).orElseThrow().source();
    }

    private ExerciseHand hand(FxRobot robot) {
        return new ExerciseHand(app, robot);
    }

    private void send(Intent intent) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> app.window.pump().send(intent)).get();
    }
}
