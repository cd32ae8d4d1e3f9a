package forklore.picture.queue;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.model.Story;
import forklore.model.Timeline;
import forklore.picture.Frame;
import forklore.picture.Measured;
import forklore.picture.Picture;
import forklore.picture.Rect;
import forklore.picture.Shape;
import forklore.picture.Surface;
import forklore.picture.Words.Arg;
import forklore.picture.Words.Phrase;
import forklore.picture.stage.Stages;
import forklore.trace.ProcessEvent.Blocked;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.QueueEvent.QueueCreated;
import forklore.trace.QueueEvent.QueueFed;
import forklore.trace.QueueEvent.QueueFull;
import forklore.trace.QueueEvent.QueueGot;
import forklore.trace.QueueEvent.QueuePut;
import forklore.trace.Role;
import forklore.trace.StartMethod;
import forklore.trace.Wait;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

class QueueStageTest {
    private static final long SECOND = 1_000_000_000;

    private final Story story = new Story().main(100).at(1).fork(101, 100).fork(102, 100).at(2);

    private QueueStageTest create(int capacity) {
        story.and(new QueueCreated(story.stamp(100, 0), "q", "words", capacity));
        return this;
    }

    private QueueStageTest put(int pid, String value) {
        story.and(new QueuePut(story.stamp(pid, 0), "q", 1, 3, value));
        return this;
    }

    private QueueStageTest fed(int pid) {
        story.and(new QueueFed(story.stamp(pid, 0), "q", 1, 3, ""));
        return this;
    }

    private QueueStageTest got(int pid, String value) {
        story.and(new QueueGot(story.stamp(pid, 0), "q", 1, 3, value));
        return this;
    }

    private Picture picture() {
        return picture(0);
    }

    private Picture picture(long now) {
        return Stages.QUEUE.picture(story.world(), "", new Frame(640, 200, now, Measured.TEXT));
    }

    private static Rect at(Picture picture, String id) {
        return picture.shape(id).orElseThrow().at();
    }

    private static List<Shape> cells(Picture picture) {
        return picture.shapes().stream().filter(s -> s.id().startsWith("cell:")).toList();
    }

    @Test
    void anItemIsTheSameShapeInTheFeederInThePipeAndInTheTakersHands() {
        create(3).put(101, "A");
        var feeder = at(picture(), "feeder:q");
        assertThat(feeder.contains(at(picture(), "item:q:0"))).isTrue();
        assertThat(picture().origins()).containsEntry("item:q:0", "put:q:101");
        fed(101);
        assertThat(at(picture(), "pipe:q").contains(at(picture(), "item:q:0"))).isTrue();
        got(102, "A");
        assertThat(at(picture(), "get:q:102").contains(at(picture(), "item:q:0"))).isTrue();
    }

    @Test
    void aBoundedQueueHasACellForEachPlace() {
        assertThat(cells(create(3).picture())).hasSize(3);
    }

    @Test
    void anUnboundedQueueAlwaysHasRoomForOneMore() {
        create(0);
        for (int i = 0; i < 9; i++) {
            put(101, "v" + i).fed(101);
        }
        assertThat(cells(picture())).hasSize(10);
    }

    @Test
    void aManagersQueueLiesInTheManagersBoxWithoutAFeeder() {
        story.and(
                new ProcessStarted(
                        story.stamp(103, 0), 100, "M", StartMethod.SPAWN, Role.MANAGER, "", -1));
        story.and(new QueueCreated(story.stamp(103, 0), "q", "words", 2));
        var picture = put(101, "A").picture();
        assertThat(picture.shape("feeder:q")).isEmpty();
        assertThat(((Shape.Box) picture.shape("pipe:q").orElseThrow()).identity()).isEqualTo(3);
        assertThat(at(picture, "pipe:q").contains(at(picture, "item:q:0"))).isTrue();
    }

    @Test
    void aBlockedPutCountsDown() {
        create(1).put(101, "A");
        story.and(new Blocked(story.stamp(101, 0), Wait.PUT, "q", 0, 3 * SECOND));
        var box = (Shape.Group) picture(1_502_000_000).shape("put:q:101").orElseThrow();
        var bar =
                box.parts().stream()
                        .filter(Shape.Bar.class::isInstance)
                        .map(Shape.Bar.class::cast)
                        .findFirst()
                        .orElseThrow();
        assertThat(bar.fraction()).isEqualTo(0.5);
    }

    @Test
    void aRefusalFlashesAndIsThenCounted() {
        create(1).put(101, "A");
        story.and(new QueueFull(story.stamp(101, 0), "q", 1, 1));
        var flash = (Shape.Box) picture(2_000_000).shape("pipe:q").orElseThrow();
        var later = (Shape.Box) picture(2 * SECOND).shape("pipe:q").orElseThrow();
        assertThat(flash.surface()).isEqualTo(Surface.CELL_REFUSED);
        assertThat(later.surface()).isEqualTo(Surface.FRAME);
        var box = (Shape.Group) picture(2 * SECOND).shape("put:q:101").orElseThrow();
        assertThat(box.parts().stream().map(Shape::id)).contains("refusal");
    }

    @Test
    void itemsThatHaveNoCellAreCounted() {
        create(1000);
        for (int i = 0; i < 300; i++) {
            put(101, "v" + i).fed(101);
        }
        int shown = cells(picture()).size();
        var more = (Shape.Label) picture().shape("pipe:more:q").orElseThrow();
        assertThat(more.words()).isEqualTo(new Phrase("picture.more", new Arg.Whole(300 - shown)));
    }

    @Property(tries = 100)
    void everyShapeHasItsOwnNameAndIsInThePicture(
            @ForAll long seed, @ForAll @IntRange(max = 12) int capacity) {
        var random = new Random(seed);
        create(capacity);
        for (int i = 0; i < 60; i++) {
            int pid = 100 + random.nextInt(3);
            switch (random.nextInt(3)) {
                case 0 -> put(pid, "v" + random.nextInt(4));
                case 1 -> fed(pid);
                default -> got(pid, "v" + random.nextInt(4));
            }
        }
        var picture = picture();
        assertThat(picture.shapes()).extracting(Shape::id).doesNotHaveDuplicates();
        var area = new Rect(-1, -1, 800, picture.height() + 2);
        assertThat(picture.shapes()).allMatch(shape -> area.contains(shape.at()));
    }

    @Test
    void withoutAQueueThereIsNothingToDraw() {
        var frame = new Frame(640, 200, 0, Measured.TEXT);
        assertThat(Stages.QUEUE.picture(Timeline.EMPTY.end(), "", frame).shapes()).isEmpty();
    }
}
