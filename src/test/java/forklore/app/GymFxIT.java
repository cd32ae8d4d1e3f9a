package forklore.app;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.jvm.JavaEngine;
import forklore.ground.Language;
import forklore.gym.Question;
import forklore.gym.Tree;
import forklore.lesson.CourseReader;
import forklore.lesson.EngineKind;
import forklore.session.Gym;
import forklore.session.Look;
import forklore.session.Place;
import forklore.session.Preferences;
import forklore.session.Progress;
import forklore.session.Session;
import forklore.session.Theme;
import forklore.ui.kit.Fonts;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pcollections.HashTreePMap;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// A learner in the gym, by keyboard alone, judged by real processes; and the same learner later.
@ExtendWith(ApplicationExtension.class)
@DisabledOnOs(OS.WINDOWS)
class GymFxIT {
    private static final long PATIENCE_S = Long.getLong("forklore.patience", 120);

    private static final Preferences FIRST =
            new Preferences(
                    new Look(Language.EN, Theme.LIGHT, false, true, 1),
                    new Place("num00", "", EngineKind.JAVA),
                    Optional.empty(),
                    Progress.NONE,
                    HashTreePMap.empty());

    @TempDir Path folder;
    private Stage stage;
    private AppWindow window;

    @Start
    void open(Stage first) {
        Fonts.load();
        stage = first;
    }

    @BeforeEach
    void start() throws Exception {
        window = WaitForAsyncUtils.asyncFx(() -> start(FIRST)).get();
    }

    private AppWindow start(Preferences kept) {
        var parts =
                new AppWindow.Parts(
                        CourseReader.bundled(),
                        new TestRuntimes(new JavaEngine()),
                        new PreferencesFile(folder.resolve("preferences.json")),
                        _ -> {});
        var opened = new AppWindow(parts, Optional.of(kept));
        stage.setScene(new Scene(opened.shell(), 980, 900));
        opened.open();
        stage.show();
        return opened;
    }

    @AfterEach
    void close() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> window.close()).get();
    }

    @Test
    void aTreeIsDrawnByKeyboardAndJudgedAndTheNextStartFindsStreakAndDrawing(FxRobot robot)
            throws Exception {
        robot.type(KeyCode.F7);
        Session session = await(now -> now.place().lesson().equals(Gym.ID));
        var life = session.gym().orElseThrow().puzzle().expected();
        forth(robot, "gym-ask-processes");
        robot.write(Integer.toString(life.processes()));
        forth(robot, "gym-ask-lines");
        robot.write(Integer.toString(life.allLines()));
        forth(robot, "gym-tree");
        draw(robot, life.tree());
        await(now -> now.kept().gym().answer().tree().equals(life.tree()));
        var said = window.pump().session().kept().gym().answer();
        assertThat(said.to(Question.PROCESSES)).hasValue(life.processes());

        robot.type(KeyCode.F5);
        await(now -> now.gym().filter(Gym::closed).isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text(robot, "#gym-verdict")).startsWith("Right");
        assertThat(robot.lookup(".tree-box.same").queryAll()).hasSize(life.processes());
        assertThat(robot.lookup("#gym-tree").query().getAccessibleText())
                .contains("the first process", "In both trees.");

        back(robot, "gym-next");
        robot.type(KeyCode.SPACE);
        String next = number(await(now -> now.gym().filter(Gym::closed).isEmpty()));
        forth(robot, "gym-tree");
        robot.type(KeyCode.INSERT);
        await(now -> now.kept().gym().answer().tree().size() == 2);

        WaitForAsyncUtils.asyncFx(() -> window.close()).get();
        var kept = new PreferencesFile(folder.resolve("preferences.json")).read().orElseThrow();
        window = WaitForAsyncUtils.asyncFx(() -> start(kept)).get();
        Session later = await(now -> now.gym().isPresent());
        assertThat(number(later)).isEqualTo(next);
        assertThat(later.kept().gym().score().streak()).isEqualTo(1);
        assertThat(later.kept().gym().answer().tree().size()).isEqualTo(2);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".tree-box").queryAll()).hasSize(2);
        assertThat(text(robot, ".gym-score")).startsWith("1 in a row");
    }

    @Test
    void aWrongTreeIsLaidOverTheRealOneAndAnotherPuzzleIsOpenedByItsNumber(FxRobot robot)
            throws Exception {
        robot.type(KeyCode.F7);
        await(now -> now.place().lesson().equals(Gym.ID));
        back(robot, "gym-number");
        robot.type(KeyCode.END).eraseText(8).write("4-1729").type(KeyCode.ENTER);
        Session session = await(now -> number(now).equals("4-1729"));
        int real = session.gym().orElseThrow().puzzle().expected().processes();
        forth(robot, "gym-tree");
        robot.type(KeyCode.PLUS, KeyCode.PLUS, KeyCode.PLUS, KeyCode.PLUS);
        robot.type(KeyCode.DELETE);
        await(now -> now.kept().gym().answer().tree().toString().equals("(((())))"));
        robot.type(KeyCode.F5);
        await(now -> now.gym().filter(Gym::closed).isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text(robot, "#gym-verdict")).startsWith("Not quite");
        int same = robot.lookup(".tree-box.same").queryAll().size();
        int missing = robot.lookup(".tree-box.missing").queryAll().size();
        assertThat(same + missing).isEqualTo(real);
        assertThat(robot.lookup(".tree-box.extra").queryAll()).hasSize(4 - same);
        assertThat(window.pump().session().kept().gym().score().streak()).isZero();
    }

    /// Adds each child below the chosen box, and comes back up.
    private void draw(FxRobot robot, Tree tree) {
        for (Tree child : tree.children()) {
            robot.type(KeyCode.PLUS);
            WaitForAsyncUtils.waitForFxEvents();
            draw(robot, child);
            robot.type(KeyCode.UP);
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    /// Goes there with the Tab key.
    private void forth(FxRobot robot, String id) {
        go(robot, id, () -> robot.type(KeyCode.TAB));
    }

    private void back(FxRobot robot, String id) {
        go(robot, id, () -> robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT));
    }

    private void go(FxRobot robot, String id, Runnable step) {
        for (int i = 0; i < 30; i++) {
            Node owner = stage.getScene().getFocusOwner();
            if (owner != null && id.equals(owner.getId())) {
                return;
            }
            step.run();
            WaitForAsyncUtils.waitForFxEvents();
        }
        throw new AssertionError("the Tab key never comes to " + id);
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    private static String number(Session session) {
        return session.gym().map(gym -> gym.puzzle().number()).orElse("");
    }

    private Session await(Predicate<Session> wanted) throws Exception {
        var seen = new CompletableFuture<Session>();
        WaitForAsyncUtils.asyncFx(
                        () -> {
                            window.pump()
                                    .listen(
                                            session -> {
                                                if (wanted.test(session)) {
                                                    seen.complete(session);
                                                }
                                            });
                            if (wanted.test(window.pump().session())) {
                                seen.complete(window.pump().session());
                            }
                        })
                .get();
        Session found = seen.get(PATIENCE_S, TimeUnit.SECONDS);
        WaitForAsyncUtils.waitForFxEvents();
        return found;
    }
}
