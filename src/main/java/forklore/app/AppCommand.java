package forklore.app;

import forklore.lesson.Course;
import forklore.lesson.CourseReader;
import forklore.session.Choices;
import forklore.session.Intent;
import forklore.session.Preferences;
import forklore.session.Window;

import javafx.application.Application;
import javafx.application.HostServices;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/// Opens the app's window and stays until it is closed.
final class AppCommand {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 600;

    private AppCommand() {}

    /// @param lessons the folder that was asked for, for this time only; null for the one in the
    ///   settings
    /// @return the exit code
    static int open(@Nullable Path lessons) throws InterruptedException {
        Optional<String> missing = Desktop.missing();
        if (missing.isPresent()) {
            throw Complaint.failed(missing.get());
        }
        // While the toolkit starts.
        var kept = CompletableFuture.supplyAsync(() -> Kept.read(lessons));
        try (var engines = new Engines()) {
            CountDownLatch closed = Toolkit.start(() -> show(kept.join(), engines));
            closed.await();
        }
        Platform.exit();
        return 0;
    }

    /// What a window shows at first.
    ///
    /// @param wanted the folder of the lessons; empty for those that come with the app
    /// @param lost whether there was nothing in it, so that the app's own are shown
    private record Kept(
            PreferencesFile file,
            Optional<Preferences> saved,
            String wanted,
            Course course,
            boolean lost) {
        static Kept read(@Nullable Path lessons) {
            var file = new PreferencesFile(PreferencesFile.usual());
            Optional<Preferences> saved = file.read();
            String wanted =
                    lessons == null
                            ? saved.map(Preferences::choices).map(Choices::lessons).orElse("")
                            : lessons.toString();
            Course read = Errands.course(wanted);
            // A folder of the settings may be gone since; one that was asked for is shown as it is.
            boolean lost = lessons == null && read.lessons().isEmpty();
            return new Kept(file, saved, wanted, lost ? CourseReader.bundled() : read, lost);
        }
    }

    /// @return counts down when the window is closed
    private static CountDownLatch show(Kept kept, Engines engines) {
        var closed = new CountDownLatch(1);
        Optional<Preferences> saved = kept.saved();
        var host = host();
        var window =
                new AppWindow(
                        new AppWindow.Parts(
                                kept.course(),
                                kept.lost() ? "" : kept.wanted(),
                                engines,
                                kept.file(),
                                host::showDocument),
                        saved);
        if (kept.lost()) {
            window.pump().offer(new Intent.ChooseLessons(kept.wanted()));
        }
        var stage = new Stage();
        stage.setTitle("Forklore");
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double width = Math.min(WIDTH, screen.getWidth());
        double height = Math.min(HEIGHT, screen.getHeight());
        stage.setScene(new Scene(window.shell(), width, height));
        window.open();
        place(stage, saved.flatMap(Preferences::window));
        stage.setOnCloseRequest(_ -> window.pump().send(new Intent.MoveWindow(where(stage))));
        stage.setOnHidden(
                _ -> {
                    window.close();
                    closed.countDown();
                });
        stage.show();
        engines.warmUp();
        return closed;
    }

    /// Where it was the last time, unless that screen is gone.
    private static void place(Stage stage, Optional<Window> before) {
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

    private static void move(Stage stage, Window window) {
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

    private static Window where(Stage stage) {
        return new Window(
                stage.getX(),
                stage.getY(),
                stage.getWidth(),
                stage.getHeight(),
                stage.isMaximized());
    }

    /// JavaFX hands out its browser only through an application.
    private static HostServices host() {
        return new Application() {
            @Override
            public void start(Stage stage) {
                // Never launched: the toolkit runs already.
            }
        }.getHostServices();
    }
}
