package forklore.picture.pool;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.model.PoolRun;
import forklore.model.Story;
import forklore.model.Timeline;
import forklore.model.World;
import forklore.picture.Frame;
import forklore.picture.Measured;
import forklore.picture.Picture;
import forklore.picture.Rect;
import forklore.picture.Shape;
import forklore.picture.Surface;
import forklore.picture.Words;
import forklore.picture.stage.Stages;
import forklore.trace.TaskCall;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.Random;

class PoolStageTest {
    private static Picture picture(World world, long now) {
        return Stages.POOL.picture(world, "", frame(300, 330, now));
    }

    private static Frame frame(double width, double height, long now) {
        return new Frame(width, height, now, Measured.TEXT);
    }

    private static Shape.Group group(Picture picture, String id) {
        return (Shape.Group) picture.shape(id).orElseThrow();
    }

    private static Optional<Shape> part(Picture picture, String group, String part) {
        return group(picture, group).parts().stream()
                .filter(shape -> shape.id().equals(part))
                .findFirst();
    }

    private static List<Shape> tasks(Picture picture) {
        return picture.shapes().stream().filter(s -> s.id().startsWith("task:")).toList();
    }

    @Property(tries = 150)
    void everythingHasRoomAndNothingOverlaps(
            @ForAll @IntRange(min = 1, max = 12) int workers,
            @ForAll @IntRange(min = 1, max = 1000) int tasks,
            @ForAll @IntRange(min = 180, max = 900) int width,
            @ForAll @IntRange(min = 200, max = 700) int height,
            @ForAll long seed) {
        var timeline = PoolRun.applyAsync("", workers, tasks, seed).timeline();
        long now = new Random(seed).nextLong(timeline.duration());
        var picture = Stages.POOL.picture(timeline.at(now), "", frame(width, height, now));
        var area = new Rect(-0.5, -0.5, width + 1, picture.height() + 1);
        assertThat(picture.shapes()).allMatch(shape -> area.contains(shape.at()));
        assertThat(picture.shapes()).extracting(Shape::id).doesNotHaveDuplicates();
        assertThat(picture.shapes()).hasSizeLessThan(700);
        var solid =
                picture.shapes().stream()
                        .filter(s -> s.at().height() <= Flow.CHIP || isSlot(s))
                        .toList();
        for (int i = 0; i < solid.size(); i++) {
            for (int k = i + 1; k < solid.size(); k++) {
                assertThat(solid.get(i).at().overlaps(solid.get(k).at()))
                        .as(solid.get(i).id() + " and " + solid.get(k).id())
                        .isFalse();
            }
        }
    }

    private static boolean isSlot(Shape shape) {
        return shape.id().startsWith("slot:");
    }

    @Property(tries = 12)
    void headingsAndSlotsStayWhereTheyAreThroughoutARun(
            @ForAll @IntRange(min = 1, max = 8) int workers,
            @ForAll @IntRange(min = 1, max = 300) int tasks,
            @ForAll boolean async,
            @ForAll long seed) {
        var run =
                async
                        ? PoolRun.applyAsync("", workers, tasks, seed)
                        : PoolRun.apply("", workers, tasks, seed);
        var timeline = run.timeline();
        var places =
                timeline.events().stream()
                        .map(event -> picture(timeline.at(event.t()), event.t()))
                        .map(PoolStageTest::fixed)
                        .distinct()
                        .toList();
        assertThat(places).hasSize(1);
    }

    private static List<String> fixed(Picture picture) {
        return picture.shapes().stream()
                .filter(s -> isSlot(s) || s.id().startsWith("heading:"))
                .map(s -> s.id() + s.at())
                .toList();
    }

    @Test
    void aTaskIsTheSameShapeWaitingInASlotAndDone() {
        var timeline = PoolRun.applyAsync("", 1, 2, 5).timeline();
        var waiting = picture(timeline.at(21_000_000), 21_000_000);
        var running = picture(timeline.at(22_000_000), 22_000_000);
        var done = picture(timeline.end(), timeline.duration());
        double line = group(waiting, "task::0").at().y();
        double slot = group(running, "task::0").at().y();
        double tray = group(done, "task::0").at().y();
        assertThat(line).isLessThan(slot);
        assertThat(slot).isLessThan(tray);
        assertThat(group(running, "slot::0").at().contains(group(running, "task::0").at()))
                .isTrue();
    }

