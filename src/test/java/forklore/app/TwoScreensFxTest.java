package forklore.app;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.session.Intent;
import forklore.ui.kit.Fonts;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;

/// A tour on a desk with a projector beside it, and on a desk alone. The screens are made up: the
/// headless platform has one, on which both of them lie.
@ExtendWith(ApplicationExtension.class)
class TwoScreensFxTest {
    private static final Rectangle2D DESK = new Rectangle2D(0, 16, 1000, 984);
    private static final Rectangle2D PROJECTOR = new Rectangle2D(0, 5, 1000, 995);
    private static final Point2D AT_DESK = new Point2D(10, 30);

    private Stage main;
    private OpenApp app;
    private HallWindows windows;
    private List<Rectangle2D> screens = List.of(DESK, PROJECTOR);

    @Start
    void open(Stage stage) {
        Fonts.load();
        main = stage;
        app = new OpenApp(stage, new ScriptedEngine(8));
        stage.setX(AT_DESK.getX());
        stage.setY(AT_DESK.getY());
        windows = new HallWindows(stage, app.window, () -> Screens.of(screens));
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
    void theRoomSeesTheProjectorAndTheSpeakersWindowStaysAtTheDesk() throws Exception {
        var presented = places(main);
        var spoken = places(speaker());
        takeTheTour();
        assertThat(main.isFullScreen()).isTrue();
        assertThat(presented).contains(new Point2D(0, 5));
        assertThat(spoken).contains(middle(DESK));
        leave();
        assertThat(main.isFullScreen()).isFalse();
        assertThat(new Point2D(main.getX(), main.getY())).isEqualTo(AT_DESK);
    }

    @Test
    void withOneScreenNothingIsMovedAndTheSpeakersWindowIsNoLargerThanItNeeds() throws Exception {
        screens = List.of(DESK);
        Stage speaker = speaker();
        var spoken = places(speaker);
        takeTheTour();
        assertThat(main.isFullScreen()).isTrue();
        assertThat(spoken).contains(middle(DESK));
        assertThat(speaker.isMaximized()).isFalse();
        leave();
        assertThat(new Point2D(main.getX(), main.getY())).isEqualTo(AT_DESK);
    }

    private Stage speaker() throws Exception {
        return WaitForAsyncUtils.asyncFx(windows::speaker).get();
    }

    private void takeTheTour() throws Exception {
        WaitForAsyncUtils.asyncFx(
                        () -> {
                            app.window.pump().send(new Intent.OpenLesson("num06"));
                            app.window.pump().send(new Intent.TakeTour(false));
                        })
                .get();
        app.await(session -> session.hall().talk().isPresent());
    }

    private void leave() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> app.window.pump().send(new Intent.LeaveHall())).get();
        app.await(session -> !session.hall().on());
    }

    /// Where a window of the usual size stands in the middle of this screen.
    private static Point2D middle(Rectangle2D screen) {
        double beside = (screen.getWidth() - 1000) / 2;
        double above = (screen.getHeight() - 680) / 2;
        return new Point2D(screen.getMinX() + beside, screen.getMinY() + above);
    }

    /// Wherever the window comes from now on.
    private static List<Point2D> places(Window window) {
        var places = new ArrayList<Point2D>();
        window.xProperty().addListener(_ -> places.add(new Point2D(window.getX(), window.getY())));
        window.yProperty().addListener(_ -> places.add(new Point2D(window.getX(), window.getY())));
        return places;
    }
}
