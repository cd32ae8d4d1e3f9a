package forklore.picture;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.model.ProcessState;
import forklore.model.Recorded;
import forklore.model.Timeline;
import forklore.picture.stage.Stages;
import forklore.picture.tale.Narrator;
import forklore.picture.time.Chronicle;
import forklore.picture.time.OutputLanes;
import forklore.picture.time.TimelineStrip;
import forklore.trace.TraceEvent;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.util.List;

/// Every moment of a real run can be drawn on every stage.
class RecordedPicturesTest {
    static List<String> names() {
        return Recorded.NAMES;
    }

    private static List<Picture> pictures(Timeline run, String lane, long t) {
        var world = run.at(t);
        var frame = new Frame(420, 320, t, Measured.TEXT);
        return List.of(
                Stages.POOL.picture(world, lane, frame),
                Stages.TREE.picture(world, lane, frame),
                Stages.QUEUE.picture(world, lane, frame),
                TimelineStrip.picture(world, Chronicle.of(run), frame, run.duration()));
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyShapeHasItsOwnNameAtEveryMoment(String name) throws IOException {
        var run = Recorded.run(name);
        var lanes =
                run.end().processes().all().stream().map(ProcessState::lane).distinct().toList();
        for (TraceEvent event : run.events()) {
            for (String lane : lanes) {
                for (Picture picture : pictures(run, lane, event.t())) {
                    assertThat(picture.shapes()).extracting(Shape::id).doesNotHaveDuplicates();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyLineOfOutputHasItsPlaceInTheTable(String name) throws IOException {
        var run = Recorded.run(name);
        var lanes =
                run.end().processes().all().stream().map(ProcessState::lane).distinct().toList();
        long cells =
                OutputLanes.of(lanes).follow(run.end()).rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .filter(cell -> cell.isPresent())
                        .count();
        assertThat(cells).isEqualTo(run.end().output().size());
    }

    @ParameterizedTest
    @MethodSource("names")
    void fromTheFirstProcessOnThereIsSomethingToTell(String name) throws IOException {
        var run = Recorded.run(name);
        long first = run.end().processes().all().getFirst().startedAt();
        for (TraceEvent event : run.events()) {
            assertThat(Narrator.tell(run, event.t()).isPresent()).isEqualTo(event.t() >= first);
        }
    }
}
