package forklore.app.html;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.lesson.EngineKind;
import forklore.lesson.Listing;
import forklore.lesson.Part;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.Role;
import forklore.trace.RunEvent.RunStarted;
import forklore.trace.Stamp;
import forklore.trace.StartMethod;
import forklore.trace.TraceEvent;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class SubjectsTest {
    private static final Subjects COURSE = new Subjects(Pages.COURSE, Optional.empty());

    @Test
    void aRunOfTheCourseHasItsDemosListings() {
        var run = COURSE.of(run("num06/side-by-side", "python", "apply", "apply-async"));
        assertThat(run.demo().id()).isEqualTo("side-by-side");
        assertThat(run.lesson()).isEqualTo("num06");
        assertThat(run.engine()).isEqualTo(EngineKind.PYTHON);
    }

    @Test
    void aRunOfBothLanguagesHasAPartForEach() {
        var run = COURSE.of(run("num01/fork", "java", "java", "python"));
        assertThat(run.demo().parts()).extracting(Part::lane).containsExactly("java", "python");
        assertThat(run.demo().parts()).allSatisfy(part -> assertThat(part.listings()).hasSize(1));
    }

    @Test
    void otherLanesThanTheDemosAreAnotherPrograms() {
        var run = COURSE.of(run("num06/side-by-side", "java", "left", "right"));
        assertThat(run.lesson()).isEmpty();
        assertThat(run.demo().parts()).extracting(Part::lane).containsExactly("left", "right");
    }

    @Test
    void anUnknownDemoIsShownWithoutAListing() {
        for (String name : List.of("num99/x", "Mine.java", "", "/", "num06/")) {
            var run = COURSE.of(run(name, "java", ""));
            assertThat(run.demo().parts()).hasSize(1);
            assertThat(run.demo().parts().getFirst().listings()).isEmpty();
        }
    }

    @Test
    void aListingOfOnesOwnTakesTheDemosPlace() {
        var own = new Listing(EngineKind.PYTHON, "mine.py", "print(1)\n");
        var run = new Subjects(Pages.COURSE, Optional.of(own)).of(run("num01/fork", "java", ""));
        assertThat(run.engine()).isEqualTo(EngineKind.PYTHON);
        assertThat(run.demo().parts().getFirst().listings()).containsValue(own);
    }

    private static List<TraceEvent> run(String demo, String engine, String... lanes) {
        var events = new ArrayList<TraceEvent>();
        events.add(new RunStarted(new Stamp(0, 1, 0, ""), demo, engine, "", Map.of()));
        for (String lane : lanes) {
            var at = new Stamp(5, 100 + events.size(), 0, lane);
            events.add(new ProcessStarted(at, 1, "Main", StartMethod.MAIN, Role.MAIN, "", -1));
        }
        return events;
    }
}
