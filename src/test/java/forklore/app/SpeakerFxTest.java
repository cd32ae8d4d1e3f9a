package forklore.app;

import static forklore.app.Given.is;
import static forklore.app.Given.talk;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.session.Aid;
import forklore.session.Session;
import forklore.session.Talk;
import forklore.session.Talk.Phase;
import forklore.ui.hall.SpeakerView;
import forklore.ui.kit.Fonts;

import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.stream.Collectors;

/// The speaker's window while a tour is given.
@ExtendWith(ApplicationExtension.class)
class SpeakerFxTest {
    /// More presses than it takes.
    private static final int MOST = 8;

    private OpenApp app;
    private ScriptedEngine engine;
    private Stage main;
    private HallWindows windows;

    @Start
    void open(Stage stage) {
        Fonts.load();
        main = stage;
        engine = new ScriptedEngine(8);
        app = new OpenApp(stage, engine);
        // The headless screen would draw what filled it at the window's place, and beyond its edge.
        stage.setX(0);
        stage.setY(0);
        windows = new HallWindows(stage, app.window);
    }

    @AfterEach
    void close() throws Exception {
        WaitForAsyncUtils.asyncFx(
                        () -> {
                            windows.close();
                            app.window.close();
                        })
                .get();
    }

    @Test
    void theSpeakersWindowShowsTheNotesAndDrivesTheTour(FxRobot robot) throws Exception {
        begin(robot);
        Window speaker = speaker();
        assertThat(speaker.isShowing()).isTrue();
        assertThat(main.isFullScreen()).isTrue();
        Session first = app.now();
        String notes = Talk.current(first).orElseThrow().notes().words().in(language(first));
        assertThat(words(robot, ".speaker-notes .prose-text")).startsWith(notes.substring(0, 12));
        for (int press = 0; press < MOST && !Talk.asking(app.now()); press++) {
            press(KeyCode.PAGE_DOWN);
        }
        assertThat(robot.lookup(".speaker .room-answer.right .answer-letter").queryAs(Label.class))
                .extracting(Label::getText)
                .isEqualTo("C");
        assertThat(robot.lookup(".speaker .speaker-say").queryAll()).hasSize(3);
        press(KeyCode.A);
        assertThat(Talk.vote(app.now())).contains(0);
        for (int press = 0; press < MOST && !runs(talk(app.now())); press++) {
            fire(robot, "#speaker-on");
        }
        app.await(session -> is(session, Phase.HELD));
        assertThat(label(robot, ".speaker-state")).contains("runs");
        assertThat(label(robot, ".speaker-onward")).isNotEmpty();
        assertThat(label(robot, ".talk-time")).matches("\\d+:\\d\\d");
        fire(robot, "#speaker-back");
        app.await(session -> is(session, Phase.BEGUN));
    }

    @Test
    void theWindowClosesWithTheTourAndOpensOnDemand(FxRobot robot) throws Exception {
        begin(robot);
        Window speaker = speaker();
        press(KeyCode.S);
        app.await(session -> !session.hall().has(Aid.SPEAKER));
        assertThat(speaker.isShowing()).isFalse();
        press(KeyCode.S);
        app.await(session -> session.hall().has(Aid.SPEAKER));
        assertThat(speaker.isShowing()).isTrue();
        press(KeyCode.ESCAPE);
        app.await(session -> !session.hall().on());
        assertThat(speaker.isShowing()).isFalse();
        assertThat(main.isFullScreen()).isFalse();
    }

    private void begin(FxRobot robot) throws Exception {
        robot.clickOn("#lesson-num06");
        app.await(session -> session.place().lesson().equals("num06"));
        robot.press(KeyCode.SHIFT).type(KeyCode.F6).release(KeyCode.SHIFT);
        app.await(session -> session.hall().talk().isPresent());
    }

    private Window speaker() throws Exception {
        SpeakerView view = app.window.speaker();
        return WaitForAsyncUtils.asyncFx(() -> view.getScene().getWindow()).get();
    }

    private static boolean runs(Talk talk) {
        return talk.phase() == Phase.GOING || talk.phase() == Phase.HELD;
    }

    /// In the speaker's window.
    private void press(KeyCode key) throws Exception {
        var event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false);
        WaitForAsyncUtils.asyncFx(() -> Event.fireEvent(app.window.speaker(), event)).get();
        app.settle();
    }

    private void fire(FxRobot robot, String id) throws Exception {
        var button = robot.lookup(id).queryButton();
        WaitForAsyncUtils.asyncFx(button::fire).get();
        app.settle();
    }

    private static String label(FxRobot robot, String style) {
        return robot.lookup(style).queryAs(Label.class).getText();
    }

    private static String words(FxRobot robot, String style) {
        return robot.lookup(style).queryAllAs(Text.class).stream()
                .map(Text::getText)
                .collect(Collectors.joining());
    }

    private static forklore.ground.Language language(Session session) {
        return session.look().language();
    }
}
