package forklore.app;

import forklore.engine.Engine;
import forklore.ground.Language;
import forklore.lesson.CourseReader;
import forklore.lesson.EngineKind;
import forklore.session.Look;
import forklore.session.Place;
import forklore.session.Preferences;
import forklore.session.Progress;
import forklore.session.Session;
import forklore.session.Theme;

import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

import org.pcollections.HashTreePMap;
import org.testfx.util.WaitForAsyncUtils;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// The app in a window of a test, at the first lesson, in English and light.
final class OpenApp {
    /// Generous: a build machine may be busy with other things.
    private static final long PATIENCE_S = Long.getLong("forklore.patience", 120);

    final AppWindow window;

    /// @param settings what was kept of an earlier start
    OpenApp(Stage stage, AppWindow.Parts parts, Optional<Preferences> settings) {
        window = new AppWindow(parts, settings);
        show(stage);
    }

    /// The app in a window of that size, however small the headless screen is.
    OpenApp(
            Stage stage,
            AppWindow.Parts parts,
            Optional<Preferences> settings,
            double width,
            double height) {
        window = new AppWindow(parts, settings);
        stage.setScene(new Scene(new Pane(window.shell()), 640, 480));
        size(width, height);
        window.open();
        stage.show();
    }

    OpenApp(Stage stage, Engine engine) {
        var parts =
                new AppWindow.Parts(
                        CourseReader.bundled(),
                        new TestRuntimes(engine),
                        new PreferencesFile(null),
                        _ -> {});
        window = new AppWindow(parts, Optional.of(at("num00", false)));
        show(stage);
    }

    /// The settings of somebody at this lesson, in English and light.
    ///
    /// @param still whether things jump to their places instead of moving there
    static Preferences at(String lesson, boolean still) {
        return new Preferences(
                new Look(Language.EN, Theme.LIGHT, false, still, 1),
                new Place(lesson, "", EngineKind.JAVA),
                Optional.empty(),
                Progress.NONE,
                HashTreePMap.empty());
    }

    private void show(Stage stage) {
        // The headless screen is 1000 px wide and high.
        stage.setScene(new Scene(window.shell(), 980, 900));
        window.open();
        stage.show();
    }

    /// To be called on the JavaFX thread.
    final void size(double width, double height) {
        window.shell().setMinSize(width, height);
        window.shell().setPrefSize(width, height);
        window.shell().resize(width, height);
    }

    /// What it shows now.
    Session now() throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> window.pump().session()).get();
    }

    /// Waits for the first session of which this holds, and until it is drawn.
    Session await(Predicate<Session> wanted) throws Exception {
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
        settle();
        return found;
    }

    /// Waits until the whole page is there.
    void settle() throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitFor(
                PATIENCE_S,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(() -> window.shell().isSettled()).get());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
