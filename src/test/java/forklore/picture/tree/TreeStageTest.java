package forklore.picture.tree;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.model.Story;
import forklore.model.World;
import forklore.picture.Frame;
import forklore.picture.Measured;
import forklore.picture.Picture;
import forklore.picture.Point;
import forklore.picture.Rect;
import forklore.picture.Shape;
import forklore.picture.Surface;
import forklore.picture.Words;
import forklore.picture.Words.Arg;
import forklore.picture.Words.Phrase;
import forklore.picture.stage.Stages;
import forklore.trace.ProcessEvent.Blocked;
import forklore.trace.ProcessEvent.ParentChanged;
import forklore.trace.Wait;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

class TreeStageTest {
    private static Picture picture(World world) {
        return Stages.TREE.picture(world, "", new Frame(700, 500, 0, Measured.TEXT));
    }

    private static List<Shape> boxes(Picture picture) {
        return picture.shapes().stream().filter(Shape.Group.class::isInstance).toList();
    }

    private static Shape.Group box(Picture picture, int identity) {
        return (Shape.Group) picture.shape("process::" + identity).orElseThrow();
    }

    private static Shape.Edge edge(Picture picture, int identity) {
        return (Shape.Edge) picture.shape("edge:process::" + identity).orElseThrow();
    }

    private static Words label(Shape.Group box, String part) {
        return box.parts().stream()
                .filter(shape -> shape.id().equals(part))
                .map(shape -> ((Shape.Label) shape).words())
                .findFirst()
                .orElseThrow();
    }

    private static Surface surface(Shape.Group box) {
        return ((Shape.Box) box.parts().getFirst()).surface();
    }

    private static Story randomTree(int count, Random random) {
        var story = new Story().main(100);
        for (int i = 1; i <= count; i++) {
            story.at(i).fork(100 + i, 100 + random.nextInt(i));
            if (random.nextInt(4) == 0) {
                story.exits(100 + random.nextInt(i + 1), 0);
            }
        }
        return story;
    }

    @Property(tries = 150)
    void boxesNeverOverlapAndAllAreInThePicture(
            @ForAll @IntRange(max = 70) int count, @ForAll long seed) {
        var picture = picture(randomTree(count, new Random(seed)).world());
        var area = new Rect(-0.01, -0.01, picture.width() + 0.02, picture.height() + 0.02);
        var boxes = boxes(picture);
        assertThat(boxes).allMatch(box -> area.contains(box.at()));
        assertThat(picture.shapes()).extracting(Shape::id).doesNotHaveDuplicates();
        for (int i = 0; i < boxes.size(); i++) {
            for (int k = i + 1; k < boxes.size(); k++) {
                assertThat(boxes.get(i).at().overlaps(boxes.get(k).at())).isFalse();
            }
        }
    }

    @Test
    void aChildComesOutOfItsParentAndIsJoinedToIt() {
        var picture = picture(new Story().main(100).at(1).fork(101, 100).world());
        assertThat(picture.origins()).containsEntry("process::1", "process::0");
        var points = edge(picture, 1).points();
        var parent = box(picture, 0).at();
        var child = box(picture, 1).at();
        assertThat(points.getFirst()).isEqualTo(new Point(parent.centerX(), parent.bottom()));
        assertThat(points.getLast()).isEqualTo(new Point(child.centerX(), child.y()));
    }

    @Test
    void anOrphansEdgeMovesToWhoeverAdoptedItAndItsBoxStays() {
        var story = new Story().main(100).at(1).fork(101, 100).at(2).fork(102, 101);
        var before = picture(story.world());
        story.at(5).exits(101, 0);
        story.and(new ParentChanged(story.stamp(102, 0), 1));
        var after = picture(story.world());
        assertThat(edge(before, 2).role()).isEqualTo(Shape.EdgeRole.CHILD);
        assertThat(edge(after, 2).role()).isEqualTo(Shape.EdgeRole.ADOPTED);
        var adopter = after.shape("outside:1").orElseThrow().at();
        assertThat(edge(after, 2).points().getFirst())
                .isEqualTo(new Point(adopter.centerX(), adopter.bottom()));
        assertThat(box(after, 2).at().y()).isEqualTo(box(before, 2).at().y());
        assertThat(label(box(after, 2), "origin"))
                .isEqualTo(
                        new Phrase(
                                "picture.tree.origin",
                                new Arg.Plain("Process"),
                                new Arg.Inner(
                                        new Phrase("picture.tree.orphan", new Arg.Plain("1")))));
    }

