package forklore.session;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.lesson.Course;
import forklore.lesson.Demo;
import forklore.lesson.EngineKind;
import forklore.lesson.Lesson;
import forklore.lesson.Listing;
import forklore.lesson.Part;
import forklore.model.Measures;
import forklore.model.Story;
import forklore.run.Availability;
import forklore.run.Outcome;
import forklore.run.RunRequest;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class BothTest {
    private static final Listing PYTHON =
            new Listing(EngineKind.PYTHON, "apply.py", "WORKERS = 3\n");

    /// A desk at a demo with listings in both languages.
    private static Desk desk() {
        var desk = new Desk();
        Lesson one = desk.session().course().lessons().getFirst();
        Demo demo = one.demos().getFirst();
        Part part = demo.parts().getFirst();
        var listings = Map.of(EngineKind.JAVA, Courses.LISTING, EngineKind.PYTHON, PYTHON);
        var both = demo.of(List.of(new Part("", part.title(), part.note(), listings)));
        var lesson =
                new Lesson(
                        one.id(),
                        one.number(),
                        one.title(),
                        one.shortTitle(),
                        List.of(both),
                        one.pages(),
                        one.broken());
        var here = Availability.of("some");
        return desk.then(new Intent.CourseRead("", new Course(List.of(lesson), List.of())))
                .then(
                        new Intent.EnginesFound(
                                Map.of(EngineKind.JAVA, here, EngineKind.PYTHON, here)));
    }

    @Test
    void bothLanguagesRunInOneRunEachInItsLane() {
        var desk = desk();
        assertThat(Both.possible(desk.session())).isTrue();
        desk.then(new Intent.RunBoth());
        var programs = desk.effects(Effect.StartRun.class).getFirst().plan().programs();
        assertThat(programs).extracting(RunRequest.Program::lane).containsExactly("java", "python");
        assertThat(desk.session().staged().orElseThrow().parts())
                .extracting(Part::lane)
                .containsExactly("java", "python");
    }

    @Test
    void itNeedsBothListingsAndBothEngines() {
        assertThat(Both.possible(new Desk().session())).isFalse();
        var desk = new Desk().then(new Intent.RunBoth());
        assertThat(desk.effects(Effect.StartRun.class)).isEmpty();
    }

    @Test
    void lookingAtTheOtherListingDoesNotStopTheRun() {
        var desk = desk().then(new Intent.RunBoth());
        desk.then(new Intent.ChooseEngine(EngineKind.PYTHON));
        assertThat(desk.show().state().active()).isTrue();
        assertThat(Both.lane(desk.session(), "")).isEqualTo("python");
    }

    @Test
    void theLessonsMeasuresMeanTheLanguageInView() {
        var desk = desk().then(new Intent.RunBoth());
        var story = new Story("java").at(5).main(100);
        story.and(new Story("python").at(6).main(200).at(7).fork(201, 200));
        desk.then(new Intent.EventsArrived(1, story.events()))
                .then(new Intent.RunEnded(1, new Outcome.Exited(0)));
        assertThat(Facts.of(desk.session(), Measures.of(desk.show().timeline().end())))
                .containsEntry("processes", "1");
        desk.then(new Intent.ChooseEngine(EngineKind.PYTHON));
        assertThat(Facts.of(desk.session(), Measures.of(desk.show().timeline().end())))
                .containsEntry("processes", "2");
    }

    @Test
    void runRunsTheTabInViewAlone() {
        var desk = desk().then(new Intent.RunBoth()).then(new Intent.RunDemo());
        assertThat(desk.effects(Effect.StartRun.class).getLast().plan().programs()).hasSize(1);
        assertThat(desk.session().staged().orElseThrow().parts()).hasSize(1);
    }
}
