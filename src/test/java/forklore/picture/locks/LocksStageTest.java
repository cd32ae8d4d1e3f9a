package forklore.picture.locks;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.model.WaitStory;
import forklore.picture.Frame;
import forklore.picture.Measured;
import forklore.picture.Picture;
import forklore.picture.Shape;
import forklore.picture.Surface;
import forklore.trace.SyncKind;
import forklore.trace.Wait;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class LocksStageTest {
    private final LocksStage stage = new LocksStage();

    private Picture picture(WaitStory story) {
        var world = story.world();
        return stage.picture(world, "", new Frame(700, 300, world.t(), Measured.TEXT));
    }

    private static WaitStory two() {
        return new WaitStory()
                .lock("A")
                .lock("B")
                .fork(11, 12)
                .takes(11, "A")
                .takes(12, "B")
                .waits(11, Wait.LOCK, "B");
    }

    private static Surface surface(Picture picture, String id) {
        var group = (Shape.Group) picture.shape(id).orElseThrow();
        return ((Shape.Box) group.parts().getFirst()).surface();
    }

    @Test
    void whoHasItStandsBeforeWhoWaits() {
        var picture = picture(two());
        var holder = picture.shape("at:B:12").orElseThrow().at();
        var waiter = picture.shape("at:B:11").orElseThrow().at();
        assertThat(holder.right()).isLessThan(waiter.x());
        assertThat(holder.y()).isEqualTo(waiter.y());
        assertThat(picture.shape("at:A:12")).isEmpty();
    }

    @Test
    void whoGetsItKeepsItsShape() {
        var story = two().gives(12, "B").goesOn(11, Wait.LOCK).takes(11, "B");
        assertThat(picture(story).shape("at:B:11")).isPresent();
        assertThat(picture(story).shape("at:B:12")).isEmpty();
    }

    /// A time gives way before an id is cut, and so do the words of the first column.
    @ParameterizedTest
    @ValueSource(doubles = {240, 300, 340, 410, 700})
    void noProcessIdIsCut(double width) {
        var world = two().world();
        long later = world.t() + 12_300_000_000L;
        var picture = stage.picture(world, "", new Frame(width, 300, later, Measured.TEXT));
        for (String id : List.of("at:A:11", "at:B:12", "at:B:11")) {
            var group = (Shape.Group) picture.shape(id).orElseThrow();
            assertThat(group.parts().getLast().toString()).as(id).doesNotContain("…");
        }
    }

    @Test
    void aCircleStandsOut() {
        assertThat(surface(picture(two()), "at:B:11")).isEqualTo(Surface.CELL_FULL);
        var closed = picture(two().waits(12, Wait.LOCK, "A"));
        assertThat(surface(closed, "at:B:11")).isEqualTo(Surface.CELL_REFUSED);
    }

    @Test
    void whoTakesALockTwiceStandsInBothPlaces() {
        var picture = picture(new WaitStory().lock("A").takes(1, "A").waits(1, Wait.LOCK, "A"));
        assertThat(picture.shape("at:A:1")).isPresent();
        assertThat(picture.shape("again:A:1")).isPresent();
    }

    @Test
    void thoseWithoutRoomAreCounted() {
        var story = new WaitStory().lock("A").takes(1, "A");
        for (int pid = 11; pid < 31; pid++) {
            story.fork(pid).waits(pid, Wait.LOCK, "A");
        }
        var picture = picture(story);
        assertThat(picture.terseness()).isPositive();
        assertThat(picture.shapes())
                .allSatisfy(shape -> assertThat(shape.at().right()).isLessThanOrEqualTo(700));
    }

    @Test
    void everythingIsInWords() {
        var world = two().makes(SyncKind.EVENT, "e", "go", 0).world();
        assertThat(stage.words(world, "", 0)).hasSize(6);
        assertThat(stage.concerns(world, "")).isTrue();
        assertThat(stage.concerns(new WaitStory().world(), "")).isFalse();
    }

    @Test
    void aChipTellsOfItsProcess() {
        assertThat(stage.facts(two().world(), "", "at:B:12", 0)).isPresent();
        assertThat(stage.facts(two().world(), "", "row:B", 0)).isEmpty();
    }
}