    @Test
    void theDeadStayAndZombiesStandOut() {
        var story = new Story().main(100).at(1).fork(101, 100).at(2).exits(101, 3);
        assertThat(surface(box(picture(story.world()), 1))).isEqualTo(Surface.PROCESS_ZOMBIE);
        story.at(3).reaps(101, 100);
        var box = box(picture(story.world()), 1);
        assertThat(surface(box)).isEqualTo(Surface.PROCESS_ENDED);
        assertThat(box.pid()).isZero();
        assertThat(label(box, "state")).isEqualTo(new Phrase("picture.ended", new Arg.Whole(3)));
    }

    @Test
    void aProcessEndedByASignalNamesIt() {
        var story = new Story().main(100).at(1).fork(101, 100).at(2).exits(101, -15);
        assertThat(label(box(picture(story.world()), 1), "state")).isEqualTo(Words.of("SIGTERM"));
    }

    @Test
    void whoWaitsSaysForWhomAndWhere() {
        var story = new Story().main(100).at(1).fork(101, 100);
        story.and(new Blocked(story.stamp(100, 9), Wait.JOIN, "", 101, -1));
        assertThat(label(box(picture(story.world()), 0), "state"))
                .isEqualTo(
                        new Phrase(
                                "picture.state.at",
                                new Arg.Inner(
                                        new Phrase("picture.state.waitsFor", new Arg.Plain("101"))),
                                new Arg.Whole(9)));
    }

    @Test
    void aWaitWithATimeoutCountsDown() {
        var story = new Story().main(100).at(1000);
        story.and(new Blocked(story.stamp(100, 0), Wait.PUT, "q", 0, 3_000_000_000L));
        var frame = new Frame(700, 500, 2_500_000_000L, Measured.TEXT);
        var box = box(Stages.TREE.picture(story.world(), "", frame), 0);
        assertThat(((Phrase) label(box, "left")).args()).containsExactly(new Arg.Seconds(1.5));
    }

    @Test
    void variablesAndWhatForkReturnedAreSeenOnTheProcess() {
        var story =
                new Story()
                        .main(100)
                        .sets(100, "num", "1")
                        .at(1)
                        .fork(101, 100)
                        .forkReturns(101, 0)
                        .forkReturns(100, 101)
                        .sets(101, "num", "2");
        var picture = picture(story.world());
        assertThat(facts(box(picture, 0))).containsExactly("num = 1", "fork → 101");
        assertThat(facts(box(picture, 1))).containsExactly("num = 2", "fork → 0");
    }

    private static List<String> facts(Shape.Group box) {
        return box.parts().stream()
                .filter(Shape.Group.class::isInstance)
                .map(shape -> label((Shape.Group) shape, "text"))
                .map(words -> ((Words.Literal) words).text())
                .toList();
    }

    @Test
    void aCrowdIsDrawnAsOneBox() {
        var story = new Story().main(100);
        for (int i = 0; i < 60; i++) {
            story.at(i + 1).spawn(101 + i, 100);
        }
        story.at(99).exits(101, 0);
        var picture = picture(story.world());
        assertThat(boxes(picture)).hasSize(2);
        var crowd = (Shape.Group) boxes(picture).getLast();
        assertThat(label(crowd, "count")).isEqualTo(new Phrase("picture.times", new Arg.Whole(60)));
        assertThat(label(crowd, "state"))
                .isEqualTo(new Phrase("picture.tree.alive", new Arg.Whole(59)));
    }

    @Test
    void withoutProcessesThereIsNothingToDraw() {
        assertThat(picture(World.EMPTY).shapes()).isEmpty();
    }
}
