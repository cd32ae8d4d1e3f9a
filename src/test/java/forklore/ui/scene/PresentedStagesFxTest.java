package forklore.ui.scene;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.ground.Language;
import forklore.lesson.Course;
import forklore.lesson.CourseReader;
import forklore.model.PoolState;
import forklore.model.Timeline;
import forklore.model.World;
import forklore.ui.Seen;
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
/// once.
@ExtendWith(ApplicationExtension.class)
class PresentedStagesFxTest {
    private static final boolean ALL = "all".equals(System.getProperty("forklore.hall"));
    private static final Course COURSE = CourseReader.bundled();

    /// With more of them, those that are over are shown by their number.
    private static final int COUNTED_PROCESSES = 12;

    private static final int COUNTED_TASKS = 100;
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
        for (var demo : RecordedDemo.of(COURSE, language, ALL)) {
            var run = demo.timeline();
            for (long t : moments(run)) {
                for (var presented : views()) {
                    var seen = hall.show(demo, run, t, presented);
                    var found = new ArrayList<>(seen.faults());
                    if (seen.smallest() < least - 0.01) {
                        found.add(seen.smallestText() + " has " + seen.smallest() + " px");
                    }
                    if (presented.scene()) {
                        found.addAll(missing(demo, run.at(t), seen));
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

    private static List<Long> moments(Timeline run) {
        long busiest = RecordedDemo.busiest(run);
        return ALL
                ? IntStream.rangeClosed(1, 12).mapToObj(i -> run.duration() * i / 12).toList()
                : List.of(busiest, run.duration());
    }

    private static List<Presented> views() {
        return ALL ? List.of(Presented.SCENE, Presented.BOTH) : List.of(Presented.SCENE);
    }

    /// What the run has and the stage does not show.
    private static List<String> missing(RecordedDemo demo, World world, Seen seen) {
        var wanted = new ArrayList<String>();
        var stages = DemoStages.of(demo.demo(), world).stream().map(s -> s.kind()).toList();
        int cells = 0;
        for (var part : demo.demo().parts()) {
            String lane = part.lane();
            if (stages.contains("tree")) {
                var all = world.processes().in(lane);
                all.stream()
                        .filter(p -> p.alive() || all.size() <= COUNTED_PROCESSES)
                        .forEach(p -> wanted.add("process:" + lane + ":" + p.identity().index()));
            }
            if (stages.contains("pool") && !world.pools().in(lane).isEmpty()) {
                wanted.addAll(of(world.pools().in(lane).getLast()));
            }
            if (stages.contains("queue")) {
                for (var queue : world.queues().in(lane)) {
                    queue.users().putters().forEach(p -> wanted.add("put:" + queue.id() + ":" + p));
                    queue.users().getters().forEach(p -> wanted.add("get:" + queue.id() + ":" + p));
                    queue.pipe().forEach(i -> wanted.add("item:" + queue.id() + ":" + i.number()));
                    cells += queue.bounded() ? queue.naming().capacity() : 1;
                }
            }
        }
        wanted.removeAll(seen.groups());
        var missing = new ArrayList<String>();
        wanted.forEach(name -> missing.add(name + " is missing"));
        if (seen.cells() < cells) {
            missing.add("only " + seen.cells() + " of " + cells + " cells are there");
        }
        return missing;
    }

    private static List<String> of(PoolState pool) {
        var names = new ArrayList<String>();
        pool.slots().forEach(slot -> names.add("slot:" + pool.lane() + ":" + slot.number()));
        var tasks = pool.tasks().byNumber().values();
        if (tasks.size() > COUNTED_TASKS) {
            return names;
        }
        tasks.forEach(task -> names.add("task:" + pool.lane() + ":" + task.number()));
        return names;
    }
}
