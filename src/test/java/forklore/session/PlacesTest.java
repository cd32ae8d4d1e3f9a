package forklore.session;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.lesson.Course;
import forklore.lesson.CourseReader;
import forklore.lesson.EngineKind;

import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final Course COURSE = CourseReader.bundled();

    @Test
    void aDemoIsSeenOnAnEngineThatItHasAListingFor() {
        var wanted = new Place("num02", "fork-with-threads", EngineKind.JAVA);
        assertThat(Places.nearest(COURSE, wanted)).isEqualTo(wanted.on(EngineKind.PYTHON));
    }

    @Test
    void theEngineThatWasChosenStaysWhereItCan() {
        var wanted = new Place("num06", "apply", EngineKind.PYTHON);
        assertThat(Places.nearest(COURSE, wanted)).isEqualTo(wanted);
    }

    @Test
    void whatIsNotThereIsReplacedByWhatIsNearest() {
        var wanted = new Place("num06", "no-such-demo", EngineKind.JAVA);
        assertThat(Places.nearest(COURSE, wanted).demo())
                .isEqualTo(COURSE.lesson("num06").orElseThrow().demos().getFirst().id());
        assertThat(Places.nearest(COURSE, new Place("num99", "x", EngineKind.JAVA)).lesson())
                .isEqualTo("num00");
    }
}
