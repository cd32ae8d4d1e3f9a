package forklore.app;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.ground.Language;
import forklore.lesson.CourseReader;
import forklore.lesson.EngineKind;
import forklore.lesson.Lesson;
import forklore.session.Intent;
import forklore.session.RunState.Ended;
import forklore.ui.Seen;
import forklore.ui.kit.Fonts;

import javafx.geometry.BoundingBox;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;

import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The window in many sizes and with larger and smaller text: nothing is cut off, and what was
/// somewhere is there again afterwards.
///
/// `-Dforklore.hall=all` has every language on every screen.
@ExtendWith(ApplicationExtension.class)
class LayoutFxTest {
    private static final double[][] SIZES = {
        {1024, 700, 1},
        {1280, 720, 1},
        {2560, 1440, 1},
        {1440, 900, 0.8},
        {1440, 900, 1.5},
        {1440, 900, 2},
        {1440, 900, 3}
    };

    private OpenApp app;
    private AppWindow window;
    private Stage stage;

    @Start
    void open(Stage stage) {
        Fonts.load();
        this.stage = stage;
        var parts =
                new AppWindow.Parts(
                        CourseReader.bundled(),
                        new TestRuntimes(new ScriptedEngine(8).openGate()),
                        new PreferencesFile(null),
                        _ -> {});
        app = new OpenApp(stage, parts, Optional.of(OpenApp.at("num06", true)), 1440, 900);
        window = app.window;
    }

    @AfterEach
    void close() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> window.close()).get();
    }

    /// Makes it so large and its text so much larger, and waits until it is drawn.
    private void show(double width, double height, double zoom) throws Exception {
        WaitForAsyncUtils.asyncFx(
                        () -> {
                            app.size(width, height);
                            window.pump().send(new Intent.Zoom(zoom));
                        })
                .get();
        app.settle();
    }

    /// As on a screen with so many pixels for each of ours: sizes are rounded to other parts of it.
    private void scale(double pixels) throws Exception {
        WaitForAsyncUtils.asyncFx(
                        () -> {
                            stage.setRenderScaleX(pixels);
                            stage.setRenderScaleY(pixels);
                        })
                .get();
        // Everything is measured anew, as if it had been on that screen from the first.
        show(1300, 800, 1.2);
    }

    private Seen seen(String part) throws Exception {
        return WaitForAsyncUtils.asyncFx(
                        () -> {
                            Node node = window.shell().lookup(part);
                            // What is scrolled out of view is not lost.
                            var anywhere = new BoundingBox(-1e6, -1e6, 2e6, 2e6);
                            return Seen.of(node, anywhere, true);
                        })
                .get();
    }

    private List<String> faults() throws Exception {
        var faults = new ArrayList<String>();
        for (String part : List.of(".sidebar", ".run-bar", ".transport", ".narrator", ".scene")) {
            seen(part).faults().forEach(fault -> faults.add(part + ": " + fault));
        }
        double over = WaitForAsyncUtils.asyncFx(this::pageBeyondItsColumn).get();
        if (over > 1) {
            faults.add("the page is " + over + " px wider than its column");
        }
        return faults;
    }

    private double pageBeyondItsColumn() {
        var scroll = (ScrollPane) window.shell().lookup(".page-scroll");
        return scroll.getContent().getLayoutBounds().getWidth()
                - scroll.getViewportBounds().getWidth();
    }

    private void run() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> window.pump().send(new Intent.RunDemo())).get();
        app.await(session -> session.show().state() instanceof Ended);
    }

    @ParameterizedTest
    @CsvSource({"zh,1", "en,1.25", "zh,1.25", "en,1.5", "en,2", "zh,2"})
    @EnabledIfSystemProperty(named = "forklore.hall", matches = "all")
    void inEverySizeNothingIsCutOffOnOtherScreens(String code, double pixels) throws Exception {
        inEverySizeNothingIsCutOff(code, pixels);
    }

    @ParameterizedTest
    @CsvSource({"en,1", "zh,1.5"})
    void inEverySizeNothingIsCutOff(String code, double pixels) throws Exception {
        var language = Language.of(code).orElseThrow();
        WaitForAsyncUtils.asyncFx(() -> window.pump().send(new Intent.SetLanguage(language))).get();
        run();
        scale(pixels);
        var faults = new ArrayList<String>();
        for (double[] at : SIZES) {
            show(at[0], at[1], at[2]);
            assertThat(stage.getRenderScaleX()).isEqualTo(pixels);
            faults().forEach(f -> faults.add(at[0] + "×" + at[1] + " zoom " + at[2] + ": " + f));
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5})
    void smallerAndBackOrLargerTextAndBackLeavesEverythingWhereItWas(double pixels)
            throws Exception {
        scale(pixels);
        show(1440, 900, 1);
        var before = places();
        show(960, 600, 1);
        show(1440, 900, 1);
        assertThat(changes(before)).isEmpty();
        show(1440, 900, 3);
        show(1440, 900, 1);
        assertThat(changes(before)).isEmpty();
    }

    private List<String> places() throws Exception {
        var places = new ArrayList<String>();
        for (String part : List.of(".sidebar", ".stage", ".page")) {
            places.addAll(seen(part).places());
        }
        return places;
    }

    private List<String> changes(List<String> before) throws Exception {
        var changes = new ArrayList<>(places());
        changes.removeAll(before);
        return changes;
    }

    @Test
    void noLineOfALessonsFirstListingIsWrappedInAWindowOf1280() throws Exception {
        show(1280, 720, 1);
        var wrapped = new ArrayList<String>();
        for (EngineKind engine : EngineKind.values()) {
            // Java's in English, Python's in Chinese: each has its own words and lengths.
            var language = engine == EngineKind.JAVA ? "en" : "zh";
            for (Lesson lesson : window.pump().session().course().lessons()) {
                if (isWrapped(lesson.id(), engine, Language.of(language).orElseThrow())) {
                    wrapped.add(lesson.id() + " " + engine);
                }
            }
        }
        assertThat(wrapped).isEmpty();
    }

    private boolean isWrapped(String lesson, EngineKind engine, Language language)
            throws Exception {
        WaitForAsyncUtils.asyncFx(
                        () -> {
                            window.pump().send(new Intent.SetLanguage(language));
                            window.pump().send(new Intent.OpenLesson(lesson));
                            window.pump().send(new Intent.ChooseEngine(engine));
                        })
                .get();
        app.settle();
        return WaitForAsyncUtils.asyncFx(
                        () -> ((CodeArea) window.shell().lookup(".code-area")).isWrapText())
                .get();
    }
}
