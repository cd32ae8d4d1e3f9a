package forklore.app;

import forklore.lesson.Course;
import forklore.lesson.CourseReader;
import forklore.session.Aid;
import forklore.session.Choices;
import forklore.session.Intent;
import forklore.session.Preferences;

import javafx.application.Application;
import javafx.application.HostServices;
import javafx.application.Platform;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/// The app on a desktop that has a display ([Desktop]).
public final class DesktopApp {

    private DesktopApp() {}

    /// Opens the window and stays until it is closed.
    ///
    /// @param lessons the folder that was asked for, for this time only; null for the one in the
    ///   settings
    /// @param recordings that are opened at once; none to begin with a page
    public static void open(@Nullable Path lessons, List<Path> recordings)
            throws InterruptedException {
        var paths = recordings.stream().map(Path::toAbsolutePath).map(Path::toString).toList();
        start(lessons, paths.isEmpty() ? List.of() : List.of(new Intent.OpenRecordings(paths)));
    }

    /// The same, with this lesson's tour given at once.
    public static void present(@Nullable Path lessons, String lesson) throws InterruptedException {
        start(lessons, List.of(new Intent.OpenLesson(lesson), new Intent.TakeTour(false)));
    }

    private static void start(@Nullable Path lessons, List<Intent> first)
            throws InterruptedException {
        // While the toolkit starts.
        var kept = CompletableFuture.supplyAsync(() -> Kept.read(lessons));
        var course = kept.thenApplyAsync(Kept::lessons);
        try (var engines = new Engines()) {
            CountDownLatch closed =
                    Toolkit.start(() -> show(kept.join(), course::join, engines, first));
            closed.await();
        }
        Platform.exit();
    }

    /// What is known before the lessons are read.
    ///
    /// @param wanted the folder of the lessons; empty for those that come with the app
    /// @param asked whether that folder was asked for, for this time
    private record Kept(
            PreferencesFile file, Optional<Preferences> saved, String wanted, boolean asked) {
        static Kept read(@Nullable Path lessons) {
            var file = new PreferencesFile(PreferencesFile.usual());
            Optional<Preferences> saved = file.read();
            String wanted =
                    lessons == null
                            ? saved.map(Preferences::choices).map(Choices::lessons).orElse("")
                            : lessons.toString();
            return new Kept(file, saved, wanted, lessons != null);
        }

        /// A folder of the settings may be gone since, so that the app's own are shown; one that
        /// was asked for is shown as it is.
        AppWindow.Lessons lessons() {
            Course read = Errands.course(wanted);
            return !asked && read.lessons().isEmpty()
                    ? new AppWindow.Lessons(CourseReader.bundled(), "")
                    : new AppWindow.Lessons(read, wanted);
        }
    }

    /// @return counts down when the window is closed
    private static CountDownLatch show(
            Kept kept, Supplier<AppWindow.Lessons> lessons, Engines engines, List<Intent> first) {
        var closed = new CountDownLatch(1);
        Optional<Preferences> saved = kept.saved();
        var host = host();
        var window =
                new AppWindow(
                        new AppWindow.Parts(
                                lessons,
                                engines,
                                kept.file(),
                                host::showDocument,
                                RunArchive.usual()),
                        saved);
        if (!lessons.get().folder().equals(kept.wanted())) {
            // Says that there is nothing.
            window.pump().offer(new Intent.ChooseLessons(kept.wanted()));
        }
        var stage = new Stage();
        stage.setTitle("Forklore");
        stage.setScene(WindowPlace.scene(window.shell()));
        window.afterFirstPage(engines::warmUp);
        window.open();
        WindowPlace.restore(stage, saved.flatMap(Preferences::window));
        stage.setOnCloseRequest(
                _ -> {
                    window.pump().send(new Intent.LeaveHall());
                    window.pump().send(new Intent.Switch(Aid.FULL_SCREEN, false));
                    window.pump().send(new Intent.MoveWindow(WindowPlace.of(stage)));
                });
        var hall = new HallWindows(stage, window);
        stage.setOnHidden(
                _ -> {
                    hall.close();
                    window.close();
                    closed.countDown();
                });
        stage.show();
        first.forEach(window.pump()::offer);
        return closed;
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
