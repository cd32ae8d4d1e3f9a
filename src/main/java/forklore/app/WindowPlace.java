package forklore.app;

import forklore.session.Window;

import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

import java.util.List;
import java.util.Optional;

/// Where the window stands on the screens, and how large, px.
final class WindowPlace {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 600;

    private WindowPlace() {}

    /// A scene in the usual size, or as large as the screen has room for.
    static Scene scene(Parent root) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        return new Scene(
                root, Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
    }

    /// Where it was the last time, unless that screen is gone.
    static void restore(Stage stage, Optional<Window> before) {
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        List<Rectangle2D> screens =
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        before.filter(
                        w ->
                                screens.stream()
                                        .anyMatch(
                                                s ->
                                                        s.intersects(
                                                                w.x(),
                                                                w.y(),
                                                                w.width(),
                                                                w.height())))
                .ifPresentOrElse(w -> move(stage, w), () -> fit(stage));
    }

    static void move(Stage stage, Window window) {
        stage.setX(window.x());
        stage.setY(window.y());
        stage.setWidth(Math.max(window.width(), LEAST_WIDTH));
        stage.setHeight(Math.max(window.height(), LEAST_HEIGHT));
        stage.setMaximized(window.maximized());
    }

    private static void fit(Stage stage) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        if (screen.getWidth() <= WIDTH || screen.getHeight() <= HEIGHT) {
            // A desktop without a window manager maximises nothing.
            stage.setX(screen.getMinX());
            stage.setY(screen.getMinY());
            stage.setMaximized(true);
        }
    }

    static Window of(Stage stage) {
        return new Window(
                stage.getX(),
                stage.getY(),
                stage.getWidth(),
                stage.getHeight(),
                stage.isMaximized());
    }
}
