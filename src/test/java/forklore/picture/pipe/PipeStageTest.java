package forklore.picture.pipe;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.model.WaitStory;
import forklore.picture.Frame;
import forklore.picture.Measured;
import forklore.picture.Picture;
import forklore.picture.Shape;
import forklore.picture.Surface;
import forklore.picture.Words.Phrase;
import forklore.trace.Wait;

import org.junit.jupiter.api.Test;

class PipeStageTest {
    private static final double WIDTH = 700;
    private final PipeStage stage = new PipeStage();

    private Picture picture(WaitStory story) {
        return picture(story, WIDTH, 260, 0);
    }

    /// @param later ms after the last fact
    private Picture picture(WaitStory story, double width, double height, int later) {
        var world = story.world();
        long now = world.t() + later * 1_000_000L;
        return stage.picture(world, "", new Frame(width, height, now, Measured.TEXT));
    }

    private static Surface surface(Picture picture, String id) {
        var group = (Shape.Group) picture.shape(id).orElseThrow();
        return ((Shape.Box) group.parts().getFirst()).surface();
    }

    private static String said(Picture picture, String id) {
        return ((Phrase) ((Shape.Label) picture.shape(id).orElseThrow()).words()).key();
    }

    private static double filled(Picture picture, String id) {
        return ((Shape.Bar) picture.shape(id).orElseThrow()).fraction();
    }

    private static WaitStory oneWay() {
        return new WaitStory().pipe("p", false).fork(11);
    }

    @Test
    void whoHasAnEndOpenStandsAtIt() {
        var picture = picture(oneWay().closes(1, "p", 0).closes(11, "p", 1));
        assertThat(picture.shape("end1:p:1")).isPresent();
        assertThat(picture.shape("end0:p:11")).isPresent();
        assertThat(picture.shape("end0:p:1")).isEmpty();
        assertThat(picture.shape("end1:p:11")).isEmpty();
    }

    @Test
    void whatIsWrittenFlowsToTheRight() {
        var picture = picture(oneWay());
        var writes = picture.shape("end:1:p").orElseThrow().at();
        var reads = picture.shape("end:0:p").orElseThrow().at();
        assertThat(writes.right()).isLessThan(reads.x());
    }

    @Test
    void theBytesInItFillItsBar() {
        assertThat(filled(picture(oneWay()), "fill:1:p")).isZero();
        assertThat(filled(picture(oneWay().sends(1, "p", 1)), "fill:1:p")).isPositive();
    }

    @Test
    void aSenderWithoutRoomFillsIt() {
        var story = oneWay().waitsAt(1, Wait.SEND, "p", 1);
        assertThat(filled(picture(story, WIDTH, 260, 0), "fill:1:p")).as("at once").isZero();
        assertThat(filled(picture(story, WIDTH, 260, 500), "fill:1:p")).isEqualTo(1);
        assertThat(said(picture(story, WIDTH, 260, 500), "why:p")).isEqualTo("picture.pipe.full");
    }

    @Test
    void theReaderThatKeepsTheOtherEndIsTheReason() {
        var story = oneWay().closes(1, "p", 0).closes(1, "p", 1).waitsAt(11, Wait.RECEIVE, "p", 0);
        var picture = picture(story);
        assertThat(said(picture, "why:p")).isEqualTo("picture.pipe.ownEnd");
        assertThat(surface(picture, "end0:p:11")).isEqualTo(Surface.CELL_REFUSED);
    }

    @Test
    void whoeverElseHasTheOtherEndOpenIsNamed() {
        var story = oneWay().closes(11, "p", 1).waitsAt(11, Wait.RECEIVE, "p", 0);
        assertThat(said(picture(story), "why:p")).isEqualTo("picture.pipe.noEnd");
        assertThat(surface(picture(story), "end0:p:11")).isEqualTo(Surface.CELL_FULL);
    }

    @Test
    void nobodyIsHeldUpByWhatLiesThere() {
        var story = oneWay().sends(1, "p", 1).waitsAt(11, Wait.RECEIVE, "p", 0);
        assertThat(picture(story).shape("why:p")).isEmpty();
    }

    @Test
    void whoWaitsStandsFirst() {
        var story = new WaitStory().pipe("p", true).fork(11, 12);
        var picture = picture(story.waitsAt(12, Wait.RECEIVE, "p", 1));
        var waiter = picture.shape("end1:p:12").orElseThrow().at();
        assertThat(waiter.y()).isLessThan(picture.shape("end1:p:1").orElseThrow().at().y());
        assertThat(surface(picture, "end0:p:12")).as("merely open").isEqualTo(Surface.CHIP);
    }

    @Test
    void aPipeBothWaysHasTwoBars() {
        var picture = picture(new WaitStory().pipe("p", true).sends(1, "p", 0));
        assertThat(filled(picture, "fill:0:p")).isPositive();
        assertThat(filled(picture, "fill:1:p")).isZero();
    }

    @Test
    void itKeepsToItsRoom() {
        var story = new WaitStory().pipe("p", true);
        for (int pid = 11; pid < 31; pid++) {
            story.fork(pid);
        }
        for (double width : new double[] {260, 330, 700}) {
            var picture = picture(story.waitsAt(11, Wait.RECEIVE, "p", 0), width, 240, 900);
            assertThat(picture.terseness()).isPositive();
            assertThat(picture.fits(width, 240)).isTrue();
            assertThat(picture.shapes())
                    .allSatisfy(shape -> assertThat(shape.at().right()).isLessThanOrEqualTo(width));
        }
    }

    @Test
    void everythingIsInWords() {
        var story = oneWay().closes(11, "p", 1).waitsAt(11, Wait.RECEIVE, "p", 0);
        assertThat(stage.words(story.world(), "", 0))
                .as("the pipe, three open ends, who waits, why")
                .hasSize(6);
        assertThat(stage.concerns(story.world(), "")).isTrue();
        assertThat(stage.concerns(new WaitStory().world(), "")).isFalse();
    }

    @Test
    void aChipTellsOfItsProcess() {
        assertThat(stage.facts(oneWay().world(), "", "end0:p:11", 0)).isPresent();
        assertThat(stage.facts(oneWay().world(), "", "pipe:p", 0)).isEmpty();
    }
}
