package forklore.app;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.session.Intent;
import forklore.session.RunState;
import forklore.session.Session;
import forklore.session.TimeView;
import forklore.ui.kit.Fonts;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
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

/// A run as a document: the timeline, marks, saving and opening.
@ExtendWith(ApplicationExtension.class)
class DocumentsFxTest {
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
    void theTimelineIsLedByKeysAndMouse(FxRobot robot) throws Exception {
        run();
        robot.type(KeyCode.T);
        app.await(session -> view(session).open());
        Node canvas = canvas(robot);
        robot.clickOn(canvas);
        var clicked = app.await(session -> !session.show().transport().live());
        assertThat(clicked.show().now()).isBetween(1L, clicked.show().timeline().duration() - 1);

        robot.type(KeyCode.EQUALS);
        var zoomed = app.await(session -> !view(session).whole());
        long length = view(zoomed).to() - view(zoomed).from();
        assertThat(length).isLessThan(zoomed.show().timeline().duration());
        long from = view(zoomed).from();
        robot.type(KeyCode.LEFT);
        var moved = app.await(session -> view(session).from() != from);
        assertThat(view(moved).to() - view(moved).from()).isEqualTo(length);
        robot.scroll(4, javafx.geometry.VerticalDirection.UP);
        app.await(s -> !view(s).whole() && view(s).to() - view(s).from() < length);
        robot.type(KeyCode.DIGIT0);
        app.await(session -> view(session).whole());

        robot.type(KeyCode.DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(canvas.getAccessibleText()).contains("MainProcess");
        assertThat(texts(robot, ".hover-card .label")).anyMatch(it -> it.contains("MainProcess"));
        robot.type(KeyCode.T);
        app.await(session -> !view(session).open());
        assertThat(robot.lookup(".timeline").queryAll()).isEmpty();
    }

    @Test
    void aMarkedRunIsSavedAndOpenedAgain(FxRobot robot) throws Exception {
        var ran = run();
        robot.type(KeyCode.N);
        WaitForAsyncUtils.waitForFxEvents();
        robot.write("the end").type(KeyCode.ENTER);
        app.await(session -> !session.show().timeline().end().run().marked().isEmpty());
        Path file = folder.resolve("mine.jsonl");
        send(new Intent.SaveRecording(file.toString()));
        app.await(session -> hasNotice(session, "notice.run.saved"));
        assertThat(Files.readString(file)).contains("\"word\":\"the end\"");

        send(new Intent.OpenLesson("num00"));
        dropped(file);
        var opened = app.await(session -> session.show().timeline().duration() > 0);
        assertThat(opened.show().timeline().events().size())
                .isGreaterThanOrEqualTo(ran.show().timeline().events().size());
        assertThat(opened.show().timeline().end().run().marked())
                .extracting(mark -> mark.word())
                .containsExactly("the end");
        assertThat(robot.lookup(".recording-banner").<Node>query().isVisible()).isTrue();
        assertThat(texts(robot, ".recording-banner .label"))
                .anyMatch(text -> text.contains("You opened a recording."));

        dropped(file, file);
        var both = app.await(session -> lanes(session) == 2);
        assertThat(both.show().timeline().end().processes().all())
                .hasSize(2 * opened.show().timeline().end().processes().all().size());
    }

    @Test
    void whatIsNoRecordingIsSaidAndNothingChanges(FxRobot robot) throws Exception {
        Path empty = Files.writeString(folder.resolve("empty.jsonl"), "{}\n{\"event\":7}\n");
        Path binary = Files.write(folder.resolve("b.jsonl"), new byte[] {(byte) 0xc3, 1, 0});
        dropped(empty);
        app.await(session -> hasNotice(session, "notice.recording.none"));
        dropped(binary);
        app.await(session -> session.notices().size() == 2);
        dropped(folder.resolve("gone.jsonl"));
        var told = app.await(session -> hasNotice(session, "notice.recording.unreadable"));
        assertThat(told.show().timeline().events()).isEmpty();
        assertThat(told.place().lesson()).isEqualTo("num00");
        assertThat(texts(robot, ".notice-card .label")).anyMatch(it -> it.contains("empty.jsonl"));
    }

    private static TimeView view(Session session) {
        return session.show().transport().view();
    }

    private static long lanes(Session session) {
        return session.show().timeline().end().processes().all().stream()
                .map(process -> process.lane())
                .distinct()
                .count();
    }

    private static boolean hasNotice(Session session, String key) {
        return session.notices().stream().anyMatch(notice -> notice.key().equals(key));
    }

    private Session run() throws Exception {
        send(new Intent.OpenLesson("num06"), new Intent.ChooseDemo("apply-async"));
        send(new Intent.RunDemo());
        return app.await(session -> session.show().state() instanceof RunState.Ended);
    }

    /// What dropping these files onto the window asks for.
    private void dropped(Path... files) throws Exception {
        var paths = List.of(files).stream().map(Path::toString).toList();
        send(forklore.ui.card.Overlays.opening(paths).orElseThrow());
    }

    private void send(Intent... intents) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> List.of(intents).forEach(app.window.pump()::send)).get();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Node canvas(FxRobot robot) {
        return robot.lookup(".timeline-canvas").query();
    }

    private static List<String> texts(FxRobot robot, String query) {
        return robot.lookup(query).queryAllAs(Label.class).stream().map(Label::getText).toList();
    }
}
