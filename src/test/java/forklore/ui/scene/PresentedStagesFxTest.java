package forklore.ui.scene;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.ground.Language;
import forklore.lesson.Course;
import forklore.lesson.CourseReader;
import forklore.model.Timeline;
import forklore.ui.kit.Fonts;
import forklore.ui.kit.Projection;

import javafx.stage.Stage;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Every demo of the course on a projector, with the run that ships with it, at its busiest moment
/// and at its end: all can be read from the last row, nothing is cut off, nothing is missing.
///
/// `-Dforklore.hall=all` looks at both engines, at more moments, and at pictures and output at
/// once; `-Dforklore.hall=num06` does so with that lesson alone.
@ExtendWith(ApplicationExtension.class)
class PresentedStagesFxTest {
    private static final String WANTED = System.getProperty("forklore.hall", "");
    private static final boolean ALL = !WANTED.isEmpty();
    private static final Course COURSE = CourseReader.bundled();

    private Stage window;

    @Start
    void open(Stage stage) {
        Fonts.load();
        window = stage;
    }

    @ParameterizedTest
    @CsvSource({"en,1280,720", "zh,1280,720", "en,1920,1080", "zh,1920,1080"})
    void everyDemoCanBeReadFromTheLastRow(String code, double width, double height)
            throws Exception {
        var language = Language.of(code).orElseThrow();
        var faults = WaitForAsyncUtils.asyncFx(() -> faults(language, width, height)).get();
        assertThat(faults).isEmpty();
    }

    private List<String> faults(Language language, double width, double height) {
        var hall = new Hall(window, COURSE, language, width, height);
        double least = new Projection(width, height).smallestText();
        var faults = new ArrayList<String>();
        for (var demo : demos(language)) {
            var run = demo.timeline();
            for (long t : moments(run)) {
                for (var presented : views()) {
                    var seen = hall.show(demo, run, t, presented);
                    var found = new ArrayList<>(seen.faults());
                    if (seen.smallest() < least - 0.01) {
                        found.add(seen.smallestText() + " has " + seen.smallest() + " px");
                    }
                    if (presented.scene()) {
                        found.addAll(Missing.of(demo, run.at(t), seen));
                    }
                    found.forEach(
                            fault ->
                                    faults.add(
                                            String.format(
                                                    Locale.ROOT,
                                                    "%s at %.2f s: %s",
                                                    demo.name(),
                                                    t / 1e9,
                                                    fault)));
                }
            }
        }
        return faults;
    }

    private static List<RecordedDemo> demos(Language language) {
        return RecordedDemo.of(COURSE, language, ALL).stream()
                .filter(demo -> !WANTED.startsWith("num") || demo.lesson().equals(WANTED))
                .toList();
    }

    private static List<Long> moments(Timeline run) {
        long busiest = RecordedDemo.busiest(run);
        return ALL
                ? IntStream.rangeClosed(1, 12).mapToObj(i -> run.duration() * i / 12).toList()
                : List.of(busiest, run.duration());
    }

    private static List<Presented> views() {
        return ALL ? List.of(Presented.SCENE, Presented.BOTH) : List.of(Presented.SCENE);
    }
}