    @Test
    void tasksThatApplyHasNotHandedInYetAreSeenInTheCallersHands() {
        var timeline = PoolRun.apply("", 3, 10, 5).timeline();
        var picture = picture(timeline.at(21_000_000), 21_000_000);
        assertThat(tasks(picture)).hasSize(10);
        var box = (Shape.Box) part(picture, "task::9", "box").orElseThrow();
        assertThat(box.surface()).isEqualTo(Surface.CHIP_EXPECTED);
        var heading = (Shape.Label) picture.shape("heading::waiting").orElseThrow();
        assertThat(heading.words()).isEqualTo(new Words.Phrase("picture.pool.waiting.caller"));
        var count = (Shape.Label) picture.shape("heading::waiting:count").orElseThrow();
        assertThat(count.words())
                .isEqualTo(new Words.Phrase("picture.count", new Words.Arg.Whole(9)));
    }

    @Test
    void whatWillNeverBeHandedInIsNotPromised() {
        var story =
                new Story()
                        .run(java.util.Map.of("tasks", "10"))
                        .main(100)
                        .pool(100, "p", 1)
                        .submits(100, "p", 0, TaskCall.APPLY_ASYNC)
                        .closes(100, "p");
        assertThat(tasks(picture(story.world(), 0))).hasSize(1);
    }

    @Test
    void tasksThatDoNotFitInLineAreCounted() {
        var timeline = PoolRun.applyAsync("", 3, 1000, 5).timeline();
        var picture = picture(timeline.at(25_000_000), 25_000_000);
        int shown = tasks(picture).size() - 3;
        var more = (Shape.Label) part(picture, "more::waiting", "number").orElseThrow();
        assertThat(more.words())
                .isEqualTo(new Words.Phrase("picture.more", new Words.Arg.Whole(997 - shown)));
    }

    @Test
    void manyDoneTasksAreCountedByWorker() {
        var timeline = PoolRun.applyAsync("", 3, 1000, 5).timeline();
        var picture = picture(timeline.end(), timeline.duration());
        var counts = picture.shapes().stream().filter(s -> s.id().startsWith("count:")).toList();
        assertThat(counts).hasSize(3);
    }

    @Test
    void aBarGrowsWithTheTimeInTheSlot() {
        var timeline = PoolRun.applyAsync("", 1, 1, 5).timeline();
        var world = timeline.at(22_000_000);
        var early = (Shape.Bar) part(picture(world, 122_000_000), "task::0", "bar").orElseThrow();
        var late = (Shape.Bar) part(picture(world, 1_022_000_000), "task::0", "bar").orElseThrow();
        assertThat(early.fraction()).isEqualTo(0.05);
        assertThat(late.fraction()).isEqualTo(0.5);
    }

    @Test
    void aKilledWorkerIsKeptWithItsSignalAndTheTaskItLost() {
        var story =
                new Story()
                        .main(100)
                        .pool(100, "p", 1)
                        .worker(101, 100, "p", 0)
                        .submits(100, "p", 0, TaskCall.APPLY_ASYNC)
                        .at(5)
                        .takes(101, "p", 0, 0)
                        .at(9)
                        .exits(101, -9)
                        .loses(101, "p", 0, 0);
        var picture = picture(story.world(), 0);
        var box = (Shape.Box) part(picture, "slot::0", "box").orElseThrow();
        assertThat(box.surface()).isEqualTo(Surface.SLOT_DEAD);
        var state = (Shape.Label) part(picture, "slot::0", "state").orElseThrow();
        assertThat(state.words()).isEqualTo(Words.of("SIGKILL"));
        assertThat(part(picture, "slot::0", "lost")).isPresent();
        var chip = (Shape.Box) part(picture, "task::0", "box").orElseThrow();
        assertThat(chip.surface()).isEqualTo(Surface.CHIP_LOST);
    }

    @Test
    void beforeThePoolExistsItsPlacesAreSeen() {
        var world =
                new Story().run(java.util.Map.of("workers", "3", "tasks", "4")).main(100).world();
        var picture = picture(world, 0);
        assertThat(picture.shapes().stream().filter(PoolStageTest::isSlot)).hasSize(3);
        assertThat(tasks(picture)).hasSize(4);
    }

    @Test
    void withoutAnyNewsThereIsNothingToDraw() {
        assertThat(picture(Timeline.EMPTY.end(), 0).shapes()).isEmpty();
    }
}
